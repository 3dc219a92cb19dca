package dev.unleak.remedy.used;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads entries from JSON without holding more than one: a list of them, one that wraps a list as the answer of an API
 * does, or one a line. What is nested deeper than {@value #DEEPEST}, or longer than a bound, is refused.
 */
final class JsonEntries {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_FIELDS = 2_000;
    private static final int KEPT = 2_048;

    /** The lists by which answers carry their entries: Cloudflare, CloudTrail, lookup-events, Google, Stripe. */
    private static final Set<String> CARRIERS = Set.of("result", "Records", "Events", "entries", "data", "items");

    /** In an answer of {@code aws cloudtrail lookup-events} the record is a text. */
    private static final String RECORD_AS_TEXT = "CloudTrailEvent";

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_024)
                    .maxNumberLength(400)
                    .build())
            .build();

    private final EntrySink sink;

    JsonEntries(EntrySink sink) {
        this.sink = sink;
    }

    /** One value that stands by itself; whatever is wrong with it makes it one unreadable entry. */
    void line(byte[] line, int length) {
        try (JsonParser parser = JSON.createParser(line, 0, length)) {
            documents(parser);
        } catch (IOException wrong) {
            sink.unreadable();
        }
    }

    /** Whether these bytes are JSON from the first to the last. */
    static boolean isWhole(byte[] bytes, int length) {
        try (JsonParser parser = JSON.createParser(bytes, 0, length)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (IOException wrong) {
            return false;
        }
    }

    /**
     * Values one after another.
     *
     * @throws JacksonException where the text stops being JSON; what came before was handed on
     */
    void stream(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            documents(parser);
        }
    }

    private void documents(JsonParser parser) throws IOException {
        while (!sink.full() && parser.nextToken() != null) {
            switch (parser.currentToken()) {
                case START_ARRAY -> list(parser);
                case START_OBJECT -> object(parser, true);
                default -> sink.unreadable();
            }
        }
    }

    private void list(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && !sink.full()) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(parser, false);
            } else {
                parser.skipChildren();
                sink.unreadable();
            }
        }
    }

    /** @param outermost whether it may carry a list of entries rather than be one */
    private void object(JsonParser parser, boolean outermost) throws IOException {
        Map<String, String> fields = new HashMap<>();
        boolean carries = false;
        while (!sink.full() && parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (outermost && value == JsonToken.START_ARRAY && CARRIERS.contains(name)) {
                carries = true;
                list(parser);
            } else if (name.equals(RECORD_AS_TEXT) && value == JsonToken.VALUE_STRING) {
                carries = true;
                byte[] record = parser.getText().getBytes(StandardCharsets.UTF_8);
                line(record, record.length);
            } else {
                value(parser, name, fields);
            }
        }
        if (!carries) {
            sink.entry(fields);
        }
    }

    /** Of a list the first value counts. */
    private void value(JsonParser parser, String path, Map<String, String> into) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (!sink.wantsWithin(path)) {
                    parser.skipChildren();
                    return;
                }
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = path + "." + parser.currentName();
                    parser.nextToken();
                    value(parser, name, into);
                }
            }
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, path, into);
                }
            }
            case VALUE_NULL -> {}
            default -> {
                if (into.size() < MOST_FIELDS && sink.wants(path)) {
                    String text = parser.getText();
                    if (!text.isBlank()) {
                        into.putIfAbsent(path, text.length() <= KEPT ? text : text.substring(0, KEPT));
                    }
                }
            }
        }
    }
}
