package dev.unleak.detect;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.rules.Extent;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Proves that rules find what they say and nothing near it, with credentials forged on the spot. */
public final class RulesCheck {
    /** What is said of a file. */
    private record Complaint(String file, String text) {}

    /** A file with its rules, or with what is wrong with it. */
    private record Read(String file, List<Rule> rules, List<String> complaints) {}

    /** A rule and the file it stands in. */
    private record Placed(String file, Rule rule) {}

    private RulesCheck() {}

    /** By file, what is wrong with it in plain sentences; empty if all is well. Works on all cores until it is done. */
    public static Map<String, List<String>> run(Content content) {
        List<Read> files =
                RuleSet.files(content).parallelStream().map(RulesCheck::read).toList();
        List<Complaint> complaints = new ArrayList<>();
        Map<String, Placed> rules = new LinkedHashMap<>();
        for (Read file : files) {
            file.complaints().forEach(text -> complaints.add(new Complaint(file.file(), text)));
            for (Rule rule : file.rules()) {
                Placed other = rules.putIfAbsent(rule.id(), new Placed(file.file(), rule));
                if (other != null) {
                    String text = "The id " + rule.id() + " is already used in " + other.file() + ".";
                    complaints.add(new Complaint(file.file(), text));
                }
            }
        }
        complaints.addAll(proved(List.copyOf(rules.values()), new RuleLinks(content, rules.keySet())));
        Map<String, List<String>> byFile = new TreeMap<>();
        complaints.forEach(complaint -> byFile.computeIfAbsent(complaint.file(), any -> new ArrayList<>())
                .add(complaint.text()));
        return byFile;
    }

    private static Read read(Path file) {
        String name = file.getFileName().toString();
        try {
            return new Read(name, RuleSet.read(file).rules(), List.of());
        } catch (ContentException e) {
            return new Read(name, List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<Complaint> proved(List<Placed> rules, RuleLinks links) {
        Detector detector =
                Detector.of(RuleSet.of(rules.stream().map(Placed::rule).toList(), "check"));
        return rules.parallelStream()
                .flatMap(placed -> proved(placed, detector, links))
                .toList();
    }

    private static Stream<Complaint> proved(Placed placed, Detector detector, RuleLinks links) {
        Rule rule = placed.rule();
        return Stream.of(links.complaints(rule), cut(rule), new RuleProof(rule, detector).complaints())
                .flatMap(List::stream)
                .map(text -> new Complaint(placed.file(), rule.id() + " " + text));
    }

    /** A match that is longer than the window around its keyword is cut, or missed. */
    private static List<String> cut(Rule rule) {
        OptionalInt longest = Extent.of(rule.pattern().text()).bytes();
        return rule.name().isEmpty() && longest.orElse(0) > rule.reach()
                ? List.of("matches up to " + longest.getAsInt() + " bytes, more than its reach of " + rule.reach())
                : List.of();
    }
}
