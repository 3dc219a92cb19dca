package dev.unleak.detect.judge;

import java.util.Locale;
import java.util.Set;

/** What kind of text a file holds, going by its name. */
enum FileKind {
    CODE,
    /** Of a shell, where a word without quotes is a text. */
    SCRIPT,
    SETTINGS,
    PROSE,
    UNKNOWN;

    private static final Set<String> CODE_ENDINGS = Set.of(
            ("java kt kts scala groovy go py rb js jsx mjs cjs ts tsx c h cc cpp hpp cs fs vb php swift m mm rs dart lua pl pm r jl "
                            + "ex exs erl hs clj cljs coffee vue svelte sol tf asm sql psm1 ps1 el nim zig ml pas")
                    .split(" "));
    private static final Set<String> SCRIPT_ENDINGS = Set.of("sh", "bash", "zsh", "ksh", "fish", "bat", "cmd");
    private static final Set<String> SETTINGS_ENDINGS = Set.of(
            ("yml yaml properties env ini conf cfg toml config cnf plist settings manifest dist service envrc npmrc pypirc netrc "
                            + "dockerfile tfvars ldif")
                    .split(" "));
    private static final Set<String> PROSE_ENDINGS =
            Set.of("md", "markdown", "rst", "txt", "adoc", "html", "htm", "tex", "org", "pod", "1", "rdoc");

    static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith(".env") || SETTINGS_ENDINGS.contains(ending)) {
            return SETTINGS;
        }
        if (SCRIPT_ENDINGS.contains(ending)) {
            return SCRIPT;
        }
        if (PROSE_ENDINGS.contains(ending)) {
            return PROSE;
        }
        return CODE_ENDINGS.contains(ending) ? CODE : UNKNOWN;
    }
}
