package io.github.salesdomain.wire;

import java.util.function.Function;

/**
 * A value that is written as one text, such as an id, a code or a date. It can also be the key of a map.
 *
 * @param <T> the type of the value
 */
public final class TextCodec<T> extends Codec<T> {

    /** The longest id or code. */
    static final int CODE = 64;
    /** The longest name, title or label. */
    static final int NAME = 1_024;
    /** The longest text that people write. */
    static final int NOTE = 65_536;

    private final int longest;
    private final Function<String, T> parse;
    private final Function<T, String> text;

    private TextCodec(int longest, Function<String, T> parse, Function<T, String> text) {
        this.longest = longest;
        this.parse = parse;
        this.text = text;
    }

    /**
     * A codec that checks the length before it parses.
     *
     * @param longest how many characters the text may have
     * @param parse makes the value; what it throws becomes BAD_VALUE
     * @param text the exact opposite
     */
    static <T> TextCodec<T> of(int longest, Function<String, T> parse, Function<T, String> text) {
        return new TextCodec<>(longest, parse, text);
    }

    /** A codec of plain text. */
    static TextCodec<String> text(int longest) {
        return new TextCodec<>(longest, Function.identity(), Function.identity());
    }

    /**
     * Makes the value of a text.
     *
     * @param source the text
     * @return the value
     * @throws WireException if the text is too long or not the form of a value
     */
    public T parse(String source) {
        check(source);
        try {
            return parse.apply(source);
        } catch (WireException refusal) {
            throw refusal;
        } catch (RuntimeException refusal) {
            throw WireException.from(WireProblem.BAD_VALUE, refusal);
        }
    }

    /**
     * Makes the text of a value.
     *
     * @param value the value
     * @return the text
     * @throws WireException if the text could not be read again
     */
    public String text(T value) {
        String result = text.apply(value);
        check(result);
        return result;
    }

    @Override
    public T read(WireReader in) {
        in.require(Token.STRING);
        return parse(in.text());
    }

    @Override
    public void write(T value, WireWriter out) {
        out.text(text(value));
    }

    private void check(String source) {
        if (source.length() > longest) {
            throw WireException.of(
                    WireProblem.TOO_LONG,
                    "must have at most " + longest + " characters, but had " + source.length() + ", beginning with "
                            + WireException.shown(source));
        }
        for (int i = 0; i < source.length(); i++) {
            if (Character.isSurrogate(source.charAt(i)) && WireException.isHalfPair(source, i)) {
                throw WireException.of(
                        WireProblem.BAD_VALUE, "must be valid Unicode, but had half of a surrogate pair");
            }
        }
    }
}
