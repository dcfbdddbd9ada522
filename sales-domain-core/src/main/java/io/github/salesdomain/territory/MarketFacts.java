package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What is known of one cell of the market: who our {@link #customers()} are, how many of the outlets in it they serve, what it could buy, what part of
 * that we want, and what it buys from us.
 */
@Value.Immutable
public abstract class MarketFacts implements WithMarketFacts {

    MarketFacts() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which cell} */
    public abstract MarketCell cell();

    /** {@return our customers in it, inactive ones included; sorted, each once} */
    public abstract List<MarketCustomer> customers();

    /** {@return how many outlets there are; not negative; zero means that there is no market} */
    public abstract int outlets();

    /** {@return how many of them are served with our goods; from zero to all} */
    public abstract int outletsServed();

    /** {@return what part of the outlets is to be served; from 0 to 100 %; 60 % unless set} */
    @Value.Default
    public Rate targetCoverage() {
        return Rate.percent(60);
    }

    /** {@return what all outlets buy in a year from everybody, if known; not negative} */
    public abstract Optional<Money> potential();

    /** {@return what part of the potential we want; from 0 to 100 %} */
    public abstract Rate targetShare();

    /** {@return what we sell in a year, in the currency of the potential} */
    public abstract Money sales();

    /** {@return the outlets served by all outlets; undefined if there are none} */
    public Ratio coverage() {
        return outlets() == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(outletsServed(), outlets());
    }

    /** {@return what there is to gain: potential × target share − sales, or zero if that is negative; undefined if the potential is not known} */
    public Measured<Money> opportunity() {
        if (potential().isEmpty()) {
            return Measured.undefined(UndefinedReason.MISSING_DATA);
        }
        Money gain = targetShare().of(potential().get()).minus(sales());
        return Measured.of(gain.isNegative() ? Money.zero(gain.getCurrencyUnit()) : gain);
    }

    @Value.Check
    MarketFacts check() {
        Comparator<MarketCustomer> byCustomer = Comparator.comparing(MarketCustomer::customer);
        if (!Ordering.from(byCustomer).isOrdered(customers())) {
            return builder()
                    .cell(cell())
                    .addAllCustomers(ImmutableList.sortedCopyOf(byCustomer, customers()))
                    .outlets(outlets())
                    .outletsServed(outletsServed())
                    .targetCoverage(targetCoverage())
                    .potential(potential())
                    .targetShare(targetShare())
                    .sales(sales())
                    .build();
        }
        for (int i = 1; i < customers().size(); i++) {
            if (customers().get(i).customer().equals(customers().get(i - 1).customer())) {
                throw new IllegalArgumentException("customers must have each once, but had "
                        + customers().get(i).customer() + " twice in " + cell());
            }
        }
        if (outlets() < 0) {
            throw new IllegalArgumentException("outlets must not be negative, but was " + outlets() + " in " + cell());
        }
        if (outletsServed() < 0 || outletsServed() > outlets()) {
            throw new IllegalArgumentException(
                    "outletsServed must be from 0 to " + outlets() + ", but was " + outletsServed() + " in " + cell());
        }
        requirePart(targetCoverage(), "targetCoverage");
        requirePart(targetShare(), "targetShare");
        potential().ifPresent(potential -> {
            if (!potential.isSameCurrency(sales())) {
                throw new CurrencyMismatchException(sales().getCurrencyUnit(), potential.getCurrencyUnit());
            }
            if (potential.isNegative()) {
                throw new IllegalArgumentException(
                        "potential must not be negative, but was " + potential + " in " + cell());
            }
        });
        return this;
    }

    private void requirePart(Rate rate, String name) {
        if (rate.isNegative() || rate.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(name + " must be from 0% to 100%, but was " + rate + " in " + cell());
        }
    }

    /** One method per attribute of {@link MarketFacts}, same name. */
    public static final class Builder extends ImmutableMarketFacts.Builder {
        Builder() {}
    }
}
