package dev.unleak.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingSentenceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static String sentence(Set<Where> where, boolean pushed, String first, int places) {
        Optional<CommitInfo> commit = first.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommitInfo("a".repeat(40), "Ada", "a@example.com", Instant.parse(first), ""));
        Exposure exposure = new Exposure(where, pushed, List.of(), commit, commit, places);
        return FindingSentence.exposure(exposure, NOW, ZoneOffset.UTC);
    }

    @Test
    void namesTheYearOnlyWhereItIsAnother() {
        assertThat(sentence(Set.of(Where.HEAD), false, "2026-11-23T12:00:00Z", 1))
                .isEqualTo("alive in HEAD since 23 November (1 day), not pushed, 1 place");
        assertThat(sentence(Set.of(Where.HEAD), true, "2024-02-29T12:00:00Z", 3))
                .isEqualTo("alive in HEAD since 29 February 2024 (999 days), pushed, 3 places");
    }

    @Test
    void aFileOutsideOfARepositoryHasNoAgeAndIsNotPushed() {
        assertThat(sentence(Set.of(Where.WORKING_TREE), false, "", 1)).isEqualTo("in a file, 1 place");
    }

    @Test
    void namesTheFileAndTheMostExposedObject() {
        assertThat(sentence(Set.of(Where.STASH, Where.WORKING_TREE, Where.HISTORY), false, "2026-11-24T09:00:00Z", 2))
                .isEqualTo("in a file and alive in history since 24 November, not pushed, 2 places");
    }

    @Test
    void saysWhenItIsGone() {
        assertThat(sentence(Set.of(), false, "", 0)).isEqualTo("no longer found");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfPlaceHasItsWords(Where where) {
        assertThat(sentence(Set.of(where), false, "", 1)).matches("(in|staged|alive|only) ?.*, 1 place");
    }
}
