package dev.unleak.detect.match;

import java.util.Arrays;
import java.util.List;

/**
 * Keywords as a tree by their letters, both cases the same: nodes are numbers, the root is 0 and so is "no node". Only
 * read once it is made.
 */
final class KeywordTree {
    private static final int[] NONE = {};

    /** By byte: the class that stands for it, 0 for bytes that no keyword has. */
    private final byte[] classes = new byte[256];

    private int width = 1;
    private int size = 1;
    private final byte[] labels;
    private final int[] firstChildren;
    private final int[] siblings;
    private final int[][] ends;

    KeywordTree(List<String> keywords) {
        int most = 1 + keywords.stream().mapToInt(String::length).sum();
        labels = new byte[most];
        firstChildren = new int[most];
        siblings = new int[most];
        ends = new int[most][];
        Arrays.fill(ends, NONE);
        for (int i = 0; i < keywords.size(); i++) {
            insert(keywords.get(i), i);
        }
    }

    private void insert(String keyword, int index) {
        int node = 0;
        for (int i = 0; i < keyword.length(); i++) {
            byte label = classOf(keyword.charAt(i));
            int child = firstChildren[node];
            while (child != 0 && labels[child] != label) {
                child = siblings[child];
            }
            if (child == 0) {
                child = size++;
                labels[child] = label;
                siblings[child] = firstChildren[node];
                firstChildren[node] = child;
            }
            node = child;
        }
        ends[node] = KeywordAutomaton.joined(ends[node], new int[] {index});
    }

    private byte classOf(char c) {
        char lower = Character.toLowerCase(c);
        if (classes[lower] == 0) {
            classes[lower] = (byte) width;
            classes[Character.toUpperCase(c)] = (byte) width;
            width++;
        }
        return classes[lower];
    }

    byte[] classes() {
        return classes;
    }

    /** How many classes there are. */
    int width() {
        return width;
    }

    /** How many nodes there are, the root among them. */
    int size() {
        return size;
    }

    int firstChild(int node) {
        return firstChildren[node];
    }

    int sibling(int node) {
        return siblings[node];
    }

    /** The class of the letter that leads to the node. */
    int label(int node) {
        return labels[node];
    }

    /** Indexes of the keywords that end there. */
    int[] ends(int node) {
        return ends[node];
    }
}
