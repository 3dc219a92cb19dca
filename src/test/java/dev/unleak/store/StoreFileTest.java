package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database file meets in the world. */
class StoreFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data").resolve("unleak.db");
    }

    private static void script(Store store, String sql) {
        store.database().write(statements -> {
            statements.script(sql);
            return sql;
        });
    }

    private static List<Finding> many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> finding(i, at(Where.HEAD, "src/file" + i)))
                .toList();
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        try (Store store = Store.open(file())) {
            store.settings().set("theme", "dark");
            try (Stream<Path> files = Files.list(file().getParent())) {
                assertThat(files.filter(path -> path.getFileName().toString().startsWith("unleak.db"))
                                .toList())
                        .hasSize(3)
                        .allSatisfy(path -> assertThat(mode(path)).isEqualTo("rw-------"));
            }
            assertThat(mode(file().resolveSibling("."))).isEqualTo("rwx------");
        }
    }

    @Test
    void tightensAFileThatOthersCouldRead() throws IOException {
        Store.open(file()).close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        Store.open(file()).close();

        assertThat(mode(file())).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void keepsWhatItHoldsWhenOpenedAgain() {
        try (Store store = Store.open(file())) {
            store.settings().set("theme", "dark");
        }
        try (Store store = Store.open(file())) {
            assertThat(store.settings().get("theme")).contains("dark");
        }
    }

    @Test
    void everyMigrationIsListedAndNumberedInOrder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/migrations"))) {
            assertThat(files.map(path -> path.getFileName().toString()).sorted())
                    .isEqualTo(Migrations.SCRIPTS);
        }
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            assertThat(Migrations.SCRIPTS.get(i)).matches(String.format("V%03d__\\w+\\.sql", i + 1));
        }
    }

    @Test
    void aDatabaseOfTheFirstVersionKeepsItsFindingsAndIsSearchedAnew() {
        DatabaseFile.prepare(file());
        try (Database database = new Database(file())) {
            database.write(sql -> {
                sql.script(Migrations.text("V001__first.sql"));
                sql.script("PRAGMA user_version = 1");
                sql.update("INSERT INTO target (id, root, name) VALUES (1, '/work/shop', 'shop')");
                sql.update(
                        "INSERT INTO finding (id, fingerprint, type, title, masked, severity, confidence, guide, lesson,"
                                + " reasons, mask) VALUES (1, ?, 'acme', 'Acme', '', 3, 0.9, '', '', '[]', 1)",
                        Samples.fingerprint(1).hex());
                sql.update("INSERT INTO exposure (target, finding, places, mask, pushed) VALUES (1, 1, 1, 1, 0)");
                sql.update("INSERT INTO occurrence (finding, target, kind, path, refs, pushed, line, col, end_line,"
                        + " end_col, rule, confidence, inside, decoded)"
                        + " VALUES (1, 1, 1, 'app.env', '[]', 0, 1, 2, 1, 9, 'acme', 0.9, '', '[]')");
                sql.update("INSERT INTO searched (target, rules, width, ids) VALUES (1, 'v1', 20, zeroblob(20))");
                return 1;
            });
        }
        try (Store store = Store.open(file())) {
            List<Finding> open = store.findings().page(FindingQuery.openIn(1), 0, 9);

            assertThat(open).singleElement().satisfies(kept -> {
                assertThat(kept.fingerprint()).isEqualTo(Samples.fingerprint(1));
                assertThat(kept.occurrences())
                        .singleElement()
                        .satisfies(place -> assertThat(place.suppression()).isEmpty());
            });
            assertThat(store.memory().searched(1, "v1"))
                    .as("nobody looked for marks in these")
                    .isEmpty();
        }
    }

    @Test
    void everyTableIsStrict() {
        try (Store store = Store.open(file())) {
            List<String> loose = store.database()
                    .read(sql -> sql.list(
                            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                    + " AND name NOT LIKE 'sqlite%' AND NOT strict",
                            row -> row.getString(1)));
            assertThat(loose).isEmpty();
        }
    }

    @Test
    void refusesAFileOfANewerVersionAndLeavesItAlone() {
        try (Store store = Store.open(file())) {
            script(store, "PRAGMA user_version = 999");
        }
        assertThatThrownBy(() -> Store.open(file()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("newer version of Unleak; install that version, or");
        assertThatThrownBy(() -> Store.open(file())).isInstanceOf(UserError.class);
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Store.open(file()).close();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("This was a database once.".getBytes(StandardCharsets.UTF_8)), 0);
        }
        assertThatThrownBy(() -> Store.open(file()))
                .isInstanceOf(UserError.class)
                .hasMessage("The database " + file() + " is damaged; move it elsewhere and scan again.");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> Store.open(notAFolder.resolve("unleak.db")))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("Unleak cannot write its database " + notAFolder.resolve("unleak.db"));
    }

    @Test
    void aFullDiskLosesNothingThatWasKept() {
        try (Store store = Store.open(file())) {
            long target = store.targets().at("/work").id();
            store.scans().keep(target, summary(), many(0, 10), true);
            long pages = store.database().read(sql -> sql.number("PRAGMA page_count"));
            script(store, "PRAGMA max_page_count = " + (pages + 5));

            assertThatThrownBy(() -> store.scans().keep(target, summary(), many(10, 5000), true))
                    .isInstanceOf(UserError.class)
                    .hasMessage("The disk that holds " + file() + " is full; free some space and try again.");

            script(store, "PRAGMA max_page_count = 1000000");
            assertThat(store.findings().count(FindingQuery.openIn(target))).isEqualTo(10);
            assertThat(TempStore.integrity(store)).isEqualTo("ok");
            store.scans().keep(target, summary(), many(10, 20), false);
            assertThat(store.findings().count(FindingQuery.openIn(target))).isEqualTo(20);
        }
    }

    @Test
    void manyThreadsAndTwoProgramsShareOneFile() throws Exception {
        try (Store one = Store.open(file());
                Store two = Store.open(file());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            long target = one.targets().at("/work").id();
            List<Future<?>> work = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        Store store = i % 2 == 0 ? one : two;
                        store.scans().keep(target, summary(), many(i * 10, i * 10 + 10), false);
                        store.findings().page(FindingQuery.openIn(target), 0, 50);
                    }))
                    .toList();
            for (Future<?> done : work) {
                done.get();
            }
            assertThat(one.findings().count(FindingQuery.openIn(target))).isEqualTo(400);
            assertThat(two.findings().count(FindingQuery.openIn(target))).isEqualTo(400);
            assertThat(TempStore.integrity(two)).isEqualTo("ok");
        }
    }

    @Test
    void saysThatItIsClosed() {
        Store store = Store.open(file());
        store.close();
        store.close();

        assertThatThrownBy(() -> store.settings().get("theme")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.settings().set("theme", "dark")).isInstanceOf(IllegalStateException.class);
    }
}
