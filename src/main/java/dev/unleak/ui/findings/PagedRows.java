package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.ui.task.Background;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/**
 * The answer to a query as a list that reads only the pages somebody looks at, so that a table over 100,000 findings
 * opens at once. Used on the screen thread; pages are read off it.
 */
final class PagedRows extends ObservableListBase<Row> {
    static final int PAGE = 100;

    /** Reads findings from an offset on, at most {@link #PAGE}; off the screen thread. */
    @FunctionalInterface
    interface Reader {
        List<Finding> page(int offset);
    }

    private final Background background;
    private final Consumer<Throwable> failed;
    private final Map<Integer, List<Finding>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private Reader reader = offset -> List.of();
    private int size;
    private long generation;

    PagedRows(Background background, Consumer<Throwable> failed) {
        this.background = background;
        this.failed = failed;
    }

    /** Shows the answer to another query, of which the first page is known. */
    void show(int count, List<Finding> first, Reader newReader) {
        generation++;
        int old = size;
        beginChange();
        pages.clear();
        asked.clear();
        reader = newReader;
        if (!first.isEmpty()) {
            pages.put(0, first);
        }
        size = count;
        if (old > 0) {
            nextRemove(0, java.util.Collections.nCopies(old, new Row(0, Optional.empty())));
        }
        if (size > 0) {
            nextAdd(0, size);
        }
        endChange();
    }

    @Override
    public Row get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = index / PAGE;
        List<Finding> findings = pages.get(page);
        if (findings == null) {
            ask(page);
            return new Row(index, Optional.empty());
        }
        int within = index % PAGE;
        return new Row(index, within < findings.size() ? Optional.of(findings.get(within)) : Optional.empty());
    }

    @Override
    public int size() {
        return size;
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        long mine = generation;
        Reader now = reader;
        background.load(
                () -> now.page(page * PAGE),
                findings -> {
                    if (mine == generation) {
                        arrived(page, findings);
                    }
                },
                failed);
    }

    private void arrived(int page, List<Finding> findings) {
        beginChange();
        pages.put(page, findings);
        int from = page * PAGE;
        int to = Math.min(size, from + PAGE);
        for (int i = from; i < to; i++) {
            nextSet(i, new Row(i, Optional.empty()));
        }
        endChange();
    }
}
