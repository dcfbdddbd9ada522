package io.github.salesdomain.wire;

import io.github.salesdomain.explain.Reason;

/** What can be wrong with JSON. The codes are part of the API of both adapters. */
public enum WireProblem implements Reason {
    /** The object has a field that its type does not have. */
    UNKNOWN_FIELD,
    /** The object has a field, or the map a key, twice. */
    DUPLICATE_FIELD,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** A null stands where a value is needed. */
    NULL_VALUE,
    /** A token of another type stands there, such as a number instead of a text. */
    WRONG_TYPE,
    /** A text or number of the right type does not have the form that is asked for, or is none of the known names. */
    BAD_VALUE,
    /** A text, number or list is longer than allowed. */
    TOO_LONG,
    /** Objects are nested deeper than allowed. */
    TOO_DEEP,
    /** Every part is well formed, but the value refuses them together. */
    RULE_BROKEN;

    @Override
    public String code() {
        return name();
    }
}
