package dev.unleak.report.imported;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a report, whichever tool wrote it. */
final class ReportReader {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_RESULTS = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Function<List<JsonNode>, Optional<ForeignReport>>> FORMATS = List.of(
            SarifFormat::read,
            ReportFormats::gitleaks,
            ReportFormats::betterleaks,
            ReportFormats::truffleHog,
            ReportFormats::detectSecrets);

    private ReportReader() {}

    /** @throws UserError if the file cannot be read, or is none of the forms */
    static ForeignReport read(Path file) {
        List<JsonNode> roots = roots(file);
        ForeignReport report = FORMATS.stream()
                .flatMap(format -> format.apply(roots).stream())
                .findFirst()
                .or(() -> nothing(roots))
                .orElseThrow(() -> new UserError(file + " is no report that Unleak knows; it reads JSON of gitleaks,"
                        + " Betterleaks, TruffleHog and detect-secrets, CSV of gitleaks, and SARIF."));
        if (report.results().size() > MOST_RESULTS) {
            throw tooMany(file);
        }
        return report;
    }

    private static UserError tooMany(Path file) {
        return new UserError(
                file + " tells of more than " + MOST_RESULTS + " results; split it, and import the parts.");
    }

    /** Counted while they are read: a pipe tells no size beforehand. */
    private static byte[] bytes(InputStream in, Path file) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UserError(file + " is larger than 64 MiB; split it, and import the parts.");
        }
        return bytes;
    }

    /** An empty list, or no text at all, as gitleaks writes into JSON and CSV when it found nothing. */
    private static Optional<ForeignReport> nothing(List<JsonNode> roots) {
        return roots.isEmpty()
                        || roots.size() == 1
                                && roots.getFirst().isArray()
                                && roots.getFirst().isEmpty()
                ? Optional.of(new ForeignReport("Another tool", List.of()))
                : Optional.empty();
    }

    /** One document, or one a line. */
    private static List<JsonNode> roots(Path file) {
        String form = "JSON";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = bytes(in, file);
            if (GitleaksCsv.is(bytes)) {
                form = "CSV";
                return List.of(GitleaksCsv.read(bytes, MOST_RESULTS));
            }
            return documents(bytes, file);
        } catch (JacksonException e) {
            // Without its cause, which would cite the text, and that holds secrets.
            throw new UserError(file + " is not " + form + line(e) + "; write the report anew as JSON or SARIF.");
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; check the path and its permissions.", e);
        }
    }

    private static List<JsonNode> documents(byte[] bytes, Path file) throws IOException {
        List<JsonNode> roots = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (roots.size() == MOST_RESULTS) {
                    throw tooMany(file);
                }
                roots.add(JSON.readTree(parser));
            }
        }
        return roots;
    }

    private static String line(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(place -> " at line " + place.getLineNr())
                .orElse("");
    }
}
