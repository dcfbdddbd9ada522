package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

/**
 * What a budget is divided by. The usual dimensions are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 */
public record BudgetDimension(String code) implements Comparable<BudgetDimension> {

    /** By project: advertising, promotion, display, staff and the like (项目). */
    public static final BudgetDimension PROJECT = new BudgetDimension("PROJECT");

    /** By product or brand (产品). */
    public static final BudgetDimension PRODUCT = new BudgetDimension("PRODUCT");

    /** By phase of the plan, such as quarters (阶段). */
    public static final BudgetDimension PHASE = new BudgetDimension("PHASE");

    /** Checks the form of the code. */
    public BudgetDimension {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "dimension must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The dimension with this code.
     *
     * @param code the stable code
     * @return the dimension
     * @throws IllegalArgumentException if the code has another form
     */
    public static BudgetDimension of(String code) {
        return new BudgetDimension(code);
    }

    @Override
    public int compareTo(BudgetDimension other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
