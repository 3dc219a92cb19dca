package dev.unleak.remedy.rewrite;

import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A history that leaks, is cleaned, and goes on with branches, an octopus, and whatever else can name a commit. */
final class LeakyShop {
    private LeakyShop() {}

    /** Gives the id of the first commit that holds the value in a file. */
    static String fill(GitCli git, String value) {
        git.write("README", "Shop\n").write("src/run.sh", "#!/bin/sh\n");
        makeExecutable(git.root().resolve("src/run.sh"));
        git.commit("Begin");
        git.run("tag", "v0");
        git.run("branch", "untouched");
        git.write("conf/app.env", "A=1\nTOKEN=" + value + "\nB=2\n");
        String first = git.commit("Configure");
        git.write("conf/app.env", "A=1\n").commit("Clean up");
        git.run("tag", "-a", "v1", "-m", "Release with " + value);
        for (String branch : List.of("one", "two")) {
            git.run("checkout", "-q", "-b", branch, "HEAD");
            git.write(branch + ".txt", branch).commit("Add " + branch);
            git.run("checkout", "-q", "main");
        }
        git.run("merge", "-q", "--no-ff", "-m", "Octopus", "one", "two");
        git.commit("Empty, and " + value + " in the message");
        git.run("notes", "add", "-m", "was " + value, "v0");
        git.write("README", "Stashed " + value + "\n").run("stash");
        git.write("README", "Stashed again\n").run("stash");
        git.run("update-ref", "refs/remotes/origin/main", "main~1");
        git.run("update-ref", "refs/pull/7/head", "one");
        git.run("remote", "add", "origin", "https://ada:pass@git.example.org/shop.git");
        return first;
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " cannot be made executable");
        }
    }

    /** Every file with its bytes' digest. */
    static List<String> files(Path root) throws IOException {
        TreeMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files.entrySet().stream().map(Object::toString).toList();
    }
}
