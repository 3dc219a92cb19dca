package dev.unleak.remedy.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand commits before and after, each compared with what it must be by the slow and simple way. */
class RewritingPropertyTest {
    private static final String VALUE = "made-up-" + "q".repeat(9) + "-value";
    private static final Redaction REDACTION = new Redaction(List.of(VALUE.getBytes(StandardCharsets.UTF_8)));

    @TempDir
    Path temp;

    private int changed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void changesNothingButTheValue(long seed) throws IOException {
        Path root = temp.resolve("history.git");
        History.write(root, seed, 1000, VALUE);

        try (GitRepository source = GitRepository.at(root).orElseThrow();
                ScratchClone scratch = ScratchClone.of(source)) {
            Rewriting done = Rewriting.in(scratch, source, REDACTION, false, new CancelToken());
            try (FileRepository result = new FileRepository(scratch.result().toFile());
                    ObjectReader before = source.jgit().newObjectReader();
                    ObjectReader after = result.newObjectReader()) {
                assertThat(done.survey().commits()).hasSizeGreaterThan(900);
                for (ObjectId old : done.survey().commits()) {
                    ObjectId now = done.commits().commits().getOrDefault(old, old);
                    compareCommits(
                            text(before, old), text(after, now), done.commits().commits());
                    compareTrees(before, tree(before, old), after, tree(after, now));
                }
                assertThat(changed).isGreaterThan(500);
                assertThat(Leftovers.packed(result, REDACTION, new CancelToken())
                                .held())
                        .isEmpty();
                assertThat(Leftovers.packed((FileRepository) source.jgit(), REDACTION, new CancelToken())
                                .held())
                        .isNotEmpty();
            }
        }
    }

    /** Header by header; a commit that need not change must keep its id. */
    private void compareCommits(String before, String after, Map<ObjectId, ObjectId> map) {
        StringBuilder expected = new StringBuilder();
        boolean changes = !line(before, "tree").equals(line(after, "tree"));
        for (String header : before.substring(0, before.indexOf("\n\n") + 1).split("(?<=\n)(?! )")) {
            if (header.startsWith("tree ")) {
                expected.append("tree ").append(line(after, "tree")).append('\n');
            } else if (header.startsWith("parent ")) {
                ObjectId parent = ObjectId.fromString(header.substring(7, 47));
                ObjectId now = map.getOrDefault(parent, parent);
                changes |= !now.equals(parent);
                expected.append("parent ").append(now.name()).append('\n');
            } else {
                expected.append(header);
            }
        }
        String message = before.substring(before.indexOf("\n\n") + 1);
        changes |= message.contains(VALUE);
        String whole = expected + message.replace(VALUE, "***REMOVED***");
        assertThat(after).isEqualTo(changes ? whole.replaceFirst("gpgsig .*\n( .*\n)*", "") : before);
        changed += changes ? 1 : 0;
    }

    private void compareTrees(ObjectReader before, ObjectId old, ObjectReader after, ObjectId now) throws IOException {
        if (old.equals(now)) {
            return;
        }
        Map<String, TreeBytes.Entry> olds = entries(before, old);
        Map<String, TreeBytes.Entry> news = entries(after, now);
        assertThat(news.keySet()).containsExactlyElementsOf(olds.keySet());
        boolean same = true;
        for (Map.Entry<String, TreeBytes.Entry> entry : olds.entrySet()) {
            ObjectId one = entry.getValue().id();
            ObjectId other = Objects.requireNonNull(news.get(entry.getKey())).id();
            same &= one.equals(other);
            switch (entry.getValue().kind()) {
                case TREE -> compareTrees(before, one, after, other);
                case SUBMODULE -> assertThat(other).isEqualTo(one);
                case BLOB -> {
                    String text = text(before, one);
                    assertThat(text.contains(VALUE)).isEqualTo(!one.equals(other));
                    if (!one.equals(other)) {
                        assertThat(text(after, other)).isEqualTo(text.replace(VALUE, "***REMOVED***"));
                    }
                }
            }
        }
        assertThat(same).as("a tree with the same entries keeps its id").isFalse();
    }

    /** By mode and name. */
    private static Map<String, TreeBytes.Entry> entries(ObjectReader reader, ObjectId tree) throws IOException {
        Map<String, TreeBytes.Entry> entries = new TreeMap<>();
        byte[] bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
        for (TreeBytes.Entry entry : new ArrayList<>(TreeBytes.entries(bytes))) {
            entries.put(
                    new String(bytes, entry.from(), entry.to() - 20 - entry.from(), StandardCharsets.ISO_8859_1),
                    entry);
        }
        return entries;
    }

    private static ObjectId tree(ObjectReader reader, ObjectId commit) throws IOException {
        return ObjectId.fromString(line(text(reader, commit), "tree"));
    }

    private static String line(String commit, String key) {
        return commit.lines()
                .filter(line -> line.startsWith(key + " "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 1);
    }

    private static String text(ObjectReader reader, ObjectId id) throws IOException {
        return new String(reader.open(id).getCachedBytes(), StandardCharsets.ISO_8859_1);
    }
}
