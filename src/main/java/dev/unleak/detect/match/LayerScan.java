package dev.unleak.detect.match;

import com.google.re2j.Matcher;
import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Regex;
import dev.unleak.rules.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One pass over one layer: what was told of it, and the assignment that was read last. For one thread. */
final class LayerScan implements Keywords.Calls {
    /** How far a window grows at a time while a match without bound runs into its end. */
    static final int GROWTH = 512;

    /** The same, where the pattern's longest match is known. */
    static final int BOUNDED_GROWTH = 256;

    /** Where a pattern without end is cut, counted from where its window ended first. */
    static final int MOST_GROWTH = 1 << 16;

    /**
     * Values by name may lie within each other, as in {@code key=key=key=...}, where each would be read to its end: all
     * together so many times the text in front of them, and a first few bytes.
     */
    private static final int MOST_READ = 4;

    private static final int FIRST_READ = 1 << 15;

    private final Windows windows;
    private final Layer layer;
    private final String path;
    private final Consumer<Sighting> sightings;
    private final AssignmentReader reader;
    private final NearReader near;
    private final ScopeReader scopes;

    /** By rule that goes by names: the end of the last name read; empty until the first keyword is met. */
    private int[] nameEnds = {};

    /** A match within reach of several keywords is told once. */
    private record Told(int rule, int from, int to, int matchFrom) {}

    private final Set<Told> told = new HashSet<>();

    private boolean local = true;

    /** Bytes of values by name so far. */
    private long valuesRead;

    /** Where the value of the name read last begins: several keywords may stand in one name. */
    private int lastValue = -1;

    LayerScan(Windows windows, Layer layer, String path, Consumer<Sighting> sightings) {
        this.windows = windows;
        this.layer = layer;
        this.path = path;
        this.sightings = sightings;
        reader = new AssignmentReader(layer);
        near = new NearReader(layer);
        scopes = new ScopeReader(layer);
    }

    /** A name is read once, whichever and however many keywords stand in it, and shared by all rules. */
    @Override
    public void assigned(int[] rules, int keyword) {
        if (valuesRead > FIRST_READ + (long) MOST_READ * keyword) {
            return;
        }
        Optional<Assignment> read = reader.read(keyword);
        if (read.isEmpty()) {
            return;
        }
        Assignment found = read.get();
        valuesRead += found.from() == lastValue ? 0 : found.to() - found.from();
        lastValue = found.from();
        boolean list = found.form() == Assignment.Form.BYTES;
        String value = list ? found.value(layer) : "";
        if (nameEnds.length == 0) {
            nameEnds = new int[windows.size()];
        }
        for (int index : rules) {
            if (keyword < nameEnds[index]) {
                continue;
            }
            nameEnds[index] = reader.nameEnd();
            if (list || windows.trial(index).prefilter().mayBegin(layer.bytes(), found.from(), found.to())) {
                value = value.isEmpty() ? found.value(layer) : value;
                match(index, found, value);
            }
        }
    }

    private void match(int index, Assignment found, String value) {
        Rule rule = windows.rule(index);
        Regex name = rule.name().orElseThrow();
        Matcher matcher = rule.pattern().matcher(value);
        if (matcher.lookingAt()
                && name.matcher(layer.latin1(found.nameFrom(), found.from())).find()) {
            boolean list = found.form() == Assignment.Form.BYTES;
            int start = list ? found.from() : found.from() + matcher.start(rule.group());
            int end = list ? found.to() : found.from() + matcher.end(rule.group());
            tell(index, new Sighting(rule, layer, start, end, found.nameFrom(), found.end(), path, Optional.of(found)));
        }
    }

    @Override
    public void near(int[] rules, int keyword, int keywordEnd) {
        for (int i = 0, count = near.read(keyword, keywordEnd); i < count; i++) {
            int start = near.start(i);
            int end = near.end(i);
            for (int index : rules) {
                if (windows.trial(index).prefilter().mayBegin(layer.bytes(), start, end)
                        && near.isNamed(windows.rule(index), keyword, keywordEnd)) {
                    near(index, keyword, keywordEnd, start, end);
                }
            }
        }
        if (scopes.read(keyword, keywordEnd)) {
            within(rules, keyword, keywordEnd);
        }
    }

    private void within(int[] rules, int keyword, int keywordEnd) {
        for (int i = 0, count = near.readWithin(scopes.from(), scopes.to()); i < count; i++) {
            int start = near.start(i);
            int end = near.end(i);
            for (int index : rules) {
                if (windows.trial(index).prefilter().mayBegin(layer.bytes(), start, end)) {
                    within(index, keyword, keywordEnd, start, end);
                }
            }
        }
    }

    private void within(int index, int keyword, int keywordEnd, int start, int end) {
        Rule rule = windows.rule(index);
        Matcher matcher = rule.pattern().matcher(layer.latin1(start, end));
        if (matcher.lookingAt()
                && rule.name().orElseThrow().matcher(scopes.name()).find()) {
            int from = start + matcher.start(rule.group());
            int to = start + matcher.end(rule.group());
            Assignment value = Assignment.loose(layer, keyword, keywordEnd, from, to, Assignment.Syntax.SCOPE);
            int matchFrom = Math.min(keyword, from);
            tell(
                    index,
                    new Sighting(rule, layer, from, to, matchFrom, Math.max(keywordEnd, to), path, Optional.of(value)));
        }
    }

    private void near(int index, int keyword, int keywordEnd, int start, int end) {
        Rule rule = windows.rule(index);
        Matcher matcher = rule.pattern().matcher(layer.latin1(start, end));
        if (matcher.lookingAt()) {
            int from = start + matcher.start(rule.group());
            int to = start + matcher.end(rule.group());
            Optional<Assignment> value = near.value(keyword, keywordEnd, from, to);
            if (value.isPresent()) {
                tell(index, new Sighting(rule, layer, from, to, keyword, to, path, value));
            }
        }
    }

    @Override
    public void windowed(int[] rules, int keyword, int end) {
        for (int index : rules) {
            Windows.Trial trial = windows.trial(index);
            int reach = windows.rule(index).reach();
            if (!trial.atKeyword()) {
                match(index, trial, Math.max(0, keyword - reach), Math.min(layer.length(), end + reach));
            } else if (trial.prefilter().mayBeginAt(layer.bytes(), keyword, layer.length())) {
                match(index, trial, keyword, Math.min(layer.length(), end + reach));
            } else {
                continue;
            }
            local &= windows.isLocal(index);
        }
    }

    /** Whether no rule was met so far that looks farther than near by. */
    boolean isLocal() {
        return local;
    }

    /**
     * Each keyword's window is matched by itself, so that what is found there depends on nothing beyond it, however
     * many keywords stand around. It has one byte more at both ends, so that a border of words is seen as what it is.
     */
    private void match(int index, Windows.Trial trial, int windowFrom, int windowTo) {
        int start = Math.max(0, windowFrom - 1);
        int end = Math.min(layer.length(), windowTo + 1);
        if (trial.prefilter().mayMatch(layer.bytes(), start, end)) {
            match(index, trial, start, windowTo, end);
        }
    }

    private void match(int index, Windows.Trial trial, int start, int windowTo, int behind) {
        int end = behind;
        Rule rule = windows.rule(index);
        Matcher matcher = rule.pattern().matcher(layer.latin1(start, end));
        int at = 0;
        while (matcher.find(at)) {
            if (start + matcher.end() == end && end < layer.length() && end - windowTo < trial.mostGrowth()) {
                at = matcher.start();
                end = Math.min(layer.length(), end + trial.growth());
                matcher = rule.pattern().matcher(layer.latin1(start, end));
                continue;
            }
            report(index, start, matcher);
            at = Math.max(matcher.end(rule.group()), matcher.start() + 1);
            if (at > end - start) {
                return;
            }
        }
    }

    private void report(int index, int start, Matcher matcher) {
        Rule rule = windows.rule(index);
        int group = matcher.start(rule.group()) < 0 ? 0 : rule.group();
        int matchFrom = start + matcher.start();
        int from = start + matcher.start(group);
        int to = start + matcher.end(group);
        if (from < to && told.add(new Told(index, from, to, matchFrom))) {
            int matchTo = start + matcher.end();
            tell(index, new Sighting(rule, layer, from, to, matchFrom, matchTo, path, Optional.empty()));
        }
    }

    private void tell(int index, Sighting sighting) {
        local &= windows.isLocal(index);
        if (layer.isNew(sighting.matchFrom(), sighting.matchTo()) && Conditions.hold(sighting)) {
            sightings.accept(sighting);
        }
    }
}
