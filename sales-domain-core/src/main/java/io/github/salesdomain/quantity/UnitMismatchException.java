package io.github.salesdomain.quantity;

/** Thrown when two quantities in different units are added, subtracted or compared. */
public final class UnitMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;

    /**
     * Tells which two units were mixed.
     *
     * @param first the unit of the left side
     * @param second the unit of the right side
     */
    public UnitMismatchException(UnitOfMeasure first, UnitOfMeasure second) {
        super("units must be the same, but were " + first + " and " + second
                + "\nMaybe a PackFactor converts one into the other");
        this.first = first.code();
        this.second = second.code();
    }

    /** {@return the unit of the left side} */
    public UnitOfMeasure first() {
        return UnitOfMeasure.of(first);
    }

    /** {@return the unit of the right side} */
    public UnitOfMeasure second() {
        return UnitOfMeasure.of(second);
    }
}
