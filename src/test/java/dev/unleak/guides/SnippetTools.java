package dev.unleak.guides;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What this machine has to run snippets with. */
final class SnippetTools {
    /** Where {@code .ci/run} installs the packages of src/test/npm. */
    static final Path NODE_MODULES = Path.of("target/npm/node_modules").toAbsolutePath();

    private SnippetTools() {}

    /** Why the snippet cannot be run here; empty when it can. */
    static Optional<String> missing(SnippetStore store, SnippetLanguage language) {
        boolean aws = store == SnippetStore.AWS_SECRETS_MANAGER;
        boolean there = switch (language) {
            case JAVA -> !aws;
            case PYTHON -> program(language).isPresent() && (!aws || imports("boto3"));
            case JAVASCRIPT -> program(language).isPresent() && (!aws || Files.isDirectory(NODE_MODULES));
            case GO -> program(language).isPresent();
            case CSHARP -> false;
        };
        return there
                ? Optional.empty()
                : Optional.of("This machine has not all that the snippet for " + store.title() + " in "
                        + language.title() + " needs to run.");
    }

    /** The interpreter or compiler of the language, when it is on the PATH. */
    static Optional<String> program(SnippetLanguage language) {
        return switch (language) {
            case PYTHON -> onPath("python3");
            case JAVASCRIPT -> onPath("node");
            case GO -> onPath("go");
            case JAVA, CSHARP -> Optional.empty();
        };
    }

    private static boolean imports(String module) {
        try {
            return new ProcessBuilder(program(SnippetLanguage.PYTHON).orElseThrow(), "-c", "import " + module)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
