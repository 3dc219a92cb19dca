package dev.unleak.remedy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final RuleSet RULES = RuleSet.load(Content.shipped());

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Sample sample;

    @SuppressWarnings("NullAway.Init")
    @BeforeAll
    static void make() {
        sample = maker().make(folder, new Random(1));
    }

    private static SampleRepository maker() {
        return new SampleRepository(RULES, Content.shipped(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void tellsAYearOfTwoInventedAuthors() throws IOException, GitAPIException {
        try (Git git = Git.open(sample.root().toFile())) {
            List<RevCommit> commits = StreamSupport.stream(
                            git.log().all().call().spliterator(), false)
                    .toList();
            assertThat(commits).hasSizeBetween(30, 50);
            assertThat(commits)
                    .extracting(commit -> commit.getAuthorIdent().getEmailAddress())
                    .containsOnly("mira@shop-api.example", "tomas@shop-api.example");
            assertThat(commits.getLast().getAuthorIdent().getWhenAsInstant())
                    .isEqualTo(NOW.minus(Duration.ofDays(365)));
            assertThat(git.branchList().call())
                    .extracting(Ref::getName)
                    .containsExactly("refs/heads/feature/notify", "refs/heads/main");
            assertThat(git.tagList().call())
                    .extracting(Ref::getName)
                    .containsExactly("refs/tags/v0.9.0", "refs/tags/v1.0-rc1", "refs/tags/v1.0.0");
            assertThat(git.stashList().call()).hasSize(1);
            assertThat(git.status().call().getUntracked()).containsExactly(".env");
            assertThat(git.status().call().getModified()).isEmpty();
        }
    }

    @Test
    void isPushedInPart() throws IOException, GitAPIException {
        try (Git git = Git.open(sample.root().toFile());
                Git origin = Git.open(sample.origin().toFile())) {
            assertThat(origin.branchList().call()).extracting(Ref::getName).containsExactly("refs/heads/main");
            assertThat(git.getRepository().resolve("origin/main"))
                    .isEqualTo(origin.getRepository().resolve("main"))
                    .isNotEqualTo(git.getRepository().resolve("main"));
        }
    }

    @Test
    void saysThatNothingInItIsReal() throws IOException {
        assertThat(Files.readString(sample.root().resolve("README.md")))
                .contains("Every credential in it was forged a moment ago")
                .doesNotContain("{{");
    }

    @Test
    void forgesOthersEachTimeAndTakesAFreeName() throws IOException {
        Sample other = maker().make(folder, new Random(2));

        assertThat(other.root()).isEqualTo(folder.resolve("shop-api-2"));
        assertThat(Files.readString(other.root().resolve(".env")))
                .isNotEqualTo(Files.readString(sample.root().resolve(".env")));
    }

    @Test
    void saysWhereItCouldNotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> maker().make(file, new Random(1)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("could not be made");
    }
}
