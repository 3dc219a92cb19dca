package dev.unleak.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unleak.model.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Which signs set aside what other scanners' own cases hold to be a credential, and which rules tell what those cases
 * hold to be none. Prints no text of a case.
 *
 * <p>Argument: the cases, one JSON object a line, packed with gzip.
 */
public final class Cases {
    private record Case(String rule, boolean positive, String text, String secret) {}

    private Cases() {}

    public static void main(String[] args) throws IOException {
        Search search = new Search();
        List<Case> cases = read(Path.of(args[0]));
        Map<String, int[]> recall = new TreeMap<>();
        Map<String, Integer> lowered = new TreeMap<>();
        Map<String, Integer> alarms = new TreeMap<>();
        int negatives = 0;
        int told = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            List<Found> all = search.text(i + ".txt", one.text() + "\n");
            if (one.positive()) {
                List<Found> on = all.stream().filter(touches(one)).toList();
                boolean found = on.stream().anyMatch(Cases::isTold);
                recall.computeIfAbsent(one.rule(), any -> new int[2])[found ? 0 : 1]++;
                if (!found) {
                    on.forEach(low -> lowered.merge(why(low), 1, Integer::sum));
                }
            } else {
                negatives++;
                List<Found> wrong = all.stream().filter(Cases::isTold).toList();
                told += wrong.isEmpty() ? 0 : 1;
                wrong.forEach(alarm -> alarms.merge(why(alarm), 1, Integer::sum));
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%d rules, mean recall %.3f; found on negatives %d of %d",
                recall.size(),
                recall.values().stream()
                        .mapToDouble(pair -> pair[0] / (double) (pair[0] + pair[1]))
                        .average()
                        .orElse(0),
                told,
                negatives));
        print("Seen, but believed too little:", lowered);
        print("Told, though it is none:", alarms);
    }

    private static boolean isTold(Found found) {
        return found.candidate().confidence() >= Scorer.TOLD;
    }

    /** The rule's kind and the signs that count. */
    private static String why(Found found) {
        String rule = found.candidate().rule();
        List<String> signs = found.candidate().reasons().stream()
                .filter(reason ->
                        Math.abs(reason.push()) > 0.01 || reason.sign().equals(Reason.BASE))
                .map(reason -> reason.sign().equals(Reason.BASE)
                        ? String.format(Locale.ROOT, "base %.1f", reason.push())
                        : reason.sign())
                .toList();
        return (rule.startsWith("generic-") ? rule : "specific") + ": " + String.join(" ", signs);
    }

    private static Predicate<Found> touches(Case one) {
        int at = one.secret().isEmpty() ? -1 : one.text().indexOf(one.secret());
        if (at < 0) {
            return found -> true;
        }
        int first = 1
                + (int) one.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int last = first + (int) one.secret().chars().filter(c -> c == '\n').count();
        return found -> found.line() <= last && found.endLine() >= first;
    }

    private static void print(String title, Map<String, Integer> counts) {
        System.out.println(title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.println("  " + entry.getValue() + "  " + entry.getKey()));
    }

    private static List<Case> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                cases.add(new Case(
                        row.path("source").asText() + " " + row.path("rule").asText(),
                        !row.path("kind").asText().equals("negative"),
                        row.path("text").asText(),
                        row.path("secret").asText("")));
            }
        }
        return cases;
    }
}
