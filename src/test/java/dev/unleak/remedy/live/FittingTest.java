package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.guides.Verify;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final GuideLibrary GUIDES = GuideLibrary.load(Content.shipped());

    /** A SendGrid key may live in one of two regions, and each refuses the other's. */
    private static final List<Verify> BOTH =
            Fitting.checks(GUIDES.guide("sendgrid").orElseThrow(), Set.of("api-key"));

    @Test
    void oneAliveIsEnough() {
        assertThat(state(ask("scopes", LiveState.DEAD), ask("scopes-eu", LiveState.ALIVE)))
                .isEqualTo(LiveState.ALIVE);
    }

    @Test
    void deadOnlyWhenEveryCheckRefuses() {
        assertThat(state(ask("scopes", LiveState.DEAD))).isEqualTo(LiveState.UNKNOWN);
        assertThat(state(ask("scopes", LiveState.DEAD), ask("scopes-eu", LiveState.UNKNOWN)))
                .isEqualTo(LiveState.UNKNOWN);
        assertThat(state(ask("scopes", LiveState.DEAD), ask("scopes-eu", LiveState.DEAD)))
                .isEqualTo(LiveState.DEAD);
    }

    @Test
    void theNewestAnswerOfACheckCounts() {
        assertThat(state(
                        ask("scopes", LiveState.ALIVE),
                        ask("scopes-eu", LiveState.DEAD),
                        ask("scopes", LiveState.DEAD)))
                .isEqualTo(LiveState.DEAD);
    }

    @Test
    void aKindThatUnleakCannotAskIsNeverToldDead() {
        Guide guide = GUIDES.guide("private-key").orElseThrow();

        assertThat(Fitting.checks(guide, Set.of("openssh")))
                .isNotEmpty()
                .noneMatch(verify -> verify.request().isHttp());
        assertThat(Fitting.state(List.of(), List.of())).isEqualTo(LiveState.UNKNOWN);
    }

    @Test
    void revokesOnlyWhatTheRequestEnds() {
        Guide github = GUIDES.guide("github").orElseThrow();

        assertThat(Fitting.revoke(github, Set.of("classic"))).isPresent();
        assertThat(Fitting.revoke(github, Set.of("installation"))).isEmpty();
        assertThat(Fitting.revoke(github, Set.of("classic", "installation"))).isEmpty();
    }

    private static LiveState state(LiveAsk... asks) {
        return Fitting.state(BOTH, List.of(asks));
    }

    private static LiveAsk ask(String check, LiveState state) {
        return new LiveAsk(1, 1, check, "api.sendgrid.com", "Ada", Instant.EPOCH, Optional.of(state));
    }
}
