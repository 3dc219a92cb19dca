package dev.unleak.report;

import java.util.PrimitiveIterator;

/** Makes text of strangers safe to print: a path may hold escape sequences that would command a terminal. */
public final class PlainText {
    private PlainText() {}

    /** Control, format and unpaired surrogate characters become U+FFFD; everything else stays. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            plain.appendCodePoint(
                    switch (Character.getType(point)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
                        default -> point;
                    });
        }
        return plain.toString();
    }
}
