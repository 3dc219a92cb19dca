package dev.unleak.rules;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules of the shipped content and of the user's own packs. Immutable. */
public final class RuleSet {
    /** Counts changes of the program that decide what the same rules find. */
    private static final int ENGINE = 3;

    private final Map<String, Rule> rules;
    private final String version;

    private RuleSet(Map<String, Rule> rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /**
     * The rules of one or more contents; where two hold a rule of the same id, the later one wins.
     *
     * @throws ContentException if a file is not as docs/content-format.md says, or two rules of one content have one id
     */
    public static RuleSet load(Content... contents) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<String> versions = new ArrayList<>();
        for (Content content : contents) {
            RuleSet loaded = RuleIndex.read(content).orElseGet(() -> loadFiles(content));
            if (!loaded.rules.isEmpty()) {
                rules.putAll(loaded.rules);
                versions.add(loaded.version);
            }
        }
        return new RuleSet(rules, String.join("+", versions));
    }

    /**
     * These rules with a person's own over them: an own rule replaces one of the same id. What of the own ones is
     * broken or there twice is left out.
     *
     * @param leftOut told why, in one sentence each
     */
    public RuleSet with(Content own, Consumer<String> leftOut) {
        Map<String, Rule> added = new LinkedHashMap<>();
        MessageDigest digest = sha256();
        for (Path file : files(own)) {
            try {
                digest.update(bytes(file));
                Node node = Yaml.read(file);
                for (Rule rule :
                        RuleReader.read(node, file.getFileName().toString(), e -> leftOut.accept(skipped(e)))) {
                    if (added.putIfAbsent(rule.id(), rule) != null) {
                        leftOut.accept(file + ": the rule " + rule.id()
                                + " is left out, for another of your files has one of that id; rename one of them.");
                    }
                }
            } catch (ContentException e) {
                leftOut.accept(skipped(e));
            }
        }
        if (added.isEmpty()) {
            return this;
        }
        Map<String, Rule> all = new LinkedHashMap<>(rules);
        all.putAll(added);
        return new RuleSet(all, version + "+" + HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private static String skipped(ContentException e) {
        return e.getMessage() + "; it is left out until that is mended.";
    }

    /**
     * The rules of a file's text, whatever folder it will stand in.
     *
     * @param name the file's, with its ending
     * @param broken told of each rule that does not read
     */
    public static List<Rule> parse(String name, String text, Consumer<ContentException> broken) {
        return RuleReader.read(Yaml.parse(name, text), name, broken);
    }

    /**
     * The rules with their cases, which an index leaves out.
     *
     * @throws ContentException as {@link #load}
     */
    public static RuleSet loadFiles(Content content) {
        MessageDigest digest = sha256();
        List<Rule> rules = new ArrayList<>();
        for (Path file : files(content)) {
            rules.addAll(RuleReader.read(file));
            digest.update(bytes(file));
        }
        digest.update(bytes(Weights.file()));
        digest.update((byte) ENGINE);
        return of(rules, HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    /** The content's rule files, one a provider, in order of name. */
    public static List<Path> files(Content content) {
        return content.files("rules", ".yaml");
    }

    /** The rules of one file. */
    public static RuleSet read(Path file) {
        return of(RuleReader.read(file), file.toString());
    }

    /** A part of a rule set. */
    public static RuleSet of(List<Rule> rules, String version) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new ContentException("Two rules have the id " + rule.id() + ".");
            }
        }
        return new RuleSet(byId, version);
    }

    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** A digest over all that decides what is found; another version means that blobs must be searched again. */
    public String version() {
        return version;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
