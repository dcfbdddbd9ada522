package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.Holder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Works out what sellers and those above them earn of what was credited, level by level.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class OverrideCalculator {

    private final OverrideRates rates;
    private final List<Ratio> effective;

    private OverrideCalculator(OverrideRates rates, List<Ratio> effective) {
        this.rates = rates;
        this.effective = effective;
    }

    /**
     * A calculator by these rates.
     *
     * @param rates what each level earns
     * @return the calculator
     */
    public static OverrideCalculator with(OverrideRates rates) {
        requireNonNull(rates, "rates");
        ImmutableList.Builder<Ratio> effective = ImmutableList.builder();
        Ratio left = Ratio.one();
        for (Rate rate : rates.rates()) {
            Ratio earned = left.times(Ratio.from(rate));
            effective.add(earned);
            left = rates.lessLower() ? left.minus(earned) : left;
        }
        return new OverrideCalculator(rates, effective.build());
    }

    /**
     * What everybody in the tree earns.
     * <p>
     * What is booked on a holder earns for the holder at level 0, for the one above at level 1, and so on as far as there are rates. Each holder's pay
     * is exact and rounded once; the lines are the differences of the rounded running sums. Credit outside the tree earns nothing. A roll-up after a
     * return gives what is taken back, as the difference of two statements. Takes O(holders × levels) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * of the whole: pay = sum over levels of rate(level) × sold at that distance below
     * of the rest:  pay = sum over levels of rate(level) × product of (1 - rate(lower level)) × sold at that distance below
     * }</pre>
     * Source: formulas, override commission.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * OverrideCalculator.with(OverrideRates.ofRest(List.of(Rate.percent(10), Rate.percent(5)))).pay(rollUp); // 100 and 45 of 1,000
     * OverrideCalculator.with(OverrideRates.ofRest(List.of()));                                            // refused: no rate
     * }</pre>
     *
     * @param credited what everybody is credited with
     * @return the statement
     */
    public OverrideStatement pay(CreditRollUp credited) {
        Hierarchy<Holder> tree = credited.tree();
        Map<Holder, Map<Integer, Money>> sold = new HashMap<>();
        for (CreditRollUp.Line line : credited.lines()) {
            if (line.booked().isZero()) {
                continue;
            }
            Optional<Holder> at = Optional.of(line.holder());
            for (int level = 0; level < effective.size() && at.isPresent(); level++) {
                sold.computeIfAbsent(at.get(), holder -> new HashMap<>()).merge(level, line.booked(), Money::plus);
                at = tree.parentOf(at.get());
            }
        }
        Money one = Money.of(credited.currency(), BigDecimal.ONE);
        Money total = Money.zero(credited.currency());
        ImmutableList.Builder<OverrideStatement.Line> lines = ImmutableList.builder();
        for (CreditRollUp.Line line : credited.lines()) {
            Ratio running = Ratio.zero();
            Money shown = Money.zero(credited.currency());
            Map<Integer, Money> levels = sold.getOrDefault(line.holder(), Map.of());
            for (int level = 0; level < effective.size(); level++) {
                Money base = levels.get(level);
                if (base != null) {
                    running = running.plus(effective.get(level).times(CurveShape.exact(base)));
                    Money rounded = running.of(one);
                    lines.add(new OverrideStatement.Line(line.holder(), level, base, rounded.minus(shown)));
                    shown = rounded;
                }
            }
            total = total.plus(shown);
        }
        return new OverrideStatement(rates, lines.build(), total);
    }
}
