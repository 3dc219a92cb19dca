package dev.unleak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("key");
        byte[] first = InstallKey.of(file);
        assertThat(first).hasSize(32).isEqualTo(InstallKey.of(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file::equals);
    }

    @Test
    void everyoneWhoStartsAtOnceGetsTheSameKey() {
        Path file = folder.resolve("key");
        List<byte[]> keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> InstallKey.of(file))
                .toList();
        assertThat(keys).allSatisfy(key -> assertThat(key).isEqualTo(keys.getFirst()));
    }

    @Test
    void aDamagedKeyIsToldAndKept() throws Exception {
        Path file = Files.write(folder.resolve("key"), new byte[3]);
        assertThatThrownBy(() -> InstallKey.of(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasBinaryContent(new byte[3]);
    }
}
