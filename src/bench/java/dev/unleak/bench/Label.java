package dev.unleak.bench;

import java.util.Set;

/**
 * What people said of some lines.
 *
 * @param path below the corpus' data folder
 * @param from first line, from 1
 * @param to last line, inclusive
 * @param credential whether they hold one
 * @param aside whether the row is not judged: an identifier such as a UUID or a bucket's name
 */
record Label(String path, int from, int to, boolean credential, Set<String> categories, boolean aside) {
    boolean touches(int first, int last) {
        return first <= to && last >= from;
    }
}
