package dev.unleak.report.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * gitleaks' reports as CSV (RFC 4180), whose columns are named as the keys of its JSON are (gitleaks 8, README,
 * "Reports", and {@code report/csv.go}).
 */
final class GitleaksCsv {
    private static final byte[] HEADER = "RuleID,".getBytes(StandardCharsets.US_ASCII);

    private static final ObjectReader ROWS = new CsvMapper()
            .readerFor(ObjectNode.class)
            .with(CsvSchema.emptySchema().withHeader());

    private GitleaksCsv() {}

    /** Whether the bytes begin as such a report does. */
    static boolean is(byte[] bytes) {
        return bytes.length >= HEADER.length && Arrays.equals(bytes, 0, HEADER.length, HEADER, 0, HEADER.length);
    }

    /**
     * The same as gitleaks' JSON: a list with an object a row.
     *
     * @param most rows that are read; one more tells that there are more
     */
    static JsonNode read(byte[] bytes, int most) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        try (MappingIterator<ObjectNode> rows = ROWS.readValues(bytes)) {
            while (list.size() <= most && rows.hasNextValue()) {
                list.add(rows.nextValue());
            }
        }
        return list;
    }
}
