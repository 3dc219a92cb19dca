package dev.unleak.bench;

import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text files of a folder, held in memory, in order of their paths. */
record Texts(List<Fragment> files, long bytes) {
    private static final long MOST_FILE = 1L << 20;
    private static final int LOOKED_AT = 8_000;

    /** @param most bytes of all together */
    static Texts of(Path folder, long most) throws IOException {
        List<Fragment> files = new ArrayList<>();
        long total = 0;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.size(path) < MOST_FILE ? Files.readAllBytes(path) : new byte[1];
                if (total + bytes.length <= most && isText(bytes)) {
                    files.add(Fragment.whole(bytes, new Origin.File(path.toString())));
                    total += bytes.length;
                }
            }
        }
        return new Texts(files, total);
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(LOOKED_AT, bytes.length); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
