package dev.unleak.rules;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.model.Severity;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All shipped rules in one file, without their cases, written by the build: reading a thousand YAML files takes
 * seconds, this a tenth of one. As a program it writes the index of the given content folder.
 */
public final class RuleIndex {
    private static final String NAME = "rules.index";
    /** Counts changes of the layout below. */
    private static final int LAYOUT = 3;

    private RuleIndex() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Files.deleteIfExists(root.resolve(NAME));
        boolean weighs = Files.exists(root.resolve(Weights.NAME));
        Weights weights = weighs ? Weights.of(root) : new Weights(Map.of());
        write(RuleSet.load(Content.of(root)), weights, root.resolve(NAME));
    }

    /** The indexed rules of a content; empty where the build wrote no index. */
    static Optional<RuleSet> read(Content content) {
        Path file = content.root().resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ByteBuffer in = buffer(file);
        try {
            weights(in);
            String version = text(in);
            List<Rule> rules = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                rules.add(rule(in));
            }
            return Optional.of(RuleSet.of(rules, version));
        } catch (BufferUnderflowException e) {
            throw new ContentException(file + " ends early; build the program anew.", e);
        }
    }

    /** The weights that an index holds, for they too take long to read from YAML; empty where there is no index. */
    static Optional<Weights> readWeights(Content content) {
        Path file = content.root().resolve(NAME);
        return Files.exists(file) ? Optional.of(weights(buffer(file))) : Optional.empty();
    }

    private static ByteBuffer buffer(Path file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
            if (in.remaining() < Integer.BYTES || in.getInt() != LAYOUT) {
                throw new ContentException(file + " was written by another version; build the program anew.");
            }
            return in;
        } catch (IOException e) {
            throw new ContentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Weights weights(ByteBuffer in) {
        Map<String, Double> byId = new TreeMap<>();
        for (int left = in.getShort(); left > 0; left--) {
            byId.put(text(in), in.getDouble());
        }
        return new Weights(byId);
    }

    private static void write(RuleSet rules, Weights weights, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(LAYOUT);
            out.writeShort(weights.byId().size());
            for (Map.Entry<String, Double> weight : weights.byId().entrySet()) {
                text(weight.getKey(), out);
                out.writeDouble(weight.getValue());
            }
            text(rules.version(), out);
            out.writeInt(rules.rules().size());
            for (Rule rule : rules.rules()) {
                write(rule, out);
            }
        }
    }

    private static void write(Rule rule, DataOutputStream out) throws IOException {
        text(rule.id(), out);
        text(rule.type(), out);
        text(rule.provider(), out);
        text(rule.providerName(), out);
        text(rule.title(), out);
        out.writeByte(rule.severity().ordinal());
        texts(rule.keywords(), out);
        out.writeBoolean(rule.fold());
        text(rule.pattern().text(), out);
        out.writeByte(rule.group());
        texts(rule.name().stream().map(Regex::text).toList(), out);
        out.writeShort(rule.reach());
        texts(rule.near().map(Rule.Near::names).orElse(List.of()), out);
        out.writeShort(rule.near().map(Rule.Near::within).orElse(0));
        out.writeDouble(rule.entropy());
        out.writeBoolean(rule.rarity());
        out.writeByte(rule.checksum().ordinal());
        texts(rule.ignore().stream().map(Regex::text).toList(), out);
        texts(rule.paths().only(), out);
        texts(rule.paths().not(), out);
        out.writeDouble(rule.base());
        out.writeByte(rule.publicByDesign().ordinal());
        out.writeBoolean(rule.generic());
        parts(rule.parts(), out);
        text(rule.source(), out);
        text(rule.guide(), out);
        text(rule.liveCheck(), out);
        text(rule.lesson(), out);
        text(rule.forge(), out);
    }

    private static Rule rule(ByteBuffer in) {
        return new Rule(
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                Severity.values()[in.get()],
                texts(in),
                in.get() == 1,
                Regex.known(text(in)),
                in.get(),
                texts(in).stream().map(Regex::known).findFirst(),
                in.getShort(),
                near(texts(in), in.getShort()),
                in.getDouble(),
                in.get() == 1,
                Rule.Checksum.values()[in.get()],
                texts(in).stream().map(Regex::known).toList(),
                new Rule.Paths(texts(in), texts(in)),
                in.getDouble(),
                Rule.PublicByDesign.values()[in.get()],
                in.get() == 1,
                parts(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                new Rule.Cases(List.of(), List.of()));
    }

    private static Optional<Rule.Near> near(List<String> names, int within) {
        return names.isEmpty() ? Optional.empty() : Optional.of(new Rule.Near(names, within));
    }

    private static void parts(List<Rule.Part> parts, DataOutputStream out) throws IOException {
        out.writeByte(parts.size());
        for (Rule.Part part : parts) {
            text(part.rule(), out);
            out.writeShort(part.within());
        }
    }

    private static List<Rule.Part> parts(ByteBuffer in) {
        List<Rule.Part> parts = new ArrayList<>();
        for (int left = in.get(); left > 0; left--) {
            parts.add(new Rule.Part(text(in), in.getShort()));
        }
        return List.copyOf(parts);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = in.getShort() & 0xffff;
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(ByteBuffer in) {
        List<String> texts = new ArrayList<>();
        for (int left = in.getShort(); left > 0; left--) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }
}
