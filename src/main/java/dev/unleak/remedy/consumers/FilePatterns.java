package dev.unleak.remedy.consumers;

import dev.unleak.detect.match.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a guide names.
 *
 * @param globs over whole paths
 * @param words the guide's own, by which a file's name alone tells
 */
record FilePatterns(List<String> globs, Set<String> words) {
    boolean fits(String path) {
        return globs.stream().anyMatch(glob -> Glob.matches(glob, path));
    }

    /** Whether the guide names such a file and the name is of nothing but this provider, as cloudflare.ini is. */
    boolean tellsAlone(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return fits(path) && Stream.of(name.split("[^a-z0-9]+")).anyMatch(words::contains);
    }
}
