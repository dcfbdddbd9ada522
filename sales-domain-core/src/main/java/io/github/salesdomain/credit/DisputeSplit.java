package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A receivable of which the customer contests a part: the rest stays due and ages as before, the contested part has a clock of its own.
 *
 * @param undisputed what he does not contest, under the id of the item; zero if he contests all
 * @param disputed what he contests, under the id with {@code -D} behind it
 * @param since the day on which he contested it
 */
public record DisputeSplit(ExposureItem undisputed, ExposureItem disputed, LocalDate since) {

    /** Checks that the parts belong together. */
    public DisputeSplit {
        requireNonNull(undisputed, "undisputed");
        requireNonNull(disputed, "disputed");
        requireNonNull(since, "since");
        CurrencyCheck.require(undisputed.amount().getCurrencyUnit(), disputed.amount(), "disputed");
        if (!disputed.disputed() || undisputed.disputed() || !disputed.id().equals(undisputed.id() + "-D")) {
            throw new IllegalArgumentException(
                    "disputed must be the contested part of " + undisputed.id() + ", but was " + disputed.id());
        }
    }

    /**
     * Splits a receivable.
     *
     * @param item the receivable, not contested yet
     * @param contested how much of it is contested; above zero, at most all
     * @param since the day on which it was contested
     * @return both parts, which sum to the item
     * @throws IllegalArgumentException if the item is no receivable or contested already, or the amount is out of range
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static DisputeSplit of(ExposureItem item, Money contested, LocalDate since) {
        CurrencyCheck.require(item.amount().getCurrencyUnit(), contested, "contested");
        if (item.kind() != ExposureKind.RECEIVABLE || item.disputed()) {
            throw new IllegalArgumentException(
                    "item " + item.id() + " must be a receivable that is not contested, but was " + item.kind()
                            + (item.disputed() ? ", contested" : ""));
        }
        if (!contested.isPositive() || contested.isGreaterThan(item.amount())) {
            throw new IllegalArgumentException("contested of item " + item.id() + " must lie above zero and up to "
                    + item.amount() + ", but was " + contested);
        }
        return new DisputeSplit(
                item.withAmount(item.amount().minus(contested)),
                item.withId(item.id() + "-D").withAmount(contested).withDisputed(true),
                since);
    }

    /** {@return both parts together: the amount of the item} */
    public Money total() {
        return undisputed.amount().plus(disputed.amount());
    }

    /**
     * For how long the part has been contested.
     *
     * @param on the day
     * @return the days since it was contested; negative before
     */
    public long daysContested(LocalDate on) {
        return on.toEpochDay() - since.toEpochDay();
    }
}
