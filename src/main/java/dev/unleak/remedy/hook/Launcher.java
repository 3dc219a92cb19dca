package dev.unleak.remedy.hook;

import dev.unleak.model.UserError;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The program that a hook calls: an absolute path, so that a later change of PATH does not switch the hook off. */
public record Launcher(Path program) {
    /**
     * The program that runs now, else the {@code unleak} on PATH.
     *
     * @throws UserError if there is neither, as when started from a build
     */
    public static Launcher current() {
        return Stream.of(
                        property("unleak.home").map(home -> home.resolve("bin").resolve("unleak")),
                        property("jpackage.app-path"))
                .flatMap(Optional::stream)
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst()
                .or(() -> onPath("unleak"))
                .map(program -> new Launcher(program.toAbsolutePath().normalize()))
                .orElseThrow(() -> new UserError("No unleak program was found for the hook to call; put its bin folder"
                        + " on PATH and try again."));
    }

    /** Each is set by one of the ways to start the program: bin/unleak, and a launcher that jpackage made. */
    private static Optional<Path> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(Path::of);
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
