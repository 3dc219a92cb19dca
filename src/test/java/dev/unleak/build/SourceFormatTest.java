package dev.unleak.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFormatTest {
    @Test
    void everySourceIsFormatted() {
        assertThat(SourceFormat.javaFiles(Path.of("src")))
                .as("run: mvn -q test-compile exec:exec@format")
                .allMatch(SourceFormat::isFormatted);
    }
}
