package dev.unleak.detect.match;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Path patterns: {@code *} is any text within a name, {@code **} any text over several, {@code ?} one character; a
 * leading <code>**&#47;</code> also stands for nothing. The whole path must match, in any case.
 */
public final class Glob {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Glob() {}

    public static boolean matches(String glob, String path) {
        return COMPILED.computeIfAbsent(glob, Glob::compile).matches(path);
    }

    private static Pattern compile(String glob) {
        StringBuilder pattern = new StringBuilder("(?is)");
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**/", i)) {
                pattern.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                pattern.append(".*");
                i++;
            } else {
                switch (glob.charAt(i)) {
                    case '*' -> pattern.append("[^/]*");
                    case '?' -> pattern.append("[^/]");
                    default -> pattern.append(Pattern.quote(glob.substring(i, i + 1)));
                }
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
