package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "**/*.tf, main.tf, true",
        "**/*.tf, a/b/main.tf, true",
        "*.tf, a/main.tf, false",
        "a/**, a/b/c, true",
        "**/id_?sa, .ssh/id_rsa, true",
        "**/*.tf, main.tfx, false",
        "**/*.TF, main.tf, true",
    })
    void matchesWholePaths(String glob, String path, boolean matches) {
        assertThat(Glob.matches(glob, path)).isEqualTo(matches);
    }
}
