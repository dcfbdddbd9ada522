package io.github.salesdomain.wire;

/** Takes JSON tokens. */
public abstract class WireWriter {

    private int depth;

    /** Starts where the stream below stands. */
    protected WireWriter() {}

    /** Begins an object. */
    public abstract void startObject();

    /** Ends an object. */
    public abstract void endObject();

    /** Begins an array. */
    public abstract void startArray();

    /** Ends an array. */
    public abstract void endArray();

    /**
     * Writes the name of a field.
     *
     * @param name the name
     */
    public abstract void name(String name);

    /**
     * Writes a text.
     *
     * @param text the text
     */
    public abstract void text(String text);

    /**
     * Writes a whole number.
     *
     * @param number the number
     */
    public abstract void number(long number);

    /**
     * Writes true or false.
     *
     * @param value which of them
     */
    public abstract void bool(boolean value);

    final void enterObject() {
        if (++depth > WireReader.DEEPEST) {
            throw WireException.of(
                    WireProblem.TOO_DEEP,
                    "must have at most " + WireReader.DEEPEST + " objects in each other, but had more");
        }
        startObject();
    }

    final void leaveObject() {
        depth--;
        endObject();
    }
}
