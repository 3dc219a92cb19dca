package dev.unleak.remedy.used;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads entries from CSV (RFC 4180), whose first row names the columns. Parted by commas, semicolons or tabs, whichever
 * the first row has most of. A row that is too long or too wide is unreadable, and reading goes on at the next line:
 * one quote that nobody closed must not swallow the rest.
 */
final class CsvEntries {
    private static final int MOST_CELLS = 500;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int KEPT = 2_048;

    private final EntrySink sink;
    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private char comma = ',';
    private int pushedBack = -2;

    CsvEntries(Reader in, EntrySink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException {
        String head = firstLine();
        comma = mostOf(head);
        List<String> names = new ArrayList<>();
        for (String name : new CsvEntries(new java.io.StringReader(head), sink).row(comma)) {
            names.add(name.strip());
        }
        while (!sink.full() && peek() >= 0) {
            List<String> row = row(comma);
            if (row.isEmpty() || row.size() > names.size()) {
                sink.unreadable();
            } else if (row.size() > 1 || !row.getFirst().isBlank()) {
                sink.entry(entry(names, row));
            }
        }
    }

    private Map<String, String> entry(List<String> names, List<String> row) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            if (!value.isBlank() && sink.wants(names.get(i))) {
                fields.put(names.get(i), value.length() <= KEPT ? value : value.substring(0, KEPT));
            }
        }
        return fields;
    }

    private String firstLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(); c >= 0 && c != '\n' && line.length() < LONGEST_ROW; c = next()) {
            if (c != 0xFEFF && c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static char mostOf(String head) {
        char most = ',';
        long count = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long here = head.chars().filter(c -> c == candidate).count();
            if (here > count) {
                count = here;
                most = candidate;
            }
        }
        return most;
    }

    /** One row; empty where it is too long or too wide. */
    private List<String> row(char parting) throws IOException {
        List<String> cells = new ArrayList<>();
        cell.setLength(0);
        boolean quoted = false;
        int length = 0;
        while (true) {
            int c = next();
            if (++length > LONGEST_ROW || cells.size() > MOST_CELLS) {
                toLineEnd(c);
                return List.of();
            }
            if (c < 0 || (c == '\n' && !quoted)) {
                cells.add(taken());
                return cells;
            } else if (quoted && c == '"') {
                if (peek() == '"') {
                    cell.append((char) next());
                } else {
                    quoted = false;
                }
            } else if (quoted) {
                cell.append((char) c);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == parting) {
                cells.add(taken());
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
    }

    private String taken() {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private void toLineEnd(int from) throws IOException {
        int c = from;
        while (c >= 0 && c != '\n') {
            c = next();
        }
    }

    private int next() throws IOException {
        int c = pushedBack == -2 ? in.read() : pushedBack;
        pushedBack = -2;
        return c;
    }

    private int peek() throws IOException {
        if (pushedBack == -2) {
            pushedBack = in.read();
        }
        return pushedBack;
    }
}
