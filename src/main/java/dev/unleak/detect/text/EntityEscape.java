package dev.unleak.detect.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Character references of HTML and XML: {@code &#65;}, {@code &#x41;}, and the names that HTML has for ASCII characters
 * (WHATWG HTML, section 13.5): no credential holds others.
 */
final class EntityEscape implements Escape {
    private static final int LONGEST_NAME = 8;
    private static final int MOST_DIGITS = 8;

    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("quot", '"'),
            Map.entry("QUOT", '"'),
            Map.entry("amp", '&'),
            Map.entry("AMP", '&'),
            Map.entry("apos", '\''),
            Map.entry("lt", '<'),
            Map.entry("LT", '<'),
            Map.entry("gt", '>'),
            Map.entry("GT", '>'),
            Map.entry("nbsp", ' '),
            Map.entry("Tab", '\t'),
            Map.entry("NewLine", '\n'),
            Map.entry("excl", '!'),
            Map.entry("num", '#'),
            Map.entry("dollar", '$'),
            Map.entry("percnt", '%'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("ast", '*'),
            Map.entry("plus", '+'),
            Map.entry("comma", ','),
            Map.entry("period", '.'),
            Map.entry("sol", '/'),
            Map.entry("colon", ':'),
            Map.entry("semi", ';'),
            Map.entry("equals", '='),
            Map.entry("quest", '?'),
            Map.entry("commat", '@'),
            Map.entry("lsqb", '['),
            Map.entry("lbrack", '['),
            Map.entry("bsol", '\\'),
            Map.entry("rsqb", ']'),
            Map.entry("rbrack", ']'),
            Map.entry("Hat", '^'),
            Map.entry("lowbar", '_'),
            Map.entry("grave", '`'),
            Map.entry("lcub", '{'),
            Map.entry("lbrace", '{'),
            Map.entry("verbar", '|'),
            Map.entry("vert", '|'),
            Map.entry("rcub", '}'),
            Map.entry("rbrace", '}'));

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public char mark() {
        return '&';
    }

    @Override
    public boolean goesOn(byte next) {
        return next == '#' || (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    }

    @Override
    public Escaped read(byte[] bytes, int at, int limit) {
        if (at + 3 >= limit) {
            return Escaped.NONE;
        }
        if (bytes[at + 1] == '#') {
            return number(bytes, at, limit);
        }
        int end = at + 1;
        while (end < limit && end - at <= LONGEST_NAME && (bytes[end] | 0x20) >= 'a' && (bytes[end] | 0x20) <= 'z') {
            end++;
        }
        if (end >= limit || bytes[end] != ';') {
            return Escaped.NONE;
        }
        Character value = NAMES.get(new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1));
        return value == null ? Escaped.NONE : Escaped.character(end + 1 - at, value);
    }

    private static Escaped number(byte[] bytes, int at, int limit) {
        boolean hexadecimal = (bytes[at + 2] | 0x20) == 'x';
        int radix = hexadecimal ? 16 : 10;
        int digits = at + (hexadecimal ? 3 : 2);
        int point = 0;
        int end = digits;
        while (end < limit && end - digits < MOST_DIGITS && Character.digit(bytes[end], radix) >= 0) {
            point = Math.min(Character.MAX_CODE_POINT + 1, radix * point + Character.digit(bytes[end], radix));
            end++;
        }
        return end == digits || end >= limit || bytes[end] != ';'
                ? Escaped.NONE
                : Escaped.character(end + 1 - at, point);
    }
}
