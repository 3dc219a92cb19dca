package dev.unleak.detect.match;

import com.google.re2j.Matcher;
import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Regex;
import dev.unleak.rules.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** One pass over one layer: the open window of each rule, and the assignment that was read last. For one thread. */
final class LayerScan implements Keywords.Calls {
    /** How far a window grows at a time while a match runs into its end. */
    private static final int GROWTH = 4_096;

    private static final int MOST_GROWTH = 1 << 16;

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

    /** By rule; empty until the first keyword is met, which most small layers do not hold. */
    private int[] from = {};

    /** 0 while the rule has no open window; for values by name, the end of the last name read. */
    private int[] to = {};

    /** Rules that have a window, in no order. */
    private int[] open = new int[8];

    private int openCount;

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
        begin();
        for (int index : rules) {
            if (keyword < to[index]) {
                continue;
            }
            to[index] = reader.nameEnd();
            if (list || windows.trial(index).prefilter().mayBegin(layer.bytes(), found.from(), found.to())) {
                value = value.isEmpty() ? found.value(layer) : value;
                match(windows.rule(index), found, value);
            }
        }
    }

    private void match(Rule rule, Assignment found, String value) {
        Regex name = rule.name().orElseThrow();
        Matcher matcher = rule.pattern().matcher(value);
        if (matcher.lookingAt()
                && name.matcher(layer.latin1(found.nameFrom(), found.from())).find()) {
            boolean list = found.form() == Assignment.Form.BYTES;
            int start = list ? found.from() : found.from() + matcher.start(rule.group());
            int end = list ? found.to() : found.from() + matcher.end(rule.group());
            tell(new Sighting(rule, layer, start, end, found.nameFrom(), found.end(), path, Optional.of(found)));
        }
    }

    @Override
    public void near(int[] rules, int keyword, int keywordEnd) {
        for (int i = 0, count = near.read(keyword, keywordEnd); i < count; i++) {
            int start = near.start(i);
            int end = near.end(i);
            for (int index : rules) {
                if (windows.trial(index).prefilter().mayBegin(layer.bytes(), start, end)) {
                    near(windows.rule(index), keyword, keywordEnd, start, end);
                }
            }
        }
    }

    private void near(Rule rule, int keyword, int keywordEnd, int start, int end) {
        Matcher matcher = rule.pattern().matcher(layer.latin1(start, end));
        if (matcher.lookingAt()) {
            int from = start + matcher.start(rule.group());
            int to = start + matcher.end(rule.group());
            Optional<Assignment> value = near.value(keyword, keywordEnd, from, to);
            if (value.isPresent()) {
                tell(new Sighting(rule, layer, from, to, keyword, to, path, value));
            }
        }
    }

    @Override
    public void windowed(int[] rules, int keyword, int end) {
        begin();
        for (int index : rules) {
            Windows.Trial trial = windows.trial(index);
            if (trial.atKeyword() && !trial.prefilter().mayBeginAt(layer.bytes(), keyword, layer.length())) {
                continue;
            }
            int reach = windows.rule(index).reach();
            open(index, keyword - reach, end + reach);
        }
    }

    private void begin() {
        if (to.length == 0) {
            from = new int[windows.size()];
            to = new int[windows.size()];
        }
    }

    private void open(int index, int start, int end) {
        if (to[index] == 0) {
            if (openCount == open.length) {
                open = Arrays.copyOf(open, 2 * openCount);
            }
            open[openCount++] = index;
            from[index] = Math.max(0, start);
        } else if (start > to[index]) {
            match(index);
            from[index] = start;
        }
        to[index] = Math.min(layer.length(), end);
    }

    /** Matches in the windows that are still open. */
    void finish() {
        for (int i = 0; i < openCount; i++) {
            match(open[i]);
        }
    }

    /** One byte more at both ends, so that a border of words is seen as what it is. */
    private void match(int index) {
        int windowTo = to[index];
        int start = Math.max(0, from[index] - 1);
        int end = Math.min(layer.length(), windowTo + 1);
        if (!windows.trial(index).prefilter().mayMatch(layer.bytes(), start, end)) {
            return;
        }
        Rule rule = windows.rule(index);
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
            int secretFrom = start + matcher.start(group);
            int secretTo = start + matcher.end(group);
            tell(new Sighting(rule, layer, secretFrom, secretTo, matchFrom, matchTo, path, Optional.empty()));
        }
    }

    private void tell(Sighting sighting) {
        if (layer.isNew(sighting.matchFrom(), sighting.matchTo()) && Conditions.hold(sighting)) {
            sightings.accept(sighting);
        }
    }
}
