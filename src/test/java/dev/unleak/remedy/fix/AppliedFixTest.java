package dev.unleak.remedy.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.model.UserError;
import dev.unleak.source.git.GitCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppliedFixTest {
    private static final String BEFORE = "# d\u00e9ploiement\r\nTOKEN = '{secret}'\r\nlast";
    private static final String AFTER = "# d\u00e9ploiement\r\nTOKEN = ENV.fetch(\"CLOUDFLARE_API_TOKEN\")\r\nlast";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void write() {
        bench = Bench.in(folder).write("app.rb", BEFORE);
    }

    /** All files below the folder by name, with their mode. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                files.put(
                        folder.relativize(file).toString(),
                        mode + HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    @Test
    void lineEndsAndModeStay() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("app.rb"), PosixFilePermissions.fromString("rwxr-x--x"));

        AppliedFix.apply(bench.plan());

        assertThat(bench.text("app.rb")).isEqualTo(AFTER);
        assertThat(mode("app.rb")).isEqualTo("rwxr-x--x");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff", "UTF-32LE, fffe0000", "ISO-8859-1, ''"})
    void encodingAndByteOrderMarkStay(String charset, String mark) {
        bench.write("app.rb", marked(mark, BEFORE.replace("{secret}", bench.secret()), charset));

        AppliedFix.apply(bench.plan());

        assertThat(bench.bytes("app.rb")).isEqualTo(marked(mark, AFTER, charset));
    }

    private static byte[] marked(String mark, String text, String charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(mark));
        out.writeBytes(text.getBytes(Charset.forName(charset)));
        return out.toByteArray();
    }

    @Test
    void theValueGoesToItsOwnersFileOnlyWhenAskedFor() throws IOException {
        AppliedFix without = AppliedFix.apply(bench.plan());
        assertThat(bench.text(".env")).isEqualTo("CLOUDFLARE_API_TOKEN=\n");
        without.undo();

        AppliedFix.apply(bench.plan(Optional.empty(), true));

        assertThat(bench.text(".env")).isEqualTo("CLOUDFLARE_API_TOKEN=" + bench.secret() + "\n");
        assertThat(mode(".env")).isEqualTo("rw-------");
        assertThat(bench.text(".gitignore")).isEqualTo(".env\n");
        assertThat(bench.text(".env.example")).isEqualTo("CLOUDFLARE_API_TOKEN=\n");
    }

    @Test
    void oneStepUndoesAllOfIt() throws IOException {
        bench.write(".env", "A=b").write("b.sh", "T={secret}\n");
        Map<String, String> before = files();

        AppliedFix fix = AppliedFix.apply(bench.plan(Optional.empty(), true));
        assertThat(files()).isNotEqualTo(before);
        assertThat(bench.text(".env")).startsWith("A=b\nCLOUDFLARE_API_TOKEN=");
        fix.undo();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatChangedSinceThePreviewStopsAll() throws IOException {
        FixPlan plan = bench.plan();
        bench.write("app.rb", BEFORE + "\r\n# one more line");
        Map<String, String> changed = files();

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AppliedFix.apply(plan))
                .withMessageContaining("app.rb has changed since the preview");
        assertThat(files()).isEqualTo(changed);
    }

    @Test
    void aFileThatChangedSinceTheFixStopsTheUndo() throws IOException {
        AppliedFix fix = AppliedFix.apply(bench.plan());
        bench.write(".env.example", "OTHER=\n");
        Map<String, String> changed = files();

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(fix::undo)
                .withMessageContaining(".env.example has changed");
        assertThat(files()).isEqualTo(changed);
    }

    @Test
    void whenTheLastFileCannotBeReplacedAllAreAsTheyWere() throws IOException {
        bench.write(".env", "A=b\n");
        Map<String, String> before = files();
        FixPlan plan = bench.plan(Optional.empty(), true);
        FileSwap failing = new FileSwap(new ProjectFiles(plan.root()), (from, to) -> {
            if (to.endsWith("app.rb")) {
                throw new IOException("disk full");
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> failing.run(AppliedFix.changes(plan)))
                .withMessageStartingWith("Nothing was changed");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void gitNeverTakesUpAFileOnItsWay() {
        GitCli git = GitCli.init(folder);
        FixPlan plan = bench.plan(Optional.empty(), true);
        List<String> seen = new ArrayList<>();

        FileSwap watched = new FileSwap(new ProjectFiles(plan.root()), (from, to) -> {
            assertThat(from).exists();
            seen.addAll(git.run("status", "--porcelain", "-uall").lines().toList());
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        });
        watched.run(AppliedFix.changes(plan));

        assertThat(seen).contains("?? app.rb").noneMatch(line -> line.contains(".unleak"));
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".unleak"));
    }

    @Test
    void whatCannotBePutBackDoesNotKeepTheOthersFromIt() {
        FixPlan plan = bench.write("b.rb", BEFORE).plan(Optional.empty(), true);
        AtomicInteger moves = new AtomicInteger();
        int all = plan.edits().size();
        FileSwap failing = new FileSwap(new ProjectFiles(plan.root()), (from, to) -> {
            if (moves.incrementAndGet() >= all) {
                throw new IOException("disk full");
            }
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        });

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> failing.run(AppliedFix.changes(plan)))
                .withMessageMatching("[ab]\\w*.rb could not be put back.*");
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Bench inner = Bench.in(root).write("a.rb", "T = '{secret}'\n");
        Files.createSymbolicLink(root.resolve(".env"), outside.resolve("env"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(inner::plan)
                .withMessageContaining(".env is or lies in a link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFolderThatBecameALinkSinceThePreviewIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Bench inner = Bench.in(root).write("src/a.rb", "T = '{secret}'\n");
        FixPlan plan = inner.plan();
        Files.move(root.resolve("src"), outside.resolve("src"));
        Files.createSymbolicLink(root.resolve("src"), outside.resolve("src"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AppliedFix.apply(plan))
                .withMessageContaining("src/a.rb is or lies in a link");
        assertThat(Files.readString(outside.resolve("src/a.rb"), StandardCharsets.UTF_8))
                .contains(inner.secret());
        assertThat(root.resolve(".env.example")).doesNotExist();
    }
}
