package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidesCheckTest {
    private static final Path SHIPPED = Path.of("content");
    private static final RuleSet RULES = RuleSet.load(Content.of(SHIPPED));
    /** Behind the last day on which any guide was checked. */
    private static final LocalDate DAY_AFTER = GuideLibrary.load(Content.of(SHIPPED)).guides().stream()
            .map(Guide::verifiedOn)
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .plusDays(1);

    @TempDir
    Path copy;

    @BeforeEach
    void copyStripesGuide() throws IOException {
        for (String folder : List.of("guides/shared", "snippets")) {
            try (Stream<Path> files = Files.walk(SHIPPED.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(SHIPPED.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Files.copy(SHIPPED.resolve("guides/stripe.yaml"), copy.resolve("guides/stripe.yaml"));
    }

    @Test
    void theShippedGuidesAreAsTheyShouldBe() {
        GuidesCheck check = new GuidesCheck(Content.of(SHIPPED), RULES, DAY_AFTER);

        assertThat(check.complaints()).isEmpty();
    }

    @Test
    void aWholeGuideHasNoComplaint() {
        assertThat(check(DAY_AFTER)).isEmpty();
    }

    @Test
    void namesASectionThatIsEmpty() throws IOException {
        String guide = Files.readString(copy.resolve("guides/stripe.yaml"));
        int from = guide.indexOf("  blind_spots:");
        int to = guide.indexOf("rotate:");
        write((guide.substring(0, from) + "  blind_spots: []\n" + guide.substring(to))
                .replace("  - misuse.blind_spots\n", ""));

        assertThat(texts(DAY_AFTER)).containsExactly("The section 'misuse.blind_spots' is missing or empty.");
    }

    @Test
    void namesARuleThatIsNotThere() throws IOException {
        edit("rules: [stripe-webhook-secret]", "rules: [stripe-no-such-rule]");

        assertThat(texts(DAY_AFTER))
                .containsExactly(
                        "The kind 'webhook' names the rule 'stripe-no-such-rule', which is not there.",
                        "The rule 'stripe-webhook-secret' names this guide, which has no kind for it.");
    }

    @Test
    void namesARuleOfAnotherGuide() throws IOException {
        edit("rules: [stripe-webhook-secret]", "rules: [stripe-webhook-secret, github-token]");

        assertThat(check(DAY_AFTER)).singleElement().satisfies(complaint -> {
            assertThat(complaint.kind()).isEqualTo(Complaint.Kind.ERROR);
            assertThat(complaint.text()).contains("github-token");
        });
    }

    @Test
    void warnsOfAGuideThatNobodyCheckedForLong() {
        assertThat(check(DAY_AFTER.plusDays(400)))
                .singleElement()
                .extracting(Complaint::kind)
                .isEqualTo(Complaint.Kind.WARNING);
    }

    @Test
    void refusesADayThatIsNone() throws IOException {
        edit("verified_on: 2026-11-24", "verified_on: 2026-02-30");

        assertThat(texts(DAY_AFTER)).singleElement().asString().contains("'verified_on' must be a day");
    }

    @Test
    void refusesASourceReadInTheFuture() {
        assertThat(texts(LocalDate.of(2026, 1, 1))).anyMatch(text -> text.contains("was read in the future"));
    }

    @Test
    void refusesALiveCheckThatCouldLeadAnywhere() throws IOException {
        edit("url: https://api.stripe.com/v1/charges?limit=1", "url: '{secret}'");

        assertThat(texts(DAY_AFTER))
                .containsExactly(
                        "The live check 'secret' must name in 'hosts' where a secret that is an address may lead.");
    }

    @Test
    void refusesALiveCheckInClearText() throws IOException {
        edit("url: https://api.stripe.com/v1/charges?limit=1", "url: http://api.stripe.com/v1/charges?limit=1");

        assertThat(texts(DAY_AFTER)).singleElement().asString().contains("begins with https://");
    }

    @Test
    void refusesALiveCheckThatAsksForWhatNobodyGives() throws IOException {
        edit("v1/charges?limit=1", "v1/{account}?limit=1");

        assertThat(texts(DAY_AFTER))
                .containsExactly("The live check 'secret' asks for 'account', which is not among its inputs.");
    }

    @Test
    void refusesALiveCheckThatCannotTellAliveFromDead() throws IOException {
        edit("dead: [{status: 401}]", "dead: [{status: 200}]");

        assertThat(texts(DAY_AFTER))
                .containsExactly("The live check 'secret' takes the same answer for alive and for dead.");
    }

    @Test
    void refusesANameThatWouldBreakOutOfASnippet() throws IOException {
        edit("variable: STRIPE_SECRET_KEY", "variable: 'X\"); run(\"'");

        assertThat(texts(DAY_AFTER)).singleElement().asString().contains("'variable'");
    }

    @Test
    void refusesAReferenceThatIsNone() throws IOException {
        edit("store:\n", "store:\n  op_reference: op://prod/stripe\n");

        assertThat(texts(DAY_AFTER)).singleElement().asString().contains("'op_reference'");
    }

    @Test
    void refusesATextThatStandsInThreeGuides() throws IOException {
        String guide = Files.readString(copy.resolve("guides/stripe.yaml"));
        for (String id : List.of("one", "two")) {
            Files.writeString(
                    copy.resolve("guides/" + id + ".yaml"), guide.replace("id: stripe\n", "id: " + id + "\n"));
        }

        assertThat(texts(DAY_AFTER)).anyMatch(text -> text.contains("stands in one, stripe, two"));
    }

    @Test
    void twoGuidesMayShareAText() throws IOException {
        String guide = Files.readString(copy.resolve("guides/stripe.yaml"));
        Files.writeString(copy.resolve("guides/one.yaml"), guide.replace("id: stripe\n", "id: one\n"));

        assertThat(texts(DAY_AFTER)).noneMatch(text -> text.contains("guides/shared"));
    }

    @Test
    void namesASnippetThatAsksForAnUnknownName() throws IOException {
        Path snippet = copy.resolve("snippets/vault/read_secret.py");
        Files.writeString(snippet, Files.readString(snippet).replace("{{vault_path}}", "{{vault_pth}}"));

        assertThat(texts(DAY_AFTER))
                .containsExactly("vault/read_secret.py asks for 'vault_pth', a name that guides do not have.");
    }

    @Test
    void namesASharedFileThatIsMissing() throws IOException {
        Files.delete(copy.resolve("guides/shared/rotation.yaml"));

        assertThat(texts(DAY_AFTER)).containsExactly("guides/shared/rotation.yaml is missing.");
    }

    private List<Complaint> check(LocalDate today) {
        return new GuidesCheck(Content.of(copy), RULES, today).complaints();
    }

    private List<String> texts(LocalDate today) {
        return check(today).stream().map(Complaint::text).toList();
    }

    private void edit(String before, String after) throws IOException {
        String guide = Files.readString(copy.resolve("guides/stripe.yaml"));
        assertThat(guide).contains(before);
        write(guide.replace(before, after));
    }

    private void write(String guide) throws IOException {
        Files.writeString(copy.resolve("guides/stripe.yaml"), guide);
    }
}
