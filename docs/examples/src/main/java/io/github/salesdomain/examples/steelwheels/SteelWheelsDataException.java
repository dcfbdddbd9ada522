package io.github.salesdomain.examples.steelwheels;

/**
 * The database holds something that cannot be: says which field, which rule it breaks and what it was.
 * <p>
 * The message reads {@code <field> must <rule>, but was <value>}.
 */
public final class SteelWheelsDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String value;

    SteelWheelsDataException(String field, String rule, Object value) {
        super(field + " must " + rule + ", but was " + value);
        this.field = field;
        this.rule = rule;
        this.value = String.valueOf(value);
    }

    /** {@return the field, with its table and the key of its row, such as {@code payments.AMOUNT of HQ336336}} */
    public String field() {
        return field;
    }

    /** {@return the rule, such as {@code be zero or more}} */
    public String rule() {
        return rule;
    }

    /** {@return what was found instead} */
    public String value() {
        return value;
    }
}
