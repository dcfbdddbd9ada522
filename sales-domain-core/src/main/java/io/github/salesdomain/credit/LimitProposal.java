package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A limit that is proposed, with how it came about: what sales and terms ask for, what the grade makes of it, what bounds it.
 */
@Value.Immutable
public abstract class LimitProposal implements Explained, WithLimitProposal {

    LimitProposal() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how limits are recommended} */
    public abstract LimitPolicy policy();

    /** {@return the grade of the customer} */
    public abstract CreditGrade grade();

    /** {@return an average month's sales; zero or more} */
    public abstract Money averageMonth();

    /** {@return the terms of payment in days, of which 30 make a month; zero or more} */
    public abstract int termsDays();

    /** {@return the bounds, in the order given} */
    public abstract List<LimitCap> caps();

    /** {@return the limit so far; empty for a new customer} */
    public abstract Optional<Money> current();

    @Value.Check
    void check() {
        CurrencyCheck.require(policy().unit().getCurrencyUnit(), averageMonth(), "averageMonth");
        if (averageMonth().isNegative()) {
            throw new IllegalArgumentException("averageMonth must not be negative, but was " + averageMonth());
        }
        RuleCheck.notNegative(termsDays(), "termsDays");
        for (LimitCap cap : caps()) {
            CurrencyCheck.require(averageMonth().getCurrencyUnit(), cap.most(), "most of " + cap.code());
        }
        current().ifPresent(limit -> {
            CurrencyCheck.require(averageMonth().getCurrencyUnit(), limit, "current");
            if (limit.isNegative()) {
                throw new IllegalArgumentException("current must not be negative, but was " + limit);
            }
        });
        policy().scale().factorOf(grade());
    }

    /** {@return what sales and terms ask for: average month x terms in months, rounded half up} */
    public Money base() {
        return averageMonth().multipliedBy(termsDays()).dividedBy(30, RoundingMode.HALF_UP);
    }

    /** {@return what the grade is worth} */
    public Rate factor() {
        return policy().scale().factorOf(grade());
    }

    /** {@return what the grade makes of the base, before any bound} */
    public Money rated() {
        Money product = averageMonth().multipliedBy(termsDays());
        return Money.of(
                product.getCurrencyUnit(),
                product.getAmount()
                        .multiply(factor().value())
                        .divide(
                                BigDecimal.valueOf(30),
                                product.getCurrencyUnit().getDecimalPlaces(),
                                RoundingMode.HALF_UP));
    }

    /** {@return the most that this review may grant: the limit so far and the largest increase; empty if that is no bound} */
    public Optional<Money> mostAtOnce() {
        return current()
                .filter(Money::isPositive)
                .map(limit -> policy().maxIncrease().plus(Rate.one()).of(limit));
    }

    /** {@return the limit proposed: the smallest of what is rated and all bounds, rounded down to whole units} */
    public Money limit() {
        Money smallest = rated();
        for (LimitCap cap : caps()) {
            smallest = smallest.isGreaterThan(cap.most()) ? cap.most() : smallest;
        }
        if (mostAtOnce().isPresent() && smallest.isGreaterThan(mostAtOnce().get())) {
            smallest = mostAtOnce().get();
        }
        BigDecimal units =
                smallest.getAmount().divideToIntegralValue(policy().unit().getAmount());
        return policy().unit().multipliedBy(units, RoundingMode.UNNECESSARY);
    }

    /** {@return what keeps the limit below what is rated: the codes of binding bounds, {@code MAX_INCREASE} and {@code UNIT}} */
    public List<String> boundBy() {
        ImmutableList.Builder<String> codes = ImmutableList.builder();
        for (LimitCap cap : caps()) {
            if (rated().isGreaterThan(cap.most())) {
                codes.add(cap.code());
            }
        }
        if (mostAtOnce().isPresent() && rated().isGreaterThan(mostAtOnce().get())) {
            codes.add("MAX_INCREASE");
        }
        if (limit().isLessThan(rated()) && limit().plus(policy().unit()).isGreaterThan(rated())) {
            codes.add("UNIT");
        }
        return codes.build();
    }

    /**
     * The file of the customer with this limit as its base line from a day on: the base in force ends there, lines that begin later stay. A limit of zero
     * makes the customer pay in advance. What was shipped stays shipped: an exposure above the new limit holds new orders.
     *
     * @param file the file so far
     * @param factId the id of the new line
     * @param during for how long the new limit holds
     * @return a copy
     * @throws IllegalArgumentException if another base line begins within that time, or the id is there already
     */
    public CreditFile applyTo(CreditFile file, String factId, LocalDateRange during) {
        ImmutableList.Builder<CreditLine> lines = ImmutableList.builder();
        for (CreditLine line : file.lines()) {
            boolean ends = line.kind().equals(CreditLineKind.BASE)
                    && !line.during().isEmpty()
                    && line.during().getStart().isBefore(during.getStart())
                    && line.during().getEnd().isAfter(during.getStart());
            lines.add(ends ? line.withDuring(LocalDateRange.of(line.during().getStart(), during.getStart())) : line);
        }
        return file.withLines(lines.add(CreditLine.builder()
                                .factId(factId)
                                .limit(CreditLimit.of(limit()))
                                .during(during)
                                .build())
                        .build())
                .withCashOnly(factor().isZero());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        lines.add(Explanation.of("average month", averageMonth()));
        lines.add(Explanation.of("base", base() + " for terms of " + termsDays() + " days"));
        lines.add(Explanation.of("grade " + grade(), factor() + ", " + rated()));
        for (LimitCap cap : caps()) {
            lines.add(Explanation.of("at most, " + cap.code(), cap.most()));
        }
        current().ifPresent(limit -> lines.add(Explanation.of("limit so far", limit)));
        mostAtOnce().ifPresent(most -> lines.add(Explanation.of("at most in one review", most)));
        return Explanation.of(
                "proposed limit", limit() + (boundBy().isEmpty() ? "" : ", bound by " + boundBy()), lines.build());
    }

    /** One method per attribute of {@link LimitProposal}, same name. */
    public static final class Builder extends ImmutableLimitProposal.Builder {
        Builder() {}
    }
}
