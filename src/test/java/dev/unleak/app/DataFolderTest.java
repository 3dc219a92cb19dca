package dev.unleak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    Path folder;

    @Test
    void theVariableWins() {
        assertThat(DataFolder.find(Map.of("UNLEAK_HOME", "/srv/u"), "Linux", HOME)
                        .path())
                .isEqualTo(Path.of("/srv/u"));
    }

    @Test
    void eachSystemHasItsOwnFolder() {
        assertThat(DataFolder.find(Map.of(), "Linux", HOME).path()).isEqualTo(Path.of("/home/ada/.local/share/unleak"));
        assertThat(DataFolder.find(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME)
                        .path())
                .isEqualTo(Path.of("/data/unleak"));
        assertThat(DataFolder.find(Map.of(), "Mac OS X", HOME).path())
                .isEqualTo(Path.of("/home/ada/Library/Application Support/unleak"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        assertThat(DataFolder.find(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME)
                        .path())
                .isEqualTo(Path.of("/home/ada/.local/share/unleak"));
    }

    @Test
    void isMadeForItsOwnerOnly() throws Exception {
        DataFolder made = new DataFolder(folder.resolve("a/b")).prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInItsPlaceIsToldInOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new DataFolder(file).prepare())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UNLEAK_HOME");
    }
}
