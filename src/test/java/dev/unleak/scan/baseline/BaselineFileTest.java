package dev.unleak.scan.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
    private static final IdScheme SCHEME = new IdScheme("00112233445566778899aabbccddeeff", 10_000);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path temp;

    private static Entry entry(String value, String reason) {
        return new Entry(
                SCHEME.id(Secret.of(value)), "acme-token", reason, "Ada Röe", DAY, DAY.plusDays(90), "config/app.env");
    }

    @Test
    void anIdIsWhatAnybodyCanWorkOutBySaltRoundsAndValue() {
        // Python: base64.b32encode(hashlib.pbkdf2_hmac("sha256", b"tortoise", bytes.fromhex(salt), 10000)[:10])
        assertThat(SCHEME.id(Secret.of("tortoise"))).isEqualTo("wv65-yufb-kxl6-oy7v");
    }

    @Test
    void anotherSaltGivesAnotherId() {
        IdScheme other = IdScheme.fresh();

        assertThat(other.id(Secret.of("tortoise"))).isNotEqualTo(SCHEME.id(Secret.of("tortoise")));
        assertThat(IdScheme.fresh()).isNotEqualTo(other);
    }

    @Test
    void readsWhatItWrote() {
        Baseline baseline = new Baseline(
                SCHEME, List.of(entry("one", "a \"quoted\" \\ reason: # {x}\n\u202e"), entry("two", "日本 🚀")));
        Path file = temp.resolve(".unleak/baseline.yaml");

        BaselineFile.write(file, baseline);

        assertThat(BaselineFile.read(file).entries()).isEqualTo(baseline.entries());
        assertThat(BaselineFile.read(file).scheme()).isEqualTo(SCHEME);
    }

    @Property(tries = 200)
    void anyReasonStaysItself(@ForAll String reason) throws IOException {
        String whole = reason.replaceAll("[\\ud800-\\udfff]", "") + ".";
        Path file = Files.createTempFile("baseline", ".yaml");
        try {
            Entry entry = new Entry("abcd-abcd-abcd-abcd", "acme-token", whole, whole, DAY, DAY, whole);
            BaselineFile.write(file, new Baseline(SCHEME, List.of(entry)));

            assertThat(BaselineFile.read(file).entries()).containsExactly(entry);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void anUnknownKeyOrAMissingReasonIsAnError() throws IOException {
        Path file = temp.resolve("baseline.yaml");
        BaselineFile.write(file, new Baseline(SCHEME, List.of(entry("one", "why"))));
        String text = Files.readString(file);

        for (String broken : List.of(
                text.replace("hint:", "hnt:"),
                text.replace("rounds:", "round:"),
                text.replace("\"why\"", "\" \""),
                text.replace("expires:", "until:"),
                text.replace("salt: 00", "salt: xx"),
                text.replace("rounds: 10000", "rounds: 999999999"),
                text.replace("version: 1", "version: 2"))) {
            assertThat(broken).isNotEqualTo(text);
            Files.writeString(file, broken);
            assertThatExceptionOfType(UserError.class).isThrownBy(() -> BaselineFile.read(file));
        }
    }

    @Test
    void entriesOfTwoBranchesMergeByGitAlone() throws IOException {
        GitCli git = GitCli.init(temp);
        Path file = temp.resolve(".unleak/baseline.yaml");
        List<Entry> common = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            common.add(entry("value " + i, "why"));
        }
        Baseline base = new Baseline(SCHEME, common);
        BaselineFile.write(file, base);
        git.run("add", "-A");
        git.commit("Base");
        // The first and the last in order, so that the lines are no neighbours.
        Entry ours = new Entry("2222-2222-2222-2222", "acme-token", "ours", "Ada", DAY, DAY, "");
        Entry theirs = new Entry("zzzz-zzzz-zzzz-zzzz", "acme-token", "theirs", "Bob", DAY, DAY, "");
        git.run("checkout", "-q", "-b", "theirs");
        BaselineFile.write(file, base.with(List.of(theirs)));
        git.run("add", "-A");
        git.commit("Theirs");
        git.run("checkout", "-q", "main");
        BaselineFile.write(file, base.with(List.of(ours)));
        git.run("add", "-A");
        git.commit("Ours");

        git.run("merge", "-q", "theirs");

        assertThat(BaselineFile.read(file).entries()).hasSize(14).contains(ours, theirs);
    }

    @Test
    void bothSidesOfAConflictAreKeptByKeepingAllLines() throws IOException {
        Path file = temp.resolve("baseline.yaml");
        Entry late = entry("one", "why");
        Entry soon = new Entry(late.id(), late.type(), "sooner", "Bob", DAY, DAY.plusDays(3), "");
        BaselineFile.write(file, new Baseline(SCHEME, List.of(late)));
        Files.writeString(
                file,
                EntryLine.write(soon) + "\n" + EntryLine.write(late) + "\n",
                java.nio.file.StandardOpenOption.APPEND);

        assertThat(BaselineFile.read(file).entries()).containsExactly(late);
    }

    @Test
    void liesAtTheRootOrAboveItButNeverOutsideOfTheRepository() throws IOException {
        Path repository = Files.createDirectories(temp.resolve("repository"));
        Files.createDirectories(repository.resolve(".git"));
        Path deep = Files.createDirectories(repository.resolve("src/main"));
        Path file = repository.resolve(BaselineFile.PLACE);
        BaselineFile.write(file, new Baseline(SCHEME, List.of()));
        assertThat(BaselineFile.near(repository)).contains(file);
        assertThat(BaselineFile.near(deep)).contains(file);
        assertThat(BaselineFile.near(Files.createFile(deep.resolve("app.py")))).contains(file);
        assertThat(BaselineFile.project(file)).isEqualTo(repository);

        Path nested = repository.resolve("vendor");
        Files.createDirectories(nested.resolve(".git"));
        assertThat(BaselineFile.near(nested)).isEmpty();
    }

    @Test
    void outsideOfARepositoryOnlyTheFolderItselfCounts() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Path deep = Files.createDirectories(folder.resolve("part"));
        BaselineFile.write(folder.resolve(BaselineFile.PLACE), new Baseline(SCHEME, List.of()));

        assertThat(BaselineFile.near(folder)).isPresent();
        assertThat(BaselineFile.near(deep)).isEmpty();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path elsewhere = temp.resolve("elsewhere/baseline.yaml");
        BaselineFile.write(elsewhere, new Baseline(SCHEME, List.of()));
        Path one = Files.createDirectories(temp.resolve("one"));
        Files.createSymbolicLink(one.resolve(".unleak"), elsewhere.getParent());
        Path two = temp.resolve("two");
        Files.createDirectories(two.resolve(".unleak"));
        Files.createSymbolicLink(two.resolve(BaselineFile.PLACE), elsewhere);

        assertThat(BaselineFile.near(one)).isEmpty();
        assertThat(BaselineFile.near(two)).isEmpty();
    }

    @Test
    void writesThroughNoLinkThatAProjectBringsAlong() throws IOException {
        Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
        Path file = temp.resolve("project").resolve(BaselineFile.PLACE);
        Files.createDirectories(temp.resolve("project/.unleak"));
        Files.createSymbolicLink(file.resolveSibling("baseline.yaml.tmp"), mine);

        BaselineFile.write(file, new Baseline(SCHEME, List.of()));

        assertThat(mine).hasContent("mine");
        assertThat(BaselineFile.read(file).scheme()).isEqualTo(SCHEME);
    }
}
