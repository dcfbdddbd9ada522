package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * How large an order a customer may place today: for every size of an order what would become of it, worked out once and asked as often as wanted.
 * <p>
 * Made by {@link CreditAssessor#bands} for orders on the {@link #terms()}, with nothing prepaid and no day of shipping. Holds until anything else changes:
 * an item of the exposure, the file, or the day.
 */
@Value.Immutable
public abstract class CreditBands implements Explained, WithCreditBands {

    CreditBands() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return the day} */
    public abstract LocalDate asOf();

    /** {@return how the orders are to be settled} */
    public abstract OrderTerms terms();

    /** {@return the bands from the smallest order to the largest, each beginning a minor unit above the one before; the last has no end} */
    public abstract List<CreditBand> bands();

    @Value.Check
    void check() {
        if (bands().isEmpty()) {
            throw new IllegalArgumentException("bands must not be empty, but was []");
        }
        Money next = Money.ofMinor(bands().get(0).from().getCurrencyUnit(), 1);
        for (int i = 0; i < bands().size(); i++) {
            CreditBand band = bands().get(i);
            if (!band.from().equals(next)) {
                throw new IllegalArgumentException("bands must follow each other, but had one from " + band.from()
                        + " where " + next + " is next");
            }
            boolean isLast = i == bands().size() - 1;
            if (band.upTo().isPresent() == isLast) {
                throw new IllegalArgumentException("the last of the bands alone must have no end, but " + band.from()
                        + (isLast ? " had one" : " had none"));
            }
            next = band.upTo().orElse(next).plusMinor(1);
        }
    }

    /**
     * What becomes of an order of this size. Looks at the few bands one after the other.
     *
     * @param amount the whole order, above zero
     * @return its band, with the outcome and reasons that {@link CreditAssessor#assess} gives for it
     * @throws IllegalArgumentException if the amount is not above zero
     * @throws CurrencyMismatchException if it is in another currency
     */
    public CreditBand bandOf(Money amount) {
        List<CreditBand> bands = bands();
        if (amount.isLessThan(bands.get(0).from())) {
            throw new IllegalArgumentException("amount must be above zero, but was " + amount);
        }
        for (CreditBand band : bands) {
            if (band.upTo().isEmpty() || !amount.isGreaterThan(band.upTo().get())) {
                return band;
            }
        }
        throw new IllegalStateException("bands must have one without end, but had none");
    }

    /** {@return the largest order that is released, with a warning or without; empty if none is, or if there is no largest} */
    public Optional<Money> largestReleased() {
        Optional<Money> largest = Optional.empty();
        for (CreditBand band : bands()) {
            if (!band.outcome().isRelease()) {
                return largest;
            }
            largest = band.upTo();
        }
        return largest;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (CreditBand band : bands()) {
            String size = band.upTo().map(most -> band.from() + " to " + most).orElse("from " + band.from());
            String roles = band.mayOverride().isEmpty() ? "" : ", may be overridden by " + band.mayOverride();
            parts.add(Explanation.of(size, band.outcome() + ": " + band.reasons() + roles));
        }
        return Explanation.of("orders of " + customer(), terms() + " as of " + asOf(), parts.build());
    }

    /** One method per attribute of {@link CreditBands}, same name. */
    public static final class Builder extends ImmutableCreditBands.Builder {
        Builder() {}
    }
}
