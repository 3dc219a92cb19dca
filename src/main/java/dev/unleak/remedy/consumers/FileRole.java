package dev.unleak.remedy.consumers;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is to the search, by its path alone. */
enum FileRole {
    /** A name in it may be a use. */
    WORKS,
    /** A test, sample or template: a name in it may be a use, and is more often none. */
    TRIES,
    /** Prose: a name in it is told about and not used; only the value itself counts. */
    TELLS,
    /** Git's own files: only a value in the configuration counts. */
    GIT,
    /** Code of others, which does not read this project's credentials. */
    FOREIGN,
    /** Written by a tool: lock files, checksums, bundles. */
    GENERATED;

    private static final Set<String> FOREIGN_FOLDERS = Set.of(
            ("node_modules bower_components jspm_packages vendor third_party third-party site-packages dist-packages"
                            + " venv .venv virtualenv .tox .gradle .m2 .terraform .yarn .pnpm-store __pycache__ pods"
                            + " carthage")
                    .split(" "));
    private static final Pattern GENERATED_NAME = Pattern.compile(
            "[\\w.-]*\\.lock|\\.terraform\\.lock\\.hcl|package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml"
                    + "|packages\\.lock\\.json|go\\.sum|.*[.-]min\\.(?:js|css)|.*\\.bundle\\.js|.*\\.map"
                    + "|.*checksums?.*|.*\\.(?:sha256|sha512|md5)");
    private static final Pattern PROSE =
            Pattern.compile(".*\\.(?:md|markdown|rst|adoc|txt|html?|tex|org|pod|log|csv)|licen[cs]e|changelog|readme");
    private static final Set<String> TRYING_FOLDERS = Set.of(
            "test tests __tests__ spec specs testdata fixtures e2e mocks examples example samples demo".split(" "));
    private static final Pattern TRYING_NAME = Pattern.compile(
            ".*[._-](?:example|sample|dist|template|tmpl)(?:\\.\\w+)?|.*[._-](?:test|spec)s?\\.\\w+|test_.*|.*tests?\\.(?:java|kt|cs)");

    /** @param path '/' between names */
    static FileRole of(String path) {
        List<String> names = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        List<String> folders = names.subList(0, names.size() - 1);
        String name = names.getLast();
        if (folders.contains(".git")) {
            return GIT;
        }
        if (folders.stream().anyMatch(FOREIGN_FOLDERS::contains)) {
            return FOREIGN;
        }
        if (GENERATED_NAME.matches(name)) {
            return GENERATED;
        }
        if (PROSE.matches(name)) {
            return TELLS;
        }
        return folders.stream().anyMatch(TRYING_FOLDERS::contains) || TRYING_NAME.matches(name) ? TRIES : WORKS;
    }

    /** The folder of others' code that a path lies in, the outermost one. */
    static String foreignFolder(String path) {
        StringBuilder folder = new StringBuilder();
        for (String name : path.split("/")) {
            folder.append(folder.isEmpty() ? "" : "/").append(name);
            if (FOREIGN_FOLDERS.contains(name.toLowerCase(Locale.ROOT))) {
                break;
            }
        }
        return folder.toString();
    }
}
