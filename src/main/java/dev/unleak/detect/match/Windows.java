package dev.unleak.detect.match;

import com.google.re2j.Matcher;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.rules.Regex;
import dev.unleak.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where each rule's pattern is worth trying: within reach of one of its keywords. Windows that overlap are one.
 * Immutable; safe for use by many threads.
 */
public final class Windows {
    /** How far a window grows at a time while a match runs into its end. */
    private static final int GROWTH = 4_096;

    private static final int MOST_GROWTH = 1 << 16;

    private final List<Rule> rules;
    private final KeywordAutomaton automaton;
    private final String[] keywords;
    /** By keyword: indices of the rules that have it. */
    private final int[][] rulesOf;

    private final int mostReach;

    public Windows(List<Rule> rules) {
        this.rules = rules;
        Map<String, int[]> users = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            int[] rule = {i};
            for (String keyword : Set.copyOf(rules.get(i).keywords())) {
                users.merge(keyword, rule, KeywordAutomaton::joined);
            }
        }
        keywords = users.keySet().toArray(String[]::new);
        rulesOf = users.values().toArray(int[][]::new);
        automaton = new KeywordAutomaton(List.of(keywords));
        mostReach = rules.stream().mapToInt(Rule::reach).max().orElse(0);
    }

    /** Matches of all rules that touch a new part of the layer, in no order. */
    public void search(Layer layer, String path, Consumer<Sighting> sightings) {
        Scan scan = new Scan(layer, path, sightings);
        int done = 0;
        for (Fragment.Range range : layer.ranges()) {
            int from = Math.max(done, range.from() - mostReach);
            int to = Math.min(layer.length(), range.to() + mostReach);
            if (from < to) {
                automaton.scan(layer.bytes(), from, to, scan);
                done = to;
            }
        }
        scan.finish();
    }

    /** One pass over one layer: the open window of each rule. */
    private final class Scan implements KeywordAutomaton.Hits {
        private final Layer layer;
        private final String path;
        private final Consumer<Sighting> sightings;
        private final int[] from = new int[rules.size()];
        /** 0 while the rule has no open window; for values by name, the end of the last name read. */
        private final int[] to = new int[rules.size()];

        private final AssignmentReader reader;

        Scan(Layer layer, String path, Consumer<Sighting> sightings) {
            this.layer = layer;
            this.path = path;
            this.sightings = sightings;
            reader = new AssignmentReader(layer);
        }

        @Override
        public void hit(int keyword, int end) {
            int start = end - keywords[keyword].length();
            for (int index : rulesOf[keyword]) {
                Rule rule = rules.get(index);
                if (!rule.fold() && !layer.latin1(start, end).equals(keywords[keyword])) {
                    continue;
                }
                if (rule.name().isPresent()) {
                    assigned(index, rule.name().get(), start);
                } else {
                    open(index, start - rule.reach(), end + rule.reach());
                }
            }
        }

        /** A name is read once, whichever and however many of a rule's keywords stand in it. */
        private void assigned(int index, Regex name, int keyword) {
            if (keyword < to[index]) {
                return;
            }
            to[index] = reader.nameEnd(keyword);
            Rule rule = rules.get(index);
            reader.read(keyword).ifPresent(found -> {
                Matcher matcher = rule.pattern().matcher(layer.latin1(found.from(), found.to()));
                if (matcher.lookingAt()
                        && name.matcher(layer.latin1(found.nameFrom(), found.from()))
                                .find()) {
                    int from = found.from() + matcher.start(rule.group());
                    int to = found.from() + matcher.end(rule.group());
                    tell(new Sighting(rule, layer, from, to, found.nameFrom(), found.end(), path, Optional.of(found)));
                }
            });
        }

        private void open(int index, int start, int end) {
            if (to[index] > 0 && start > to[index]) {
                close(index);
            }
            if (to[index] == 0) {
                from[index] = Math.max(0, start);
            }
            to[index] = Math.min(layer.length(), end);
        }

        void finish() {
            for (int i = 0; i < to.length; i++) {
                if (to[i] > 0 && rules.get(i).name().isEmpty()) {
                    close(i);
                }
            }
        }

        private void close(int index) {
            match(rules.get(index), from[index], to[index]);
            to[index] = 0;
        }

        /** One byte more at both ends, so that a border of words is seen as what it is. */
        private void match(Rule rule, int windowFrom, int windowTo) {
            int start = Math.max(0, windowFrom - 1);
            int end = Math.min(layer.length(), windowTo + 1);
            Matcher matcher = rule.pattern().matcher(layer.latin1(start, end));
            int at = 0;
            while (matcher.find(at)) {
                if (start + matcher.end() == end && end < layer.length() && end - windowTo < MOST_GROWTH) {
                    at = matcher.start();
                    end = Math.min(layer.length(), end + GROWTH);
                    matcher = rule.pattern().matcher(layer.latin1(start, end));
                    continue;
                }
                report(rule, start, matcher);
                at = Math.max(matcher.end(rule.group()), matcher.start() + 1);
                if (at > end - start) {
                    return;
                }
            }
        }

        private void report(Rule rule, int start, Matcher matcher) {
            int group = matcher.start(rule.group()) < 0 ? 0 : rule.group();
            int matchFrom = start + matcher.start();
            int matchTo = start + matcher.end();
            if (matcher.start(group) < matcher.end(group)) {
                int from = start + matcher.start(group);
                int to = start + matcher.end(group);
                tell(new Sighting(rule, layer, from, to, matchFrom, matchTo, path, Optional.empty()));
            }
        }

        private void tell(Sighting sighting) {
            if (layer.isNew(sighting.matchFrom(), sighting.matchTo()) && Conditions.hold(sighting)) {
                sightings.accept(sighting);
            }
        }
    }
}
