package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;

/**
 * A value and the name it is given to, as some language writes it.
 *
 * @param name as written, for example {@code spring.datasource.password}
 * @param nameFrom where the name begins
 * @param from where the value begins, without quotes
 * @param to its end, exclusive
 * @param form how the value is written
 * @param call name of the call around the value, for example {@code Base64.decode}; empty where there is none
 * @param end behind the value and its closing quote
 */
public record Assignment(String name, int nameFrom, int from, int to, Syntax syntax, Form form, String call, int end) {
    /** How name and value are put together. */
    public enum Syntax {
        /** {@code name = value}, {@code name := value}. */
        EQUALS,
        /** {@code name: value}. */
        COLON,
        /** {@code name => value}, {@code name -> value}. */
        ARROW,
        /** {@code name == value}. */
        COMPARED,
        /** {@code name(value)}, {@code setName(value)}. */
        CALL,
        /** {@code "name", value}. */
        ARGUMENT,
        /** {@code <name>value</name>}. */
        ELEMENT,
        /** {@code name: NAME, value: value} and the like, in YAML, JSON and XML. */
        NAMED_VALUE,
        /** {@code --name value}, {@code ENV NAME value}. */
        WORD,
        /** No syntax at all: the value stands a few words behind the name. */
        NEAR,
        /** The name heads the section that the value stands in, or is the host of the request. */
        SCOPE
    }

    /** How a value is written. */
    public enum Form {
        QUOTED,
        /** Without quotes. */
        BARE,
        /** As a list of its bytes; it reaches from the first to the last of them, without the brackets. */
        BYTES
    }

    /** A value that is given to a name by where it stands alone. */
    static Assignment loose(Layer layer, int name, int nameEnd, int from, int to, Syntax syntax) {
        return new Assignment(layer.latin1(name, nameEnd), name, from, to, syntax, Form.BARE, "", to);
    }

    /**
     * What is given to the name: the text as it stands, or what the bytes of a list spell, which is their ASCII text or
     * else their hexadecimal digits.
     */
    String value(Layer layer) {
        return form == Form.BYTES ? ByteListReader.spelled(layer, from) : layer.latin1(from, to);
    }
}
