package io.github.salesdomain.product;

import static java.util.Objects.requireNonNull;

/**
 * A part of the range that is sold as one, by the key of the host's own system (产品线): a brand, a category, or whatever the firm splits selling by.
 * <p>
 * Two representatives may rightly look after one customer for two lines.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record ProductLine(String code) implements Comparable<ProductLine> {

    /** Checks the length. */
    public ProductLine {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("product line must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The product line with this code.
     *
     * @param code the stable code
     * @return the product line
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static ProductLine of(String code) {
        return new ProductLine(code);
    }

    /**
     * The line of the products of a brand, for selling that is split by brand.
     *
     * @param brand which brand
     * @return the product line, with the code of the brand
     */
    public static ProductLine from(Brand brand) {
        return new ProductLine(brand.code());
    }

    /**
     * The line of the products of a category, for selling that is split by category.
     *
     * @param category which category
     * @return the product line, with the code of the category
     */
    public static ProductLine from(Category category) {
        return new ProductLine(category.code());
    }

    @Override
    public int compareTo(ProductLine other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
