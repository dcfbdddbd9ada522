package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * One component of an exposure.
 *
 * @param kind which component
 * @param counted what it adds to the exposure; zero or negative for a deducted kind
 * @param leftOut what the policy leaves out, with the same sign
 * @param items how many items the component has, those left out included
 */
public record ExposurePart(ExposureKind kind, Money counted, Money leftOut, int items) {

    /** Checks currency and count. */
    public ExposurePart {
        requireNonNull(kind, "kind");
        requireNonNull(counted, "counted");
        requireNonNull(leftOut, "leftOut");
        CurrencyCheck.require(counted.getCurrencyUnit(), leftOut, "leftOut");
        if (items < 0) {
            throw new IllegalArgumentException("items must not be negative, but was " + items);
        }
    }

    /** This component with one more item. */
    ExposurePart plus(ExposureItem item, boolean counts) {
        Money amount = kind.isDeducted() ? item.amount().negated() : item.amount();
        return counts
                ? new ExposurePart(kind, counted.plus(amount), leftOut, items + 1)
                : new ExposurePart(kind, counted, leftOut.plus(amount), items + 1);
    }
}
