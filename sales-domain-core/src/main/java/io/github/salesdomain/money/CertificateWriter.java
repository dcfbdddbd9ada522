package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Derives the certificate of a division from its parts. */
final class CertificateWriter {

    private final ApportionmentRule rule;
    private final Money total;
    private final Money unit;
    private final List<BigDecimal> weights;
    private final List<Bounds> bounds;
    private final List<Money> amounts;
    private final BoundedSplit split;
    private final BoundedUnits units;

    private CertificateWriter(
            ApportionmentRule rule,
            Money total,
            Money unit,
            List<BigDecimal> weights,
            List<Bounds> bounds,
            List<Money> amounts) {
        this.rule = rule;
        this.total = total;
        this.unit = unit;
        this.weights = weights;
        this.bounds = bounds;
        this.amounts = amounts;
        this.split = new BoundedSplit(total, unit, weights, bounds);
        List<BoundConflict> conflicts = split.conflicts();
        if (!conflicts.isEmpty()) {
            throw new IllegalArgumentException("bounds must hold together, but was " + conflicts);
        }
        this.units = split.units();
    }

    static ApportionmentCertificate write(Apportionment division) {
        List<BigDecimal> weights =
                division.parts().stream().map(Apportionment.Part::weight).toList();
        List<Bounds> bounds = Collections.nCopies(weights.size(), Bounds.none());
        return new CertificateWriter(
                        division.rule(), division.total(), division.unit(), weights, bounds, division.amounts())
                .write();
    }

    static ApportionmentCertificate write(BoundedApportionment.Allocated division) {
        List<BigDecimal> weights =
                division.parts().stream().map(BoundedApportionment.Part::weight).toList();
        List<Bounds> bounds =
                division.parts().stream().map(BoundedApportionment.Part::bounds).toList();
        return new CertificateWriter(
                        division.rule(), division.total(), division.unit(), weights, bounds, division.amounts())
                .write();
    }

    private ApportionmentCertificate write() {
        BigInteger[] extra = new BigInteger[weights.size()];
        for (int i = 0; i < extra.length; i++) {
            extra[i] = wholeUnits(i).subtract(shareOf(i).whole());
        }
        int strongest = strongestWithout(extra);
        ApportionmentCertificate.Builder certificate = ApportionmentCertificate.builder()
                .total(total)
                .rule(rule)
                .unit(unit)
                .level(level());
        for (int i = 0; i < extra.length; i++) {
            Set<ApportionmentReason> reasons = EnumSet.noneOf(ApportionmentReason.class);
            ApportionmentReason bound = boundReason(i);
            reasons.add(bound != null ? bound : ruleReason(i, extra[i], strongest));
            if (i == units.restHolder) {
                reasons.add(ApportionmentReason.UNIT_REST);
            }
            certificate.addLine(CertificateLine.builder()
                    .weight(weights.get(i))
                    .bounds(bounds.get(i))
                    .share(shareOf(i))
                    .whole(bound != null ? withoutRest(i) : money(shareOf(i).whole()))
                    .amount(amounts.get(i))
                    .addAllReasons(reasons)
                    .build());
        }
        return certificate.build();
    }

    /** Units for each unit of weight as it was given, not as it was scaled. */
    private ExactShare level() {
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal weight = weights.get(i);
            if (weight.signum() > 0) {
                BigInteger tens = BigInteger.TEN.pow(Math.max(0, weight.scale()));
                return new ExactShare(
                        units.level[0].multiply(split.weights()[i]).multiply(tens),
                        units.level[1].multiply(weight.unscaledValue()));
            }
        }
        return ExactShare.of(0, 1);
    }

    private ExactShare shareOf(int i) {
        return new ExactShare(units.level[0].multiply(split.weights()[i]), units.level[1]);
    }

    private Money withoutRest(int i) {
        if (i != units.restHolder) {
            return amounts.get(i);
        }
        Money rest = Money.of(
                total.getCurrencyUnit(),
                new BigDecimal(units.rest, total.getCurrencyUnit().getDecimalPlaces()));
        return total.isNegative() ? amounts.get(i).plus(rest) : amounts.get(i).minus(rest);
    }

    private BigInteger wholeUnits(int i) {
        return withoutRest(i)
                .getAmount()
                .unscaledValue()
                .abs()
                .divide(unit.getAmount().unscaledValue());
    }

    private Money money(BigInteger count) {
        BigInteger minor = count.multiply(unit.getAmount().unscaledValue());
        return Money.of(
                total.getCurrencyUnit(),
                new BigDecimal(
                        total.isNegative() ? minor.negate() : minor,
                        total.getCurrencyUnit().getDecimalPlaces()));
    }

    private @Nullable ApportionmentReason boundReason(int i) {
        if (split.isLocked(i)) {
            return ApportionmentReason.LOCK;
        }
        int side = units.sideOf(i);
        if (side < 0 && wholeUnits(i).equals(units.least[i])) {
            return ApportionmentReason.FLOOR;
        }
        return side > 0 && wholeUnits(i).equals(units.most[i]) ? ApportionmentReason.CAP : null;
    }

    private ApportionmentReason ruleReason(int i, BigInteger extra, int strongest) {
        if (extra.signum() == 0) {
            return ApportionmentReason.WHOLE_UNITS;
        }
        return switch (rule) {
            case HIGHEST_AVERAGES -> ApportionmentReason.DIVISOR_QUOTIENT;
            case CUMULATIVE -> ApportionmentReason.RUNNING_TOTAL;
            case LARGEST_REMAINDER -> {
                if (strongest < 0 || fraction(i).compareTo(fraction(strongest)) > 0) {
                    yield ApportionmentReason.LARGER_REMAINDER;
                }
                yield weights.get(i).compareTo(weights.get(strongest)) > 0
                        ? ApportionmentReason.TIE_TO_LARGER_WEIGHT
                        : ApportionmentReason.TIE_TO_EARLIER_PLACE;
            }
        };
    }

    /** The fraction of the share, over the denominator that all have in common. */
    private BigInteger fraction(int i) {
        return units.level[0].multiply(split.weights()[i]).mod(units.level[1]);
    }

    /** Of the free parts that got no leftover unit the one with the largest fraction, then the largest weight; or -1. */
    private int strongestWithout(BigInteger[] extra) {
        int strongest = -1;
        for (int i = 0; i < extra.length; i++) {
            if (extra[i].signum() == 0 && boundReason(i) == null) {
                int order = strongest < 0 ? 1 : fraction(i).compareTo(fraction(strongest));
                if (order > 0 || (order == 0 && weights.get(i).compareTo(weights.get(strongest)) > 0)) {
                    strongest = i;
                }
            }
        }
        return strongest;
    }
}
