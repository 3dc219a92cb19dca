package dev.unleak.scan;

import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may happen to a repository between two scans of it. */
enum RepositoryChange {
    NOTHING {
        @Override
        void happen(GitCli git, String secret, Random random) {}
    },
    COMMIT_OF_A_SECRET {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.write(path(random), secret).commit("Add");
        }
    },
    COMMIT_OF_SOMETHING_ELSE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.write("docs/" + random.nextInt(5) + ".md", "Version " + random.nextInt())
                    .commit("Write");
        }
    },
    FILE_REMOVED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("rm", "-q", "-r", "--ignore-unmatch", path(random));
            git.commit("Remove");
        }
    },
    FILE_MOVED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            String path = path(random);
            git.write("moved-" + random.nextInt(3) + ".env", text(git.root().resolve(path), secret));
            git.run("rm", "-q", "-r", "--ignore-unmatch", path);
            git.commit("Move");
        }
    },
    SECRET_THAT_WAS_THERE_BEFORE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("checkout", "-q", "HEAD~1", "--", ".");
            git.commit("Put back");
        }
    },
    SECRET_IN_A_MESSAGE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.commit("Use " + secret);
        }
    },
    BRANCH {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("branch", "-f", "side-" + random.nextInt(3), "HEAD~" + random.nextInt(2));
        }
    },
    BRANCHES_DELETED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            for (String branch : git.run("for-each-ref", "--format=%(refname)", "refs/heads/side-*", "refs/tags")
                    .lines()
                    .toList()) {
                git.run("update-ref", "-d", branch);
            }
        }
    },
    MERGE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("checkout", "-q", "-b", "topic-" + random.nextInt(), "HEAD~1");
            git.write("topic-" + random.nextInt(3) + ".env", secret).commit("Topic");
            git.run("checkout", "-q", "main");
            git.run("merge", "-q", "-s", "ours", "-m", "Merge", "@{-1}");
        }
    },
    HISTORY_REWRITTEN {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("reset", "-q", "--hard", "HEAD~1");
            git.write(path(random), secret).commit("Otherwise");
        }
    },
    REFLOG_EXPIRED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("reflog", "expire", "--expire=all", "--expire-unreachable=all", "--all");
        }
    },
    COLLECTED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("gc", "-q", "--prune=now");
        }
    },
    PACKED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("repack", "-q", "-d");
        }
    },
    LOOSE_OBJECTS_DROPPED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("prune", "--expire=now");
        }
    },
    STASH {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.write("README", secret);
            git.run("stash", "-q");
        }
    },
    STASH_DROPPED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("stash", "clear");
        }
    },
    INDEX {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.add("staged.env", secret);
            git.write("staged.env", "clean");
        }
    },
    NOTE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("notes", "add", "-f", "-m", secret, "HEAD");
        }
    },
    TAG {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("tag", "-f", "-a", "-m", "Release " + secret, "v" + random.nextInt(3));
        }
    },
    REMOTE_BRANCH {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("update-ref", "refs/remotes/origin/main", "HEAD~" + random.nextInt(2));
        }
    },
    HEAD_DETACHED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.run("checkout", "-q", "--detach");
            git.write(path(random), secret).commit("On no branch");
            git.run("checkout", "-q", "main");
        }
    },
    OBJECT_THAT_NOTHING_NAMES {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.add("unnamed.env", secret);
            git.run("rm", "-q", "--cached", "unnamed.env");
            delete(git.root().resolve("unnamed.env"));
        }
    },
    PICTURE {
        @Override
        void happen(GitCli git, String secret, Random random) {
            byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) random.nextInt()};
            write(git.root().resolve("picture.png"), picture);
            git.commit("Paint");
        }
    },
    IGNORE_MARK {
        @Override
        void happen(GitCli git, String secret, Random random) {
            git.write(path(random), secret + " # gitleaks:allow").commit("Let it stand");
        }
    },
    COMMITS_FETCHED {
        @Override
        void happen(GitCli git, String secret, Random random) {
            Path other = git.root().resolveSibling("other-" + random.nextInt());
            git.run("clone", "-q", "--no-local", ".", other.toString());
            GitCli there = GitCli.at(other);
            there.write(path(random), secret).commit("Elsewhere");
            there.write("docs/there.md", "Version " + random.nextInt()).commit("More");
            git.run("-c", "fetch.unpackLimit=1", "fetch", "-q", other.toString(), "+HEAD:refs/remotes/there/main");
        }
    };

    private static final List<String> PATHS = List.of("app.env", "src/a.properties", "src/deep/b.yaml", "test/c.json");

    /** @param secret a line with a new one */
    abstract void happen(GitCli git, String secret, Random random);

    static String path(Random random) {
        return PATHS.get(random.nextInt(PATHS.size()));
    }

    private static String text(Path file, String otherwise) {
        try {
            return Files.exists(file) ? Files.readString(file) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<RepositoryChange> all() {
        return Stream.of(values());
    }
}
