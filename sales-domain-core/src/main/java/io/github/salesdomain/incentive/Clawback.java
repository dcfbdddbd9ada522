package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A period paid once more with corrected figures, and the difference booked (追回, 多退少补).
 *
 * @param paid what was paid for the period so far; not negative
 * @param corrected what the corrected figures earn
 * @param recoveredNow what is taken back now; not negative
 * @param carried what is still to be taken back in later periods; not negative
 */
public record Clawback(Money paid, PayoutStatement corrected, Money recoveredNow, Money carried) implements Explained {

    /** Checks that what is taken back is what was paid too much. */
    public Clawback {
        requireNonNull(paid, "paid");
        requireNonNull(corrected, "corrected");
        requireNonNull(recoveredNow, "recoveredNow");
        requireNonNull(carried, "carried");
        if (recoveredNow.isNegative() || carried.isNegative()) {
            throw new IllegalArgumentException(
                    "recoveredNow and carried must not be negative, but was " + recoveredNow + " and " + carried);
        }
        requireNotNegative(paid);
        Money overpaid = overpaid(paid, corrected);
        if (!recoveredNow.plus(carried).isEqual(overpaid)) {
            throw new IllegalArgumentException(
                    "recoveredNow and carried must sum to " + overpaid + ", but was " + recoveredNow.plus(carried));
        }
    }

    /**
     * Pays a period once more with corrected figures.
     * <p>
     * Recovery is limited to what was paid. Where the corrected figures earn more, the rest is {@link #underpaid()}.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * overpaid     = max(0, paid - max(0, corrected total))
     * recoveredNow = min(overpaid, mostRecoverableNow)
     * carried      = overpaid - recoveredNow
     * }</pre>
     * Source: formulas, clawback.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Clawback.of(Money.of(CNY, 15000), corrected, Money.of(CNY, 2000));   // corrected earns 12100: 2000 now, 900 carried
     * Clawback.of(Money.of(CNY, -1), corrected, Money.of(CNY, 2000));      // refused: paid is negative
     * }</pre>
     *
     * @param paid what was paid for the period so far, not negative
     * @param corrected what the corrected figures earn
     * @param mostRecoverableNow the most that may be taken back now, such as a part of the pay that the law allows to be withheld; not negative
     * @return the clawback
     * @throws IllegalArgumentException if an amount is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static Clawback of(Money paid, PayoutStatement corrected, Money mostRecoverableNow) {
        requireNotNegative(paid);
        if (mostRecoverableNow.isNegative()) {
            throw new IllegalArgumentException(
                    "mostRecoverableNow must not be negative, but was " + mostRecoverableNow);
        }
        Money overpaid = overpaid(paid, corrected);
        Money now = overpaid.isGreaterThan(mostRecoverableNow) ? mostRecoverableNow : overpaid;
        return new Clawback(paid, corrected, now, overpaid.minus(now));
    }

    /** {@return what the corrected figures earn beyond what was paid; zero if nothing} */
    public Money underpaid() {
        Money rest = corrected.total().minus(paid);
        return rest.isNegative() ? Money.zero(paid.getCurrencyUnit()) : rest;
    }

    private static void requireNotNegative(Money paid) {
        if (paid.isNegative()) {
            throw new IllegalArgumentException("paid must not be negative, but was " + paid);
        }
    }

    private static Money overpaid(Money paid, PayoutStatement corrected) {
        if (!paid.isSameCurrency(corrected.total())) {
            throw new CurrencyMismatchException(
                    paid.getCurrencyUnit(), corrected.total().getCurrencyUnit());
        }
        Money earned = corrected.total().isNegative() ? Money.zero(paid.getCurrencyUnit()) : corrected.total();
        Money difference = paid.minus(earned);
        return difference.isNegative() ? Money.zero(paid.getCurrencyUnit()) : difference;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "clawback",
                recoveredNow.plus(carried),
                List.of(
                        Explanation.of("paid", paid),
                        corrected.explain(),
                        Explanation.of("taken back now", recoveredNow),
                        Explanation.of("carried to later periods", carried),
                        Explanation.of("underpaid", underpaid())));
    }
}
