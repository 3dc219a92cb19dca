package dev.unleak.report;

import java.io.IOException;
import java.io.Writer;

/** Writes elements of HTML; all text is escaped, so that no path can become markup. */
public final class Html {
    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** Markup of ours, on a line of its own. */
    Html raw(String markup) throws IOException {
        out.write(markup + "\n");
        return this;
    }

    /** An element with text in it. */
    Html element(String tag, String css, String text) throws IOException {
        return raw(of(tag, css, text));
    }

    static String of(String tag, String css, String text) {
        return "<" + tag + (css.isEmpty() ? "" : " class=\"" + css + "\"") + ">" + escaped(text) + "</" + tag + ">";
    }

    /** Safe as text and in a quoted attribute: HTML Living Standard, section 13.1.2.3 and 13.1.2.4. */
    public static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
