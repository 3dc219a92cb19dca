package dev.unleak.learn.grade;

import dev.unleak.content.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares places named as {@code path:line} with those where secrets were planted. */
final class PlantedGrader implements Grader {
    private final SandboxSearch search;

    PlantedGrader(SandboxSearch search) {
        this.search = search;
    }

    /** @param decoys lines that look like it, with the reason why they are none */
    private record Key(Map<String, String> places, Map<String, String> decoys) {
        static Key of(Node with) {
            with.allow("places", "decoys");
            return new Key(explained(with, "places"), explained(with, "decoys"));
        }

        private static Map<String, String> explained(Node with, String key) {
            Map<String, String> explained = new LinkedHashMap<>();
            for (Node place : with.children(key)) {
                place.allow("at", "why");
                explained.put(place.text("at"), place.text("why"));
            }
            return explained;
        }
    }

    @Override
    public Feedback grade(Submission submission) {
        Key key = Key.of(submission.exercise().with());
        Map<String, byte[]> files = search.files(submission.work().folder());
        Feedback.Builder feedback = new Feedback.Builder();
        Set<String> left = new TreeSet<>(key.places().keySet());
        for (String line : submission.lines()) {
            String place = normal(line);
            String why = key.places().get(place);
            if (why != null) {
                left.remove(place);
                feedback.right(place, why);
            } else {
                feedback.wrong(place, key.decoys().getOrDefault(place, mistake(place, key, files)));
            }
        }
        if (!left.isEmpty()) {
            feedback.missing(left.size() + " of " + key.places().size() + " still to find.");
        }
        return feedback.build();
    }

    private static String normal(String line) {
        String place = line.replace('\\', '/');
        return place.startsWith("./") ? place.substring(2) : place;
    }

    private static String mistake(String place, Key key, Map<String, byte[]> files) {
        int colon = place.lastIndexOf(':');
        if (colon < 0 || !place.substring(colon + 1).matches("\\d{1,6}")) {
            return "Write it as `path:line`, for example `app/Main.java:12`.";
        }
        String path = place.substring(0, colon);
        byte[] bytes = files.get(path);
        if (bytes == null) {
            return "There is no such file in the sandbox; write its path from the top of the folder.";
        }
        int line = Integer.parseInt(place.substring(colon + 1));
        long height = new String(bytes, StandardCharsets.UTF_8).lines().count();
        if (line < 1 || line > height) {
            return "This file has " + height + " lines.";
        }
        return key.places().keySet().stream().anyMatch(other -> other.startsWith(path + ":"))
                ? "The right file, but nothing is hidden in this line."
                : "Nothing in this line opens anything.";
    }

    @Override
    public List<String> doubts(Submission fresh) {
        Key key = Key.of(fresh.exercise().with());
        Set<String> planted = key.places().keySet();
        Set<String> found = search.found(search.files(fresh.work().folder()));
        List<String> doubts = new ArrayList<>();
        planted.stream()
                .filter(place -> !found.contains(place))
                .forEach(place -> doubts.add("the scanner finds nothing at " + place));
        found.stream()
                // A decoy may well be one that scanners fall for: publishable keys, for example.
                .filter(place -> !planted.contains(place) && !key.decoys().containsKey(place))
                .forEach(place -> doubts.add("the scanner finds a secret at " + place + ", which the key lacks"));
        return doubts;
    }
}
