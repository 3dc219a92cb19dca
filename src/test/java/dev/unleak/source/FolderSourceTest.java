package dev.unleak.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path root;

    @Test
    void readsHiddenFilesAndFilesThatGitIgnores() throws IOException {
        write(".gitignore", "*.env\n");
        write("prod.env", "a=1");
        write(".hidden/deep/file", "b=2");

        Collected all = Collected.of(folder(false));

        assertThat(paths(all)).containsExactlyInAnyOrder(".gitignore", "prod.env", ".hidden/deep/file");
        assertThat(all.skipped).isEmpty();
    }

    @Test
    void leavesOutWhatGitIgnoresWhenAskedAndSaysSo() throws IOException {
        write(".gitignore", "*.log\nbuild/\n");
        write("app.log", "x");
        write("build/out.txt", "x");
        write("kept/.gitignore", "!important.log\n");
        write("kept/important.log", "x");
        write("kept/other.log", "x");

        Collected all = Collected.of(folder(true));

        assertThat(paths(all)).containsExactlyInAnyOrder(".gitignore", "kept/.gitignore", "kept/important.log");
        assertThat(all.skipped).allMatch(n -> n.why() == Why.IGNORED).hasSize(3);
        assertThat(all.why("build").detail()).contains(".gitignore");
    }

    @Test
    void readsASingleFile() throws IOException {
        write("one.txt", "content");

        Collected all = Collected.of(new FolderSource(root.resolve("one.txt"), false, Optional.empty()));

        assertThat(all.holding("content")).containsExactly(new Origin.File("one.txt"));
    }

    @Test
    void doesNotFollowLinksAndTellsThoseThatLeadAway() throws IOException {
        write("inside.txt", "x");
        Files.createSymbolicLink(root.resolve("to-inside"), Path.of("inside.txt"));
        Files.createSymbolicLink(root.resolve("to-outside"), Path.of("/"));
        Files.createSymbolicLink(root.resolve("to-nothing"), Path.of("missing"));

        Collected all = Collected.of(folder(false));

        assertThat(paths(all)).containsExactly("inside.txt");
        assertThat(all.skipped).hasSize(2).allMatch(n -> n.why() == Why.LINK);
        assertThat(all.why("to-outside").detail()).contains("outside");
        assertThat(all.why("to-nothing").detail()).contains("does not exist");
    }

    @Test
    void survivesACircleOfLinks() throws IOException {
        write("a.txt", "x");
        Files.createSymbolicLink(root.resolve("ring1"), Path.of("ring2"));
        Files.createSymbolicLink(root.resolve("ring2"), Path.of("ring1"));
        Files.createSymbolicLink(root.resolve("self"), Path.of("."));

        Collected all = Collected.of(folder(false));

        assertThat(paths(all)).containsExactly("a.txt");
        assertThat(all.why("ring1").detail()).contains("circle");
    }

    @Test
    void tellsAFileThatMayNotBeReadAndGoesOn() throws IOException {
        write("locked.txt", "x");
        write("open.txt", "x");
        FolderSource source = failing(root, "locked.txt", () -> {
            throw new AccessDeniedException("locked.txt");
        });

        Collected all = Collected.of(source);

        assertThat(paths(all)).containsExactly("open.txt");
        assertThat(all.why("locked.txt").why()).isEqualTo(Why.UNREADABLE);
        assertThat(all.why("locked.txt").detail()).isEqualTo("You have no permission to read it.");
    }

    @Test
    void tellsAFileThatBreaksWhileItIsRead() throws IOException {
        write("bad-disk.txt", "x");
        FolderSource source = failing(root, "bad-disk.txt", () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new FileSystemException("bad-disk.txt", null, "Input/output error");
            }
        });

        assertThat(Collected.of(source).why("bad-disk.txt").detail())
                .isEqualTo("Reading it failed: Input/output error.");
    }

    @Test
    void readsAFileToItsEndThatGrewSinceTheFolderWasListed() throws IOException {
        write("app.log", "x");
        byte[] grown = "line\n".repeat(Chunks.SIZE / 2).getBytes(StandardCharsets.US_ASCII);
        FolderSource source = failing(root, "app.log", () -> new ByteArrayInputStream(grown));

        Collected all = Collected.of(source);

        Fragment last = all.fragments.getLast();
        assertThat(all.fragments).hasSizeGreaterThan(1);
        assertThat(last.start().offset() + last.length()).isEqualTo(grown.length);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesFilesThatAreNotUtf8WithoutLossAndFindsThemAgain() throws IOException {
        Path file = Path.of(URI.create("file://" + root.toUri().getRawPath() + "caf%E9%20%C3%BC.txt"));
        Files.writeString(file, "content");

        Collected all = Collected.of(folder(false));

        assertThat(paths(all)).containsExactly("caf\\xE9 ü.txt");
        try (InputStream again =
                folder(false).open(all.fragments.getFirst().origin()).orElseThrow()) {
            assertThat(again).hasContent("content");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void doesNotWaitForAPipe() throws Exception {
        Process made = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
        assumeTrue(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0);

        assertThat(Collected.of(folder(false)).why("pipe").why()).isEqualTo(Why.SPECIAL);
    }

    @Test
    void tellsCompressedFormatsAndPointersButSearchesOtherBinaries() throws IOException {
        try (var zip = new GZIPOutputStream(Files.newOutputStream(root.resolve("a.gz")))) {
            zip.write("text".getBytes(StandardCharsets.UTF_8));
        }
        write("big.psd", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n");
        write("program", "\u0000\u0001ELF text within");
        write("GIF89 is a format.txt", "GIF89 is a format, says this text");

        Collected all = Collected.of(folder(false));

        assertThat(paths(all)).containsExactlyInAnyOrder("program", "GIF89 is a format.txt");
        assertThat(all.why("a.gz").why()).isEqualTo(Why.BINARY);
        assertThat(all.why("a.gz").bytes()).isPositive();
        assertThat(all.why("big.psd").why()).isEqualTo(Why.POINTER);
    }

    @Test
    void readsUtf16AsText() throws IOException {
        Files.write(root.resolve("marked.txt"), "\uFEFFkey=w\u00FCrde\uD83D\uDE00".getBytes(StandardCharsets.UTF_16LE));
        Files.write(root.resolve("plain.txt"), "some unmarked key=value".getBytes(StandardCharsets.UTF_16BE));

        Collected all = Collected.of(folder(false));

        assertThat(all.holding("key=w\u00FCrde\uD83D\uDE00")).containsExactly(new Origin.File("marked.txt"));
        assertThat(all.holding("unmarked key=value")).containsExactly(new Origin.File("plain.txt"));
    }

    @Test
    void readsGitsOwnFilesButNotItsObjects() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/config", "[remote]");
        write(".git/refs/heads/main", "0");
        write(".git/objects/ab/cdef", "x");
        write(".git/lfs/objects/aa", "x");
        write("nested/.git/HEAD", "ref: refs/heads/main\n");
        write("nested/.git/refs/x", "0");
        write("nested/.git/objects/ab/cdef", "x");

        Collected all = Collected.of(new FolderSource(root, false, Optional.of(root.resolve(".git"))));

        assertThat(paths(all)).contains(".git/config", "nested/.git/HEAD").noneMatch(path -> path.contains("objects"));
        assertThat(all.skipped).extracting(n -> n.path()).containsExactlyInAnyOrder(".git/lfs", "nested/.git/objects");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsTheLastWordOfASparseFileOf4Gigabytes() throws IOException {
        Path file = root.resolve("huge.img");
        try (var huge = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            huge.position((4L << 30) + 12345);
            huge.write(StandardCharsets.UTF_8.encode("the last word"));
        }

        Collected all = Collected.of(folder(false));

        assertThat(all.holding("the last word")).containsExactly(new Origin.File("huge.img"));
        Fragment last = all.fragments.getLast();
        assertThat(last.start().offset() + last.length()).isEqualTo(Files.size(file));
    }

    @Test
    void stopsWhenAsked() throws IOException {
        write("a.txt", "x");
        CancelToken cancel = new CancelToken();
        cancel.cancel();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> folder(false).read(new Collected(), cancel));
    }

    private FolderSource folder(boolean respectIgnore) {
        return new FolderSource(root, respectIgnore, Optional.empty());
    }

    private interface Failure {
        InputStream open() throws IOException;
    }

    private static FolderSource failing(Path root, String name, Failure failure) {
        return new FolderSource(
                root,
                false,
                Optional.empty(),
                file -> file.endsWith(name) ? failure.open() : Files.newInputStream(file));
    }

    private static List<String> paths(Collected all) {
        return all.fragments.stream()
                .map(f -> ((Origin.File) f.origin()).path())
                .distinct()
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
