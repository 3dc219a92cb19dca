package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignedTest {
    @Test
    void takesTheProviderOfANameForItsKeyword() {
        assertThat(keywords("acme_api_key", "acme.token")).contains(List.of("acme"));
    }

    @Test
    void takesEachSpellingOfANameThatIsPutTogether() {
        assertThat(keywords("(?:\\b|_)map[_-]?quest")).contains(List.of("map-quest", "map_quest", "mapquest"));
    }

    @Test
    void keepsTheWholeNameWhereTooLittleTellsTheProvider() {
        assertThat(keywords("wit_token")).contains(List.of("wit_token"));
    }

    @Test
    void hasNoneWhereANameHoldsNothingLiteral() {
        assertThat(keywords("acme", "[a-z]{4}_\\w+")).isEmpty();
    }

    private static Optional<List<String>> keywords(String... names) {
        return new Assigned(List.of(names), "x").keywords();
    }
}
