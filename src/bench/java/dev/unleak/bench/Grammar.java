package dev.unleak.bench;

import dev.unleak.content.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar of texts: each symbol may become any of some texts, in which <code>{symbol}</code> stands for one more and
 * <code>{camel:symbol}</code> for one in a {@link Spelling}. All other placeholders, and braces written twice, are left
 * to {@link dev.unleak.rules.Forge}, which makes the random parts.
 */
final class Grammar {
    private static final Pattern PLACE = Pattern.compile("\\{\\{|\\{(?:([a-z]+):)?([a-z][a-z0-9-]*)}");

    private final Map<String, List<String>> symbols;

    private Grammar(Map<String, List<String>> symbols) {
        this.symbols = symbols;
    }

    static Grammar read(Node node) {
        Map<String, List<String>> symbols = new HashMap<>();
        Node all = node.section("symbols");
        all.keys().forEach(symbol -> symbols.put(symbol, all.texts(symbol)));
        return new Grammar(symbols);
    }

    /** The same with one more symbol, which has a single text. */
    Grammar with(String symbol, String text) {
        Map<String, List<String>> more = new HashMap<>(symbols);
        more.put(symbol, List.of(text));
        return new Grammar(more);
    }

    /** One of the texts that a symbol may become, without further symbols. */
    String text(String symbol, Random random) {
        List<String> texts = symbols.get(symbol);
        if (texts == null) {
            throw new IllegalArgumentException("There is no symbol " + symbol + ".");
        }
        return expand(texts.get(random.nextInt(texts.size())), random);
    }

    private String expand(String text, Random random) {
        Matcher places = PLACE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (places.find()) {
            String symbol = places.group(2);
            boolean ours = symbol != null && symbols.containsKey(symbol);
            String one = ours ? spelt(places.group(1), text(symbol, random)) : places.group();
            places.appendReplacement(expanded, Matcher.quoteReplacement(one));
        }
        return places.appendTail(expanded).toString();
    }

    private static String spelt(String spelling, String text) {
        return spelling == null
                ? text
                : Spelling.valueOf(spelling.toUpperCase(Locale.ROOT)).of(text);
    }
}
