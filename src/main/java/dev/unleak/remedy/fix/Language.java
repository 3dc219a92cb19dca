package dev.unleak.remedy.fix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a file is written in, told by its name, and how a value is looked up there. */
enum Language {
    JAVA(Grammar.JAVA, program("System.getenv(\"%s\")", Constraints::java)),
    KOTLIN(Grammar.KOTLIN, kotlin()),
    PYTHON(Grammar.PYTHON, python()),
    JAVASCRIPT(Grammar.JAVASCRIPT, javascript("process.env.%s")),
    /** The mark says that the variable is there, which the type does not. */
    TYPESCRIPT(Grammar.JAVASCRIPT, javascript("process.env.%s!")),
    GO(Grammar.GO, go()),
    CSHARP(Grammar.CSHARP, csharp()),
    RUBY(Grammar.RUBY, program("ENV.fetch(\"%s\")", Constraints::adjacent)),
    PHP(Grammar.PHP, php()),
    SHELL(Grammar.SHELL, new ShellRewriter()),
    DOCKERFILE(Grammar.LINES, new DockerRewriter()),
    TERRAFORM(Grammar.TERRAFORM, new TerraformRewriter()),
    /** Spring, Quarkus and Micronaut fill in placeholders from the environment. */
    APPLICATION_SETTINGS(Grammar.LINES, new PlaceholderRewriter("${", "}", true, Optional.empty())),
    /** docs.npmjs.com, "npmrc": names in braces are replaced from the environment. */
    NPMRC(Grammar.LINES, new PlaceholderRewriter("${", "}", true, Optional.empty())),
    /** docs.docker.com, "Interpolation": stops when the variable is missing or empty. */
    COMPOSE(Grammar.LINES, new PlaceholderRewriter("${", ":?}", true, Optional.empty())),
    GITHUB_WORKFLOW(
            Grammar.LINES,
            new PlaceholderRewriter(
                    "${{ secrets.",
                    " }}",
                    false,
                    Optional.of("Add %s to the repository's Actions secrets on GitHub."))),
    ENV_EXAMPLE(Grammar.LINES, new ExampleRewriter()),
    ENV_FILE(
            Grammar.LINES,
            new ByHandRewriter("This is where values belong, as long as git ignores the file: add it to .gitignore,"
                    + " take it out of git with git rm --cached, and keep %s here.")),
    YAML(Grammar.LINES, ByHandRewriter.format("YAML")),
    JSON(Grammar.LINES, ByHandRewriter.format("JSON")),
    TOML(Grammar.LINES, ByHandRewriter.format("TOML")),
    PROPERTIES(Grammar.LINES, ByHandRewriter.format("A properties file")),
    OTHER(
            Grammar.LINES,
            new ByHandRewriter("Unleak knows no look-up for this kind of file: take the value out by hand, and let the"
                    + " program that reads it take it from the environment variable %s."));

    private final Grammar grammar;
    private final Rewriter rewriter;

    Language(Grammar grammar, Rewriter rewriter) {
        this.grammar = grammar;
        this.rewriter = rewriter;
    }

    List<Token> tokens(String text) {
        return Lexer.tokens(text, grammar);
    }

    Rewriter rewriter() {
        return rewriter;
    }

    private static UnaryOperator<String> lookup(String format) {
        return format::formatted;
    }

    private static Rewriter program(
            String lookup, java.util.function.Function<ProgramRewriter.Context, Optional<Outcome>> constraint) {
        return new ProgramRewriter(lookup(lookup), " + ", constraint, Imports::none, Optional.empty());
    }

    private static Rewriter kotlin() {
        String lookup = "System.getenv(\"%s\")";
        return program(lookup, context -> Constraints.kotlin(context, lookup(lookup)));
    }

    private static Rewriter python() {
        return new ProgramRewriter(
                lookup("os.environ[\"%s\"]"), " + ", Constraints::adjacent, Imports::python, Optional.empty());
    }

    private static Rewriter javascript(String lookup) {
        return new ProgramRewriter(
                lookup(lookup),
                " + ",
                Constraints::javascript,
                Imports::none,
                Optional.of(
                        "process.env is there in Node.js; a program for the browser must not hold a secret at all."));
    }

    private static Rewriter go() {
        UnaryOperator<String> lookup = lookup("os.Getenv(\"%s\")");
        return new ProgramRewriter(
                lookup, " + ", context -> Constraints.go(context, lookup), Imports::go, Optional.empty());
    }

    private static Rewriter csharp() {
        UnaryOperator<String> lookup = lookup("System.Environment.GetEnvironmentVariable(\"%s\")");
        return new ProgramRewriter(
                lookup, " + ", context -> Constraints.csharp(context, lookup), Imports::none, Optional.empty());
    }

    private static Rewriter php() {
        return new ProgramRewriter(lookup("getenv('%s')"), " . ", Constraints::php, Imports::none, Optional.empty());
    }

    /** @param path '/' between names */
    static Language of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith(".env") && (name.length() == 4 || name.charAt(4) == '.')) {
            return name.matches("\\.env\\.(?:example|sample|template|dist)") ? ENV_EXAMPLE : ENV_FILE;
        }
        if (name.matches("(?:dockerfile|containerfile)(?:\\..+)?|.+\\.dockerfile")) {
            return DOCKERFILE;
        }
        return switch (ending) {
            case "java" -> JAVA;
            case "kt", "kts" -> KOTLIN;
            case "py", "pyw" -> PYTHON;
            case "js", "mjs", "cjs", "jsx" -> JAVASCRIPT;
            case "ts", "mts", "cts", "tsx" -> TYPESCRIPT;
            case "go" -> GO;
            case "cs" -> CSHARP;
            case "rb", "rake", "gemspec" -> RUBY;
            case "php" -> PHP;
            case "sh", "bash", "zsh", "ksh", "bashrc", "zshrc", "profile", "bash_profile" -> SHELL;
            case "tf", "tfvars" -> TERRAFORM;
            case "yml", "yaml" -> yaml(path, name);
            case "json" -> JSON;
            case "toml" -> TOML;
            case "properties" ->
                name.matches("(?:application|bootstrap)(?:-.+)?\\.properties") ? APPLICATION_SETTINGS : PROPERTIES;
            case "npmrc" -> NPMRC;
            default -> OTHER;
        };
    }

    private static Language yaml(String path, String name) {
        if (path.matches("(?:.*/)?\\.github/workflows/[^/]+")) {
            return GITHUB_WORKFLOW;
        }
        if (name.matches("(?:docker-)?compose(?:[.-].+)?\\.ya?ml")) {
            return COMPOSE;
        }
        return name.matches("(?:application|bootstrap)(?:-.+)?\\.ya?ml") ? APPLICATION_SETTINGS : YAML;
    }
}
