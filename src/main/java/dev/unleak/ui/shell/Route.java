package dev.unleak.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A place in the window that one can go to. */
public sealed interface Route {
    /** The entry of the rail that it belongs to; one screen serves all routes of a section. */
    Section section();

    record Home() implements Route {
        @Override
        public Section section() {
            return Section.HOME;
        }
    }

    /** @param lesson lesson id; empty for the course */
    record Learn(Optional<String> lesson) implements Route {
        public static Learn course() {
            return new Learn(Optional.empty());
        }

        public static Learn lesson(String id) {
            return new Learn(Optional.of(id));
        }

        @Override
        public Section section() {
            return Section.LEARN;
        }
    }

    /**
     * @param root folder to get ready for a scan
     * @param target target in the store, to show its findings
     * @param finding finding to select
     */
    record Audit(Optional<Path> root, OptionalLong target, OptionalLong finding) implements Route {
        /** Whatever was last on the screen. */
        public static Audit latest() {
            return new Audit(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
        }

        public static Audit prepare(Path root) {
            return new Audit(Optional.of(root), OptionalLong.empty(), OptionalLong.empty());
        }

        public static Audit of(long target) {
            return new Audit(Optional.empty(), OptionalLong.of(target), OptionalLong.empty());
        }

        public static Audit finding(long target, long finding) {
            return new Audit(Optional.empty(), OptionalLong.of(target), OptionalLong.of(finding));
        }

        @Override
        public Section section() {
            return Section.AUDIT;
        }
    }

    /** @param finding the finding whose checklist opens; empty for the list of checklists */
    record Fix(OptionalLong finding) implements Route {
        public static Fix list() {
            return new Fix(OptionalLong.empty());
        }

        public static Fix of(long finding) {
            return new Fix(OptionalLong.of(finding));
        }

        @Override
        public Section section() {
            return Section.FIX;
        }
    }

    /** @param finding the finding of whose credential a log is read */
    record Log(long finding) implements Route {
        @Override
        public Section section() {
            return Section.FIX;
        }
    }

    /** @param guide guide id; empty for the list */
    record Guides(Optional<String> guide) implements Route {
        public static Guides list() {
            return new Guides(Optional.empty());
        }

        public static Guides of(String guide) {
            return new Guides(Optional.of(guide));
        }

        @Override
        public Section section() {
            return Section.GUIDES;
        }
    }

    record Settings() implements Route {
        @Override
        public Section section() {
            return Section.SETTINGS;
        }
    }

    record Help() implements Route {
        @Override
        public Section section() {
            return Section.HELP;
        }
    }
}
