package dev.unleak.rules;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.model.Severity;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All shipped rules in one file, without their cases, written by the build: reading a thousand YAML files takes
 * seconds, this a tenth of one. As a program it writes the index of the given content folder.
 */
public final class RuleIndex {
    private static final String NAME = "rules.index";
    /** Counts changes of the layout below. */
    private static final int LAYOUT = 2;

    private RuleIndex() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Files.deleteIfExists(root.resolve(NAME));
        write(RuleSet.load(Content.of(root)), root.resolve(NAME));
    }

    /** The indexed rules of a content; empty where the build wrote no index. */
    static Optional<RuleSet> read(Content content) {
        Path file = content.root().resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != LAYOUT) {
                throw new ContentException(file + " was written by another version; build the program anew.");
            }
            String version = in.readUTF();
            List<Rule> rules = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rules.add(rule(in));
            }
            return Optional.of(RuleSet.of(rules, version));
        } catch (IOException e) {
            throw new ContentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static void write(RuleSet rules, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(LAYOUT);
            out.writeUTF(rules.version());
            out.writeInt(rules.rules().size());
            for (Rule rule : rules.rules()) {
                write(rule, out);
            }
        }
    }

    private static void write(Rule rule, DataOutputStream out) throws IOException {
        out.writeUTF(rule.id());
        out.writeUTF(rule.type());
        out.writeUTF(rule.provider());
        out.writeUTF(rule.providerName());
        out.writeUTF(rule.title());
        out.writeByte(rule.severity().ordinal());
        texts(rule.keywords(), out);
        out.writeBoolean(rule.fold());
        out.writeUTF(rule.pattern().text());
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
        out.writeUTF(rule.source());
        out.writeUTF(rule.guide());
        out.writeUTF(rule.liveCheck());
        out.writeUTF(rule.lesson());
        out.writeUTF(rule.forge());
    }

    private static Rule rule(DataInputStream in) throws IOException {
        return new Rule(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Severity.values()[in.readByte()],
                texts(in),
                in.readBoolean(),
                Regex.known(in.readUTF()),
                in.readByte(),
                texts(in).stream().map(Regex::known).findFirst(),
                in.readShort(),
                near(texts(in), in.readShort()),
                in.readDouble(),
                in.readBoolean(),
                Rule.Checksum.values()[in.readByte()],
                texts(in).stream().map(Regex::known).toList(),
                new Rule.Paths(texts(in), texts(in)),
                in.readDouble(),
                Rule.PublicByDesign.values()[in.readByte()],
                in.readBoolean(),
                parts(in),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                new Rule.Cases(List.of(), List.of()));
    }

    private static Optional<Rule.Near> near(List<String> names, int within) {
        return names.isEmpty() ? Optional.empty() : Optional.of(new Rule.Near(names, within));
    }

    private static void parts(List<Rule.Part> parts, DataOutputStream out) throws IOException {
        out.writeByte(parts.size());
        for (Rule.Part part : parts) {
            out.writeUTF(part.rule());
            out.writeShort(part.within());
        }
    }

    private static List<Rule.Part> parts(DataInputStream in) throws IOException {
        List<Rule.Part> parts = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            parts.add(new Rule.Part(in.readUTF(), in.readShort()));
        }
        return List.copyOf(parts);
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }
}
