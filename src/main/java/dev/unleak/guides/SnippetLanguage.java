package dev.unleak.guides;

import java.util.Locale;

/** What a snippet is written in. */
public enum SnippetLanguage {
    JAVA("Java", "ReadSecret.java"),
    PYTHON("Python", "read_secret.py"),
    JAVASCRIPT("JavaScript", "read-secret.mjs"),
    GO("Go", "read_secret.go"),
    CSHARP("C#", "ReadSecret.cs");

    private final String title;
    private final String file;

    SnippetLanguage(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** The word for Markdown fences and the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #id}: the command line lists the languages so. */
    @Override
    public String toString() {
        return id();
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What the snippet's file is called by custom of the language. */
    public String file() {
        return file;
    }
}
