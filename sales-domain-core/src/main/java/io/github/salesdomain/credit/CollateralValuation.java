package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a register of collateral counts for on one day.
 *
 * @param eligible what may be counted on: the sum of the parts
 * @param asOf the day
 * @param parts one for each collateral, in the order of the ids
 */
public record CollateralValuation(Money eligible, LocalDate asOf, List<CollateralPart> parts) implements Explained {

    /** Checks that the parts sum to the eligible amount. */
    public CollateralValuation {
        requireNonNull(eligible, "eligible");
        requireNonNull(asOf, "asOf");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        Money sum = Money.zero(eligible.getCurrencyUnit());
        for (CollateralPart part : parts) {
            CurrencyCheck.require(
                    eligible.getCurrencyUnit(),
                    part.eligible(),
                    "value of collateral " + part.collateral().id());
            sum = sum.plus(part.eligible());
        }
        if (!sum.equals(eligible)) {
            throw new IllegalArgumentException("parts must sum to " + eligible + ", but was " + sum);
        }
    }

    /**
     * What of an exposure the collateral does not cover (Basel, comprehensive approach).
     *
     * <h4>Formula</h4>
     * <pre>{@code E* = max(0, E * (1 + He) - C * (1 - Hc - Hfx))}</pre>
     * Source: formulas, uncovered exposure.
     *
     * <h4>Example</h4>
     * An exposure of 1,000,000 against collateral of 900,000 in another currency with haircuts of 15 % and 8 % leaves 307,000. A negative haircut is
     * refused.
     *
     * @param exposure what is owed; a negative one is covered
     * @param exposureHaircut by how much the exposure may grow; zero or more
     * @return what is not covered; zero or more, the exposure with its haircut rounded half up
     * @throws IllegalArgumentException if the haircut is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money uncovered(Money exposure, Rate exposureHaircut) {
        RuleCheck.notNegative(exposureHaircut, "exposureHaircut");
        CurrencyCheck.require(eligible.getCurrencyUnit(), exposure, "exposure");
        Money rest = exposureHaircut.plus(Rate.one()).of(exposure).minus(eligible);
        return rest.isNegative() ? Money.zero(eligible.getCurrencyUnit()) : rest;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "eligible collateral",
                eligible + " as of " + asOf,
                parts.stream()
                        .map(part -> Explanation.of(
                                part.collateral().kind() + " "
                                        + part.collateral().id(),
                                part.eligible() + " of " + part.collateral().value()
                                        + (part.shortfalls().isEmpty() ? "" : " " + part.shortfalls())))
                        .toList());
    }
}
