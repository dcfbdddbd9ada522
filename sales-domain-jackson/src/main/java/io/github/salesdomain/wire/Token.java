package io.github.salesdomain.wire;

/** A token of JSON. */
public enum Token {
    /** The beginning of an object. */
    START_OBJECT("an object"),
    /** The end of an object. */
    END_OBJECT("the end of an object"),
    /** The beginning of an array. */
    START_ARRAY("an array"),
    /** The end of an array. */
    END_ARRAY("the end of an array"),
    /** The name of a field. */
    NAME("a field name"),
    /** A text. */
    STRING("a text"),
    /** A whole number, as it was written. */
    INTEGER("a number"),
    /** A number with a fraction or an exponent, as it was written. */
    DECIMAL("a number"),
    /** A number whose digits are lost, because somebody before us made it a binary floating-point number. */
    BINARY("a binary floating-point number"),
    /** The literal true. */
    TRUE("true"),
    /** The literal false. */
    FALSE("false"),
    /** The literal null. */
    NULL("null"),
    /** Anything that is not JSON, such as an embedded object. */
    OTHER("not JSON"),
    /** Nothing more. */
    END("the end of the input");

    private final String shown;

    Token(String shown) {
        this.shown = shown;
    }

    /** {@return how messages call it} */
    public String shown() {
        return shown;
    }
}
