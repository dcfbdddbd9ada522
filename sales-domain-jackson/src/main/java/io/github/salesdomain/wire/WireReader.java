package io.github.salesdomain.wire;

/** A stream of JSON tokens, standing on one of them. */
public abstract class WireReader {

    /** How many objects may lie in each other. */
    static final int DEEPEST = 32;

    private int depth;

    /** Starts on the current token of the stream below. */
    protected WireReader() {}

    /** Goes on inside the objects in which another reader stands. */
    WireReader(WireReader outer) {
        depth = outer.depth;
    }

    /** {@return the token it stands on} */
    public abstract Token token();

    /** {@return the token after it, on which it stands from now on} */
    public abstract Token next();

    /** {@return the text of a name or string; of a number the characters as they were written} */
    public abstract String text();

    final void enterObject() {
        if (++depth > DEEPEST) {
            throw WireException.of(
                    WireProblem.TOO_DEEP, "must have at most " + DEEPEST + " objects in each other, but had more");
        }
    }

    final void leaveObject() {
        depth--;
    }

    final void require(Token wanted) {
        if (token() != wanted) {
            throw wrong(wanted.shown());
        }
    }

    /** The answer to a token of the wrong type. */
    final WireException wrong(String wanted) {
        Token token = token();
        String shown = switch (token) {
            case STRING -> WireException.shown(text());
            case INTEGER, DECIMAL -> "the number " + WireException.shown(text());
            default -> token.shown();
        };
        WireProblem problem = token == Token.NULL ? WireProblem.NULL_VALUE : WireProblem.WRONG_TYPE;
        return WireException.of(problem, "must be " + wanted + ", but was " + shown);
    }
}
