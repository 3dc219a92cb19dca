package dev.unleak.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An RE2 pattern that is compiled when it is first needed: a scan meets the keywords of few of the many rules. Safe for
 * use by many threads; equal by its text.
 */
public final class Regex {
    private final String text;
    private volatile @Nullable Pattern compiled;

    private Regex(String text) {
        this.text = text;
    }

    /** A pattern that is known to compile. */
    public static Regex known(String text) {
        return new Regex(text);
    }

    /** @throws com.google.re2j.PatternSyntaxException if it does not compile */
    public static Regex of(String text) {
        Regex regex = new Regex(text);
        regex.compiled = Pattern.compile(text);
        return regex;
    }

    /** As written in RE2 syntax. */
    public String text() {
        return text;
    }

    public Matcher matcher(CharSequence input) {
        return pattern().matcher(input);
    }

    /** Whether all of the input matches. */
    public boolean matches(CharSequence input) {
        return pattern().matcher(input).matches();
    }

    int groupCount() {
        return pattern().groupCount();
    }

    private Pattern pattern() {
        Pattern now = compiled;
        if (now == null) {
            now = Pattern.compile(text);
            compiled = now;
        }
        return now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Regex regex && regex.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
