package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many smaller units one pack holds, such as 24 bottles to the case.
 *
 * @param pack the larger unit
 * @param unit the smaller unit
 * @param unitsPerPack how many smaller units make one pack; at least 1
 */
public record PackFactor(UnitOfMeasure pack, UnitOfMeasure unit, long unitsPerPack) {

    /** Checks that the factor is at least 1 and the units differ. */
    public PackFactor {
        requireNonNull(pack, "pack");
        requireNonNull(unit, "unit");
        if (unitsPerPack < 1) {
            throw new IllegalArgumentException("unitsPerPack must be at least 1, but was " + unitsPerPack);
        }
        if (pack.equals(unit)) {
            throw new IllegalArgumentException("pack must differ from unit, but both were " + unit);
        }
    }

    /**
     * The factor between two units.
     *
     * @param unitsPerPack how many smaller units make one pack
     * @param unit the smaller unit
     * @param pack the larger unit
     * @return the factor
     * @throws IllegalArgumentException if the factor is below 1 or the units are the same
     */
    public static PackFactor of(long unitsPerPack, UnitOfMeasure unit, UnitOfMeasure pack) {
        return new PackFactor(pack, unit, unitsPerPack);
    }

    /**
     * The same goods counted in the smaller unit, exact.
     *
     * @param packs a quantity in either unit
     * @return the quantity in the smaller unit
     * @throws UnitMismatchException if the quantity is in neither unit
     */
    public Quantity inUnits(Quantity packs) {
        if (packs.unit().equals(unit)) {
            return packs;
        }
        if (!packs.unit().equals(pack)) {
            throw new UnitMismatchException(packs.unit(), pack);
        }
        return Quantity.of(packs.amount().multiply(BigDecimal.valueOf(unitsPerPack)), unit);
    }

    /**
     * The least number of whole packs that holds this quantity.
     *
     * @param quantity a quantity in either unit, not negative
     * @return whole packs, rounded up
     * @throws UnitMismatchException if the quantity is in neither unit
     * @throws IllegalArgumentException if the quantity is negative
     */
    public Quantity inWholePacks(Quantity quantity) {
        if (quantity.isNegative()) {
            throw new IllegalArgumentException("quantity must not be negative, but was " + quantity);
        }
        BigDecimal packs = inUnits(quantity).amount().divide(BigDecimal.valueOf(unitsPerPack), 0, RoundingMode.CEILING);
        return Quantity.of(packs, pack);
    }
}
