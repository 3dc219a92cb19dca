package dev.unleak.scan.suppress;

import dev.unleak.scan.suppress.Directive.Reach;
import java.util.List;

/**
 * The inline ignores of other tools, each as its own documentation has it. Nosey Parker has none. A mark that switches
 * off every check of a linter which looks for secrets only when asked to, such as a bare {@code noqa}, says nothing
 * about secrets and is not among them.
 *
 * <ul>
 *   <li>gitleaks: github.com/gitleaks/gitleaks, README, "gitleaks:allow"; betterleaks: github.com/betterleaks, README
 *   <li>TruffleHog: github.com/trufflesecurity/trufflehog, README, "trufflehog:ignore"
 *   <li>detect-secrets: github.com/Yelp/detect-secrets, README, "Inline Allowlisting"; "nextline" since pull request
 *       367
 *   <li>Kingfisher: github.com/mongodb/kingfisher, release 1.57.0, "surrounding lines, including multi-line"
 *   <li>ggshield: docs.gitguardian.com/ggshield-docs, "Ignore secrets", "ggignore"
 *   <li>secretlint: npmjs.com/package/@secretlint/secretlint-rule-filter-comments
 *   <li>Vault Radar: developer.hashicorp.com/hcp/docs/vault-radar, "Write inline ignore rules"
 *   <li>eslint-plugin-no-secrets: its README over eslint.org/docs, "Disable rules"
 *   <li>Bandit: bandit.readthedocs.io, "Suppressing Individual Lines"; checks B105 to B107
 *   <li>gosec: github.com/securego/gosec, README, "Annotating code"; check G101; also golangci-lint.run, "nolint"
 *   <li>Ruff: docs.astral.sh/ruff/rules/noqa-comments, also of {@code ruff: ignore}, whose own-line form is for the
 *       line below; the colon stands right behind the word (pypi.org/project/flake8-noqa); checks S105 to S107, which
 *       are Bandit's
 *   <li>Semgrep: semgrep.dev/docs/ignoring-files-folders-code, "nosemgrep"
 *   <li>Checkov: checkov.io, "Suppressing and Skipping Policies"; checks CKV_SECRET_*
 *   <li>SonarQube, which looks for secrets unasked: docs.sonarsource.com, "In-line suppression of issues": anywhere in
 *       a comment, in capitals
 * </ul>
 */
final class Directives {
    private static final String SECRETS = "(?i)secret|credential|passw|token|[-_.]key|hard-?_?coded";

    private static final String RUFF = "#\\s*ruff: ignore\\[[^]]*\\bS10[567]\\b";

    static final List<Directive> ALL = List.of(
            Directive.of("gitleaks:allow", Reach.LINE, "gitleaks:allow"),
            Directive.of("betterleaks:allow", Reach.LINE, "betterleaks:allow"),
            Directive.of("trufflehog:ignore", Reach.LINE, "trufflehog:ignore"),
            Directive.of("pragma: allowlist secret", Reach.LINE, "(?i)pragma: ?allowlist[ -]secret")
                    .keyed("allowlist"),
            Directive.of("pragma: whitelist secret", Reach.LINE, "(?i)pragma: ?whitelist[ -]secret")
                    .keyed("whitelist"),
            Directive.of(
                            "pragma: allowlist nextline secret",
                            Reach.NEXT_LINE,
                            "(?i)pragma: ?allowlist[ -]nextline[ -]secret")
                    .keyed("nextline"),
            Directive.of("kingfisher:ignore", Reach.AROUND, "(?i)kingfisher:(?:ignore|allow)")
                    .keyed("kingfisher:"),
            Directive.of("ggignore", Reach.LINE, "\\bggignore(?:[^-\\w]|$)"),
            onlyBare("secretlint-disable-line", Reach.LINE, "secretlint-disable-line"),
            onlyBare("secretlint-disable-next-line", Reach.NEXT_LINE, "secretlint-disable-next-line"),
            onlyBare("secretlint-disable", Reach.BEGIN, "secretlint-disable(?:[^-\\w]|$)"),
            Directive.of("secretlint-enable", Reach.END, "secretlint-enable"),
            Directive.of("HashiCorpIgnore", Reach.LINE, "(?i)hashicorpignore"),
            Directive.of("eslint-disable-line", Reach.LINE, "eslint-disable-line\\s.*no-secrets/"),
            Directive.of("eslint-disable-next-line", Reach.NEXT_LINE, "eslint-disable-next-line\\s.*no-secrets/"),
            // Go writes the hash within its comment, Python's is the comment.
            Directive.of("#nosec", Reach.LINE_OR_NEXT, "(?://|/\\*)\\s*#nosec\\b")
                    .naming("\\bG\\d{3}\\b", "\\bG101\\b"),
            Directive.of("gosec:disable", Reach.LINE_OR_NEXT, "//\\s?gosec:disable\\b")
                    .naming("\\bG\\d{3}\\b", "\\bG101\\b"),
            Directive.of("nolint:gosec", Reach.LINE, "//\\s?nolint:[\\w,-]*\\bgosec\\b")
                    .keyed("nolint"),
            Directive.of("# nosec", Reach.LINE, "(?:^|[^/*\\s])\\s*#\\s*nosec\\b")
                    .keyed("nosec")
                    .naming("\\bB\\d{3}\\b|\\b[a-z]+_[a-z_]+\\b", "\\bB10[567]\\b|hardcoded_password"),
            Directive.of("noqa: S105", Reach.LINE, "(?i)#\\s*noqa:[\\sA-Z0-9,]*\\bS10[567]\\b")
                    .keyed("noqa"),
            Directive.of("ruff: ignore", Reach.LINE, "\\S\\s*" + RUFF),
            Directive.of("ruff: ignore", Reach.NEXT_LINE, "^\\s*" + RUFF),
            Directive.of("nosemgrep", Reach.LINE_OR_NEXT, "\\bnosem(?:grep)?\\b")
                    .keyed("nosem")
                    .naming("^:\\s*\\S", SECRETS),
            Directive.of("checkov:skip", Reach.LINE_OR_NEXT, "checkov:skip=CKV_SECRET_\\d+"),
            Directive.of("NOSONAR", Reach.LINE, "\\bNOSONAR\\b"));

    private Directives() {}

    /** With rules named behind it, secretlint goes on to look for all others, and so do we. */
    private static Directive onlyBare(String name, Reach reach, String pattern) {
        return Directive.of(name, reach, pattern).naming("@secretlint/", "preset-recommend");
    }
}
