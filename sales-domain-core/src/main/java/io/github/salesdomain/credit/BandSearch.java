package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Looks for the sizes at which the decision on an order changes, by halving: once an amount breaks a rule, every larger one breaks it too. */
final class BandSearch {

    /** No order is larger in minor units. */
    private static final BigInteger LARGEST = BigInteger.TWO.pow(100);

    /** What is said of an order besides its figures. */
    private record Said(CreditOutcome outcome, List<CreditReason> reasons, List<Role> mayOverride) {}

    private final CreditAssessor assessor;
    private final CreditFile file;
    private final Exposure exposure;
    private final CreditOrder smallest;

    BandSearch(CreditAssessor assessor, CreditFile file, Exposure exposure, OrderTerms terms) {
        this.assessor = assessor;
        this.file = file;
        this.exposure = exposure;
        String id = "order";
        while (exposure.contains(id)) {
            id += "'";
        }
        this.smallest = CreditOrder.of(id, Money.ofMinor(file.currency(), 1)).withTerms(terms);
    }

    List<CreditBand> bands() {
        List<CreditBand> bands = new ArrayList<>();
        BigInteger from = BigInteger.ONE;
        Said said = said(from);
        Said last = said(LARGEST);
        while (!said.equals(last)) {
            BigInteger same = from;
            BigInteger other = LARGEST;
            while (other.subtract(same).compareTo(BigInteger.ONE) > 0) {
                BigInteger middle = same.add(other).shiftRight(1);
                if (said(middle).equals(said)) {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            bands.add(band(from, Optional.of(money(same)), said));
            from = other;
            said = said(from);
        }
        bands.add(band(from, Optional.empty(), said));
        return bands;
    }

    private CreditBand band(BigInteger from, Optional<Money> upTo, Said said) {
        return new CreditBand(money(from), upTo, said.outcome, said.reasons, said.mayOverride);
    }

    private Money money(BigInteger minor) {
        return Money.of(file.currency(), new BigDecimal(minor, file.currency().getDecimalPlaces()));
    }

    private Said said(BigInteger minor) {
        CreditDecision decision = assessor.assess(file, exposure, smallest.withAmount(money(minor)));
        List<CreditFinding> holds = decision.reasons().stream()
                .filter(finding -> !finding.outcome().isRelease())
                .toList();
        List<Role> roles = holds.isEmpty()
                ? List.of()
                : holds.get(0).overridableBy().stream()
                        .filter(role -> holds.stream()
                                .allMatch(finding -> finding.outcome() == CreditOutcome.HOLD
                                        && finding.overridableBy().contains(role)))
                        .toList();
        return new Said(
                decision.outcome(),
                decision.reasons().stream()
                        .map(CreditFinding::reason)
                        .sorted()
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                roles);
    }
}
