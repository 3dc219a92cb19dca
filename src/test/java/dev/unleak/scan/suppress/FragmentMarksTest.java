package dev.unleak.scan.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import dev.unleak.model.Secret;
import dev.unleak.model.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text has its secret where it says VALUE; what is told are the names of the marks that cover it. */
class FragmentMarksTest {
    private static final String ID = "abcd-efgh-2345-wxyz";

    private static List<IgnoreMark> marks(String text, String secret) {
        int from = text.indexOf(secret);
        Candidate candidate = new Candidate(
                "acme-token",
                "acme-token",
                Secret.of(secret),
                from,
                from + secret.length(),
                new Position(1, 1, 1, 1),
                Severity.HIGH,
                0.9,
                List.of(),
                List.of());
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new FragmentMarks(Fragment.whole(bytes, new Origin.File("app.py"))).beside(candidate);
    }

    private static List<String> covered(String text) {
        return marks(text, "VALUE").stream().map(IgnoreMark::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 'VALUE' # gitleaks:allow",
                "a = 'VALUE' // betterleaks:allow test",
                "a = 'VALUE' # trufflehog:ignore",
                "a = 'VALUE'  # pragma: allowlist secret",
                "a = 'VALUE'  # pragma: whitelist secret",
                "a = 'VALUE'  /* pragma:allowlist-secret */",
                "# pragma: allowlist nextline secret\na = 'VALUE'",
                "a = 'VALUE' // kingfisher:ignore",
                "// Kingfisher:Ignore\na = 'VALUE'",
                "a: VALUE # ggignore",
                "a = 'VALUE' // secretlint-disable-line",
                "/* secretlint-disable-next-line */\na = 'VALUE'",
                "// secretlint-disable\nb\nc\na = 'VALUE'",
                "a = 'VALUE' # hashicorpignore",
                "a = 'VALUE' // eslint-disable-line no-secrets/no-secrets",
                "// eslint-disable-next-line no-console, no-secrets/no-pattern-match\na = 'VALUE'",
                "a := \"VALUE\" // #nosec G101 -- test",
                "a := \"VALUE\" // #nosec",
                "/* #nosec G101 G204 */\na := \"VALUE\"",
                "a := \"VALUE\" //gosec:disable G101",
                "a := \"VALUE\" //nolint:errcheck,gosec // reason",
                "a = 'VALUE'  # nosec",
                "a = 'VALUE'  # nosec B105",
                "a = 'VALUE'  # nosec: B608, B106",
                "a = 'VALUE'  # nosec hardcoded_password_string",
                "a = 'VALUE'  # noqa: S105",
                "a = 'VALUE'  # noqa: E501, S106",
                "a = 'VALUE'  # ruff: ignore[E501, S105]",
                "# ruff: ignore[S105]\na = 'VALUE'",
                "a = 'VALUE'  # nosemgrep",
                "# nosemgrep: generic.secrets.security.detected-token\na = 'VALUE'",
                "a = \"VALUE\" #checkov:skip=CKV_SECRET_6:This is not a secret",
                "String a = \"VALUE\"; // NOSONAR"
            })
    void heedsWhatOtherToolsHeed(String text) {
        assertThat(covered(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# gitleaks:allow\na = 'VALUE'",
                "a = 'VALUE'\n# gitleaks:allow",
                "a = 'VALUE'\n# trufflehog:ignore",
                "# pragma: allowlist nextline secret\nb = 1\na = 'VALUE'",
                "a = 'VALUE'  # pragma: allowlist nextline secret",
                "# ggignore-start\na: VALUE",
                "// secretlint-disable\nb\n// secretlint-enable\na = 'VALUE'",
                "// secretlint-disable @secretlint/secretlint-rule-github\na = 'VALUE'",
                "a = 'VALUE' // eslint-disable-line no-console",
                "a := \"VALUE\" // #nosec G204",
                "a := \"VALUE\" //nolint:errcheck",
                "a = 'VALUE'  # nosec B608",
                "a = 'VALUE'  # noqa",
                "a = 'VALUE'  # noqa: E501",
                "a = 'VALUE'  # noqa : S105",
                "a = 'VALUE'  # ruff: ignore[E501]",
                "b = 1  # ruff: ignore[S105]\na = 'VALUE'",
                "String a = \"VALUE\"; // nosonar",
                "a = 'VALUE'  # nosemgrep: python.lang.correctness.useless-eqeq",
                "a = \"VALUE\" #checkov:skip=CKV_AWS_20",
                "a = 'VALUE'  # unleak:ignore",
                "a = 'VALUE'  # unleak:ignore because I say so"
            })
    void doesNotStretchThem(String text) {
        assertThat(covered(text)).isEmpty();
    }

    @Test
    void namesTheMarkByWhichItIsCovered() {
        assertThat(covered("a = 'VALUE' # gitleaks:allow # nosec")).containsExactly("gitleaks:allow", "# nosec");
        assertThat(covered("a := \"VALUE\" // #nosec")).containsExactly("#nosec");
    }

    @Test
    void aSecretOfSeveralLinesIsCoveredFromAnyOfThem() {
        assertThat(marks("k = '''FIRST # gitleaks:allow\nSECOND'''", "FIRST # gitleaks:allow\nSECOND"))
                .hasSize(1);
        assertThat(marks("k = FIRST\nSECOND\n# kingfisher:ignore", "FIRST\nSECOND"))
                .hasSize(1);
    }

    @Test
    void ourOwnMarkTellsIdAndReason() {
        assertThat(marks("a = 'VALUE' # unleak:ignore " + ID + " used by the sandbox", "VALUE"))
                .containsExactly(new IgnoreMark("unleak:ignore", ID, "used by the sandbox"));
        assertThat(marks("<!-- unleak:ignore " + ID + " why not --> \n<a>VALUE</a>", "VALUE"))
                .containsExactly(new IgnoreMark("unleak:ignore", ID, "why not"));
        assertThat(marks("/* unleak:ignore " + ID + " */\na = VALUE", "VALUE"))
                .containsExactly(new IgnoreMark("unleak:ignore", ID, ""));
    }

    @Test
    void aLineMayHoldSeveralMarksOfOurs() {
        String other = "wxyz-wxyz-wxyz-wxyz";

        assertThat(marks("a = 'VALUE' # unleak:ignore " + ID + " one # unleak:ignore " + other + " two", "VALUE"))
                .containsExactly(
                        new IgnoreMark("unleak:ignore", ID, "one"), new IgnoreMark("unleak:ignore", other, "two"));
    }

    @Test
    void aBlockEndsWhereItIsEnabledAgainHoweverManyThereAre() {
        String block = "// secretlint-disable\nb\n// secretlint-enable\n";

        assertThat(covered(block.repeat(3) + "// secretlint-disable\na = 'VALUE'\n" + block))
                .hasSize(1);
        assertThat(covered(block.repeat(3) + "a = 'VALUE'\n" + block)).isEmpty();
    }

    @Test
    void noReasonIsTakenFromWhereTheSecretStands() {
        assertThat(marks("/* unleak:ignore " + ID + " why */ a = 'VALUE'", "VALUE"))
                .containsExactly(new IgnoreMark("unleak:ignore", ID, ""));
    }

    @Test
    void ourMarkBehindCodeSpeaksOfItsOwnLineOnly() {
        assertThat(covered("b = 'other' # unleak:ignore " + ID + "\na = 'VALUE'"))
                .isEmpty();
    }

    @Test
    void tellsWhereItsOwnMarksStand() {
        String text = "one\n# unleak:ignore " + ID + " why\nthree\n\n// unleak:ignore " + ID + "\n";
        Fragment fragment = Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("a/b.py"));

        assertThat(OwnMarks.in(fragment)).containsExactly(new OwnMark("a/b.py", 2, ID), new OwnMark("a/b.py", 5, ID));
    }
}
