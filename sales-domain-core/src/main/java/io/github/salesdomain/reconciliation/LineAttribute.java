package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * A property of a line that a key can be made of. The usual ones are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record LineAttribute(String code) implements Comparable<LineAttribute> {

    /** The document's number; read from {@link LedgerLine#reference()}. */
    public static final LineAttribute REFERENCE = new LineAttribute("REFERENCE");

    /** The day in ISO form; read from {@link LedgerLine#date()}. */
    public static final LineAttribute DATE = new LineAttribute("DATE");

    /** The kind's code; read from {@link LedgerLine#kind()}. */
    public static final LineAttribute KIND = new LineAttribute("KIND");

    /** The number of the order behind the document. */
    public static final LineAttribute ORDER = new LineAttribute("ORDER");

    /** The number of the delivery behind the document. */
    public static final LineAttribute DELIVERY = new LineAttribute("DELIVERY");

    /** Checks the length. */
    public LineAttribute {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("line attribute must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The attribute with this code.
     *
     * @param code the stable code
     * @return the attribute
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static LineAttribute of(String code) {
        return new LineAttribute(code);
    }

    @Override
    public int compareTo(LineAttribute other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
