package dev.unleak.remedy.live;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.guides.RequestTemplate;
import dev.unleak.guides.Revoke;
import dev.unleak.guides.Verify;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks providers about found credentials, one request at a call, which must come of a person's press. What is kept is
 * when, by whom, of which host, and the state. Blocks on disk and network; call it off the screen thread. Safe for use
 * by many threads.
 */
public final class LiveChecks {
    /** Stands for the request that revokes, among the asks. */
    public static final String REVOKE = "revoke";

    private static final String REVOKED_STEP = "revoke-old";

    private final Store store;
    private final GuideLibrary guides;
    private final RuleSet rules;
    private final SecretReader reader;
    private final Transport transport;
    private final Clock clock;

    /**
     * What can be asked about a finding.
     *
     * @param checks those of its guide that fit; some may not be HTTP and are for people only
     * @param revoke the request that ends it, where there is one
     * @param asks what was asked before, oldest first
     * @param state what all answers together say
     */
    public record Offer(List<Verify> checks, Optional<Revoke.Request> revoke, List<LiveAsk> asks, LiveState state) {}

    /**
     * A request to be looked at before it goes out.
     *
     * @param host where it would go; empty while an input is missing
     * @param text the whole request, the credential masked
     */
    public record Preview(Optional<String> host, String text) {}

    /**
     * What a request brought.
     *
     * @param state what all answers together say now
     * @param sentence for people
     * @param told inputs of other requests that the answer named; not kept
     */
    public record Outcome(LiveState state, String sentence, Map<String, String> told) {}

    public LiveChecks(
            Store store, GuideLibrary guides, RuleSet rules, SecretReader reader, Transport transport, Clock clock) {
        this.store = store;
        this.guides = guides;
        this.rules = rules;
        this.reader = reader;
        this.transport = transport;
        this.clock = clock;
    }

    public Offer offer(long findingId) {
        Finding finding = finding(findingId);
        List<LiveAsk> asks = store.liveAsks().of(findingId);
        return guides.guide(finding.guide())
                .map(guide -> {
                    Set<String> kinds = Fitting.kinds(guide, finding, rules);
                    List<Verify> checks = Fitting.checks(guide, kinds);
                    return new Offer(checks, Fitting.revoke(guide, kinds), asks, Fitting.state(checks, asks));
                })
                .orElse(new Offer(List.of(), Optional.empty(), asks, LiveState.UNKNOWN));
    }

    /**
     * Shows a request and sends nothing.
     *
     * @param inputs what was filled in so far, by name
     */
    public Preview preview(long findingId, RequestTemplate template, Map<String, String> inputs) {
        Finding finding = finding(findingId);
        String text = Requests.shown(template, finding.masked(), inputs);
        try {
            Secret secret =
                    template.url().equals("{secret}") ? reader.read(finding, Optional.empty()) : Secret.of("masked");
            return new Preview(
                    Optional.of(Requests.of(template, secret, inputs, clock.instant())
                            .host()),
                    text);
        } catch (UserError incomplete) {
            return new Preview(Optional.empty(), text);
        }
    }

    /**
     * Sends one live check, once.
     *
     * @param host the one that the person agreed to
     * @param typed the value, where it no longer stands where it was found
     * @throws UserError if an input or the value is missing, or it would go to another host; nothing was sent then
     */
    public Outcome check(
            long findingId,
            String check,
            String host,
            Map<String, String> inputs,
            String who,
            Optional<Secret> typed,
            CancelToken cancel) {
        Finding finding = finding(findingId);
        Verify verify = offer(findingId).checks().stream()
                .filter(one -> one.id().equals(check) && one.request().isHttp())
                .findFirst()
                .orElseThrow(
                        () -> new UserError("This finding has no live check '" + check + "' that Unleak can send."));
        LiveRequest request = ready(finding, verify.request(), host, inputs, typed);
        LiveAsk ask = agreed(findingId, check, request, who);
        Reply reply;
        try {
            reply = transport.send(request, cancel);
        } catch (Transport.NoReplyException none) {
            store.liveAsks().answer(ask, LiveState.UNKNOWN);
            return new Outcome(offer(findingId).state(), none.getMessage() + " So nothing is known.", Map.of());
        }
        LiveState answer = Answers.state(verify, inputs, reply);
        store.liveAsks().answer(ask, answer);
        LiveState all = offer(findingId).state();
        String sentence = switch (answer) {
            case ALIVE -> request.host() + " accepts it: it still works.";
            case DEAD -> request.host() + " refuses it" + (all == LiveState.DEAD ? ": it no longer works." : ".");
            case UNKNOWN -> Answers.nothingSaid(request.host(), reply);
        };
        if (answer != LiveState.UNKNOWN && all != LiveState.UNKNOWN) {
            prove(finding, all, sentence);
        }
        String besides = answer != LiveState.DEAD
                ? ""
                : (all == LiveState.DEAD ? "" : " Ask in the other ways as well before you believe it.")
                        + " The guide says of this check: "
                        + verify.sideEffects().strip();
        return new Outcome(all, sentence + besides, Answers.told(verify, reply));
    }

    /**
     * Sends the request that revokes, then checks again at the same host.
     *
     * @param type what the person typed; must be the credential's type id
     * @param host the one that the person agreed to
     * @throws UserError if the type is not the credential's, or as {@link #check} says; nothing was sent then
     */
    public Outcome revoke(
            long findingId,
            String type,
            String host,
            Map<String, String> inputs,
            String who,
            Optional<Secret> typed,
            CancelToken cancel) {
        Finding finding = finding(findingId);
        if (!finding.type().equals(type.strip())) {
            throw new UserError("Type " + finding.type() + " to say that you mean this credential. Nothing was sent.");
        }
        Offer offer = offer(findingId);
        Revoke.Request revoke = offer.revoke()
                .orElseThrow(() -> new UserError("Unleak knows no request that revokes this; do it in the console."));
        LiveRequest request = ready(finding, revoke.template(), host, inputs, typed);
        agreed(findingId, REVOKE, request, who);
        try {
            Reply reply = transport.send(request, cancel);
            if (!Answers.any(revoke.done(), inputs, reply)) {
                return new Outcome(
                        offer.state(),
                        request.host() + " did not revoke it; it answered with " + reply.status()
                                + ". Revoke it by hand: " + console(finding) + ".",
                        Map.of());
            }
        } catch (Transport.NoReplyException none) {
            return new Outcome(
                    offer.state(),
                    none.getMessage() + " Whether it was revoked is not known; check whether it still works.",
                    Map.of());
        }
        String done = request.host() + " took the revocation. ";
        for (Verify verify : offer.checks()) {
            if (host.equals(preview(findingId, verify.request(), inputs).host().orElse(""))
                    && verify.request().isHttp()) {
                Outcome checked = check(findingId, verify.id(), host, inputs, who, typed, cancel);
                return new Outcome(checked.state(), done + checked.sentence(), checked.told());
            }
        }
        return new Outcome(offer.state(), done + "Check now whether it still works.", Map.of());
    }

    private LiveRequest ready(
            Finding finding,
            RequestTemplate template,
            String host,
            Map<String, String> inputs,
            Optional<Secret> typed) {
        Secret secret = template.holdsSecret() ? reader.read(finding, typed) : Secret.of("");
        LiveRequest request = Requests.of(template, secret, inputs, clock.instant());
        if (!request.host().equals(host)) {
            throw new UserError("The request would go to another host than you agreed to, so nothing was sent.");
        }
        return request;
    }

    private LiveAsk agreed(long findingId, String what, LiveRequest request, String who) {
        return store.liveAsks()
                .add(new LiveAsk(0, findingId, what, request.host(), who, clock.instant(), Optional.empty()));
    }

    /** The step that ends the old value stands or falls with the answer. */
    private void prove(Finding finding, LiveState state, String note) {
        boolean dead = state == LiveState.DEAD;
        store.ledger()
                .add(new Evidence(
                        finding.id(), REVOKED_STEP, Evidence.Kind.VERIFIED, dead, "Unleak", note, clock.instant()));
        if (!dead && finding.state() == Finding.State.CLOSED) {
            store.findings().state(finding.id(), Finding.State.REOPENED);
        }
    }

    private String console(Finding finding) {
        return guides.guide(finding.guide())
                .map(Guide::revoke)
                .map(Revoke::consolePath)
                .orElse("in the provider's console");
    }

    private Finding finding(long id) {
        return store.findings()
                .find(id)
                .orElseThrow(() -> new UserError("This finding is not stored any more; audit its folder again."));
    }
}
