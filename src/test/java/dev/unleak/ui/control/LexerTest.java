package dev.unleak.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LexerTest {
    @Test
    void coloursStringsAndNumbersAndComments() {
        assertThat(new Lexer("dns.tf").tokens("port = 80 # \"web\""))
                .containsExactly(
                        new Token("port = ", Token.Kind.PLAIN),
                        new Token("80", Token.Kind.NUMBER),
                        new Token(" ", Token.Kind.PLAIN),
                        new Token("# \"web\"", Token.Kind.COMMENT));
        assertThat(new Lexer("App.java").tokens("return \"a\\\"b\";"))
                .containsExactly(
                        new Token("return", Token.Kind.WORD),
                        new Token(" ", Token.Kind.PLAIN),
                        new Token("\"a\\\"b\"", Token.Kind.STRING),
                        new Token(";", Token.Kind.PLAIN));
    }

    @Test
    void takesAHashForAColourWhereItIsNoComment() {
        assertThat(new Lexer("App.java").tokens("# x")).containsExactly(new Token("# x", Token.Kind.PLAIN));
    }

    @Property
    void losesNoCharacter(@ForAll String line, @ForAll String name) {
        String joined = new Lexer(name).tokens(line).stream().map(Token::text).collect(Collectors.joining());
        assertThat(joined).isEqualTo(line);
    }
}
