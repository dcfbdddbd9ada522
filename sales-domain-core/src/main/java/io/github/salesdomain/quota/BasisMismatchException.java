package io.github.salesdomain.quota;

/** Thrown when figures on two bases are compared or added, such as sell-in and sell-out, or amounts with tax and without. */
public final class BasisMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final SalesBasis firstSales;
    private final TaxBasis firstTax;
    private final SalesBasis secondSales;
    private final TaxBasis secondTax;

    /**
     * Tells which two bases were mixed.
     *
     * @param first the metric of the left side
     * @param second the metric of the right side
     */
    public BasisMismatchException(Metric first, Metric second) {
        super("basis of " + second + " must be " + first.basis() + ", but was " + second.basis()
                + "\nMaybe Actual.toTaxBasis converts one into the other");
        this.firstSales = first.basis().sales();
        this.firstTax = first.basis().tax();
        this.secondSales = second.basis().sales();
        this.secondTax = second.basis().tax();
    }

    /** {@return the basis of the left side} */
    public MetricBasis first() {
        return MetricBasis.of(firstSales, firstTax);
    }

    /** {@return the basis of the right side} */
    public MetricBasis second() {
        return MetricBasis.of(secondSales, secondTax);
    }
}
