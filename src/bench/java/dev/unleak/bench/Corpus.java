package dev.unleak.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Labelled code: a folder with {@code data/REPOSITORY/...} and {@code labels.jsonl}. The view is the scorer's
 * {@code core}: identifier-like rows and one repository of test vectors are set aside.
 */
final class Corpus {
    private static final Set<String> IDENTIFIERS = Set.of(
            "UUID",
            "AWS S3 Bucket",
            "Firebase Domain",
            "Twilio Credentials",
            "Tencent WeChat API App ID",
            "Nonce",
            "Salt",
            "Other");
    private static final Set<String> IDENTIFIER_KINDS = Set.of("info", "id", "Info");
    private static final String TEST_VECTORS = "2ba83c6a";

    private final Path data;
    private final Map<String, List<Label>> byPath;

    private Corpus(Path data, Map<String, List<Label>> byPath) {
        this.data = data;
        this.byPath = byPath;
    }

    static Corpus read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
            labels.add(label(json.readTree(line)));
        }
        return new Corpus(
                folder.resolve("data"),
                labels.stream().collect(Collectors.groupingBy(Label::path, TreeMap::new, Collectors.toList())));
    }

    private static Label label(JsonNode row) {
        Set<String> categories = new HashSet<>();
        row.path("categories").forEach(category -> categories.add(category.asText()));
        boolean aside = IDENTIFIERS.containsAll(categories)
                || IDENTIFIER_KINDS.contains(row.path("predefined").asText());
        return new Label(
                row.path("path").asText().substring("data/".length()),
                row.path("line_start").asInt(),
                row.path("line_end").asInt(),
                row.path("label").asText().equals("T"),
                categories,
                aside);
    }

    /** All labels, by path below the data folder. */
    Map<String, List<Label>> labels() {
        return byPath;
    }

    /** What the detector finds in all repositories but the one of test vectors. */
    List<Found> search(Search search) throws IOException {
        return search.folder(data).stream()
                .filter(found -> !found.group().equals(TEST_VECTORS))
                .toList();
    }

    static boolean isTestVectors(String path) {
        return path.startsWith(TEST_VECTORS + "/");
    }
}
