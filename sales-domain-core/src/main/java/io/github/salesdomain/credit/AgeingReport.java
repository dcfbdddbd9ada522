package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Receivables by age (账龄).
 * <p>
 * The {@link #parts()}, one for each bucket of the {@link #policy()}, the {@link #undated()} items and the {@link #credits()} (zero or negative) add up
 * to the {@link #balance()} as of the day {@link #asOf()}. {@link #overdue()} is what of it is past its due date, and {@link #oldestDays()} the age of
 * the oldest item still open.
 */
@Value.Immutable
public abstract class AgeingReport implements Explained, WithAgeingReport {

    AgeingReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day on which the ages are counted} */
    public abstract LocalDate asOf();

    /** {@return how the items were aged} */
    public abstract AgeingPolicy policy();

    /** {@return one part for each bucket, from young to old, empty buckets included} */
    public abstract List<AgeingPart> parts();

    /** {@return what is open without a day to count from; zero or more} */
    public abstract Money undated();

    /** {@return receipts not allocated; zero or negative} */
    public abstract Money credits();

    /** {@return what of the buckets is past its due date, whatever the basis; zero or more} */
    public abstract Money overdue();

    /** {@return the age of the oldest item with something open, in days, negative before its day; empty if there is none} */
    public abstract OptionalLong oldestDays();

    @Value.Check
    void check() {
        List<AgeingBucket> buckets = parts().stream().map(AgeingPart::bucket).toList();
        if (!buckets.equals(policy().buckets())) {
            throw new IllegalArgumentException(
                    "parts must be those of the buckets " + policy().buckets() + ", but was " + buckets);
        }
        for (AgeingPart part : parts()) {
            CurrencyCheck.require(credits().getCurrencyUnit(), part.amount(), "amount of bucket " + part.bucket());
        }
        CurrencyCheck.require(credits().getCurrencyUnit(), undated(), "undated");
        CurrencyCheck.require(credits().getCurrencyUnit(), overdue(), "overdue");
        if (undated().isNegative()) {
            throw new IllegalArgumentException("undated must not be negative, but was " + undated());
        }
        if (credits().isPositive()) {
            throw new IllegalArgumentException("credits must not be positive, but was " + credits());
        }
        if (overdue().isNegative() || overdue().isGreaterThan(inBuckets())) {
            throw new IllegalArgumentException(
                    "overdue must lie between zero and " + inBuckets() + " in the buckets, but was " + overdue());
        }
    }

    private Money inBuckets() {
        Money sum = Money.zero(credits().getCurrencyUnit());
        for (AgeingPart part : parts()) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    /** {@return the sum of all buckets, undated items and credits: the balance of the receivables} */
    public Money balance() {
        return inBuckets().plus(undated()).plus(credits());
    }

    /**
     * The provision for bad debts: each bucket at its rate, rounded half up to the minor unit, then added up. Credits do not lower it.
     *
     * <h4>Formula</h4>
     * <pre>{@code provision = sum of (bucket * rate)}</pre>
     * Source: formulas, provision.
     *
     * <h4>Example</h4>
     * 20,000, 8,500, 2,500, 1,000 and 700 at 0.5, 3, 10, 30 and 60 % make 1,325.00. Four rates for five buckets are refused.
     *
     * @param rates one rate for each bucket, from young to old; undated items take the highest of them
     * @return the provision with its parts
     * @throws IllegalArgumentException if the number of rates is not that of the buckets, or a rate is negative
     */
    public Provision provision(List<Rate> rates) {
        if (rates.size() != parts().size()) {
            throw new IllegalArgumentException(
                    "rates must have one for each of " + parts().size() + " buckets, but was " + rates);
        }
        ImmutableList.Builder<Provision.Part> provisions = ImmutableList.builder();
        Rate highest = rates.get(0);
        for (int i = 0; i < rates.size(); i++) {
            AgeingPart part = parts().get(i);
            Rate rate = rates.get(i);
            highest = highest.compareTo(rate) < 0 ? rate : highest;
            provisions.add(Provision.Part.of(part.bucket().toString(), part.amount(), rate));
        }
        provisions.add(Provision.Part.of("undated", undated(), highest));
        return Provision.of(provisions.build());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (AgeingPart part : parts()) {
            lines.add(Explanation.of(part.bucket().toString(), part.amount()));
        }
        lines.add(Explanation.of("undated", undated()));
        lines.add(Explanation.of("credits", credits()));
        return Explanation.of("receivables by age", balance() + " as of " + asOf(), lines.build());
    }

    /** One method per attribute of {@link AgeingReport}, same name. */
    public static final class Builder extends ImmutableAgeingReport.Builder {
        Builder() {}
    }
}
