package dev.unleak.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How words are written as one name, or changed as people change them. Words are parted by spaces and may have signs.
 */
enum Spelling {
    CAMEL(text -> {
        String joined = pascal(text);
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }),
    PASCAL(Spelling::pascal),
    SNAKE(text -> text.replace(' ', '_')),
    CONSTANT(text -> text.replace(' ', '_').toUpperCase(Locale.ROOT)),
    KEBAB(text -> text.replace(' ', '-')),
    CAPITAL(Spelling::capital),
    LEET(text -> text.replace('a', '@').replace('e', '3').replace('i', '1').replace('o', '0'));

    private final UnaryOperator<String> change;

    Spelling(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(String text) {
        return change.apply(text);
    }

    private static String pascal(String text) {
        return List.of(text.split(" ")).stream().map(Spelling::capital).collect(Collectors.joining());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
