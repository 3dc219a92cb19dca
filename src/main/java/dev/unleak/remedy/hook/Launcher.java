package dev.unleak.remedy.hook;

import dev.unleak.model.UserError;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The program that a hook calls: an absolute path, so that a later change of PATH does not switch the hook off. */
public record Launcher(Path program) {
    /** Set by jpackage's launcher, and by bin/unleak, to the path they were started by. */
    private static final List<String> PROPERTIES = List.of("unleak.launcher", "jpackage.app-path");

    /**
     * The program that runs now, else the {@code unleak} on PATH.
     *
     * @throws UserError if there is neither, as when started from a build
     */
    public static Launcher current() {
        return PROPERTIES.stream()
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> onPath("unleak"))
                .map(program -> new Launcher(program.toAbsolutePath().normalize()))
                .orElseThrow(() -> new UserError("No unleak program was found for the hook to call; put its bin folder"
                        + " on PATH and try again."));
    }

    /** A program of that name, with the endings that Windows allows. */
    static Optional<Path> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(name, name + ".exe", name + ".cmd").map(file -> Path.of(folder, file)))
                .filter(file -> file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** As one word of a POSIX shell. */
    String quoted() {
        return "'" + program.toString().replace('\\', '/').replace("'", "'\\''") + "'";
    }
}
