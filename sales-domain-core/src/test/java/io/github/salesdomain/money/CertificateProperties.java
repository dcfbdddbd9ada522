package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.MoneyDomain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** A certificate proves its division to a {@link CertificateVerifier}, and no changed figure of it does. */
@Domain(MoneyDomain.class)
@Domain(DomainContext.Global.class)
class CertificateProperties {

    private final CertificateVerifier verifier = CertificateVerifier.standard();

    @Property
    void everyDivisionProvesItself(@ForAll Apportionment division) {
        assertThat(verifier.verify(division.certificate()).faults()).isEmpty();
    }

    @Property
    void everyDivisionWithinBoundsProvesItself(@ForAll BoundedApportionment.Allocated division) {
        assertThat(verifier.verify(division.certificate()).faults()).isEmpty();
    }

    @Property
    void theReasonsTellWhatEachPartGotBeyondItsWholeUnits(@ForAll ApportionmentCertificate certificate) {
        for (CertificateLine line : certificate.lines()) {
            boolean more = !line.amount().equals(line.whole());
            Set<ApportionmentReason> nothingMore = EnumSet.of(
                    ApportionmentReason.WHOLE_UNITS,
                    ApportionmentReason.FLOOR,
                    ApportionmentReason.CAP,
                    ApportionmentReason.LOCK);

            assertThat(nothingMore.containsAll(line.reasons())).isEqualTo(!more);
        }
    }

    /** Either the fault is found, or the changed certificate is the right one of another division. */
    @Property(tries = 3000)
    void noChangedFigureGoesUnseen(
            @ForAll ApportionmentCertificate certificate,
            @ForAll @IntRange(max = 8) int figure,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = -2, max = 2) int by) {
        ApportionmentCertificate forged =
                forged(certificate, figure, place % certificate.lines().size(), by);

        assertThat(verifier.verify(forged).isSound()).isEqualTo(isRight(forged));
    }

    private static boolean isRight(ApportionmentCertificate certificate) {
        List<BigDecimal> weights =
                certificate.lines().stream().map(CertificateLine::weight).toList();
        List<Bounds> bounds =
                certificate.lines().stream().map(CertificateLine::bounds).toList();
        try {
            return Apportioner.by(certificate.rule())
                                    .inUnitsOf(certificate.unit())
                                    .splitWithin(certificate.total(), weights, bounds)
                            instanceof BoundedApportionment.Allocated division
                    && division.certificate().equals(certificate);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static ApportionmentCertificate forged(
            ApportionmentCertificate certificate, int figure, int place, int by) {
        CertificateLine line = certificate.lines().get(place);
        Money change = certificate.unit().multipliedBy(by);
        return switch (figure) {
            case 0 -> certificate.withTotal(certificate.total().plus(change));
            case 1 -> certificate.withLevel(changed(certificate.level(), by));
            case 2 -> certificate.withRule(ApportionmentRule.values()[Math.abs(by)]);
            case 3 -> with(certificate, place, line.withAmount(line.amount().plus(change)));
            case 4 -> with(certificate, place, line.withWhole(line.whole().plus(change)));
            case 5 -> with(certificate, place, line.withShare(changed(line.share(), by)));
            case 6 -> with(certificate, place, line.withWeight(line.weight().add(BigDecimal.valueOf(Math.abs(by)))));
            case 7 -> with(certificate, place, line.withReasons(ApportionmentReason.values()[Math.abs(by)]));
            default -> with(certificate, place, line.withBounds(changed(line.bounds(), change)));
        };
    }

    private static ApportionmentCertificate with(
            ApportionmentCertificate certificate, int place, CertificateLine line) {
        List<CertificateLine> lines = new ArrayList<>(certificate.lines());
        lines.set(place, line);
        return certificate.withLines(lines);
    }

    private static ExactShare changed(ExactShare share, int by) {
        BigInteger numerator = share.numerator().add(BigInteger.valueOf(by));
        return new ExactShare(numerator.max(BigInteger.ZERO), share.denominator());
    }

    private static Bounds changed(Bounds bounds, Money change) {
        Optional<Money> floor = bounds.floor().map(change::plus);
        Optional<Money> cap = bounds.cap().map(change.negated()::plus);
        try {
            return new Bounds(floor, cap);
        } catch (IllegalArgumentException twoSigns) {
            return bounds;
        }
    }

    /** Two units that change places between two lines leave the sum as it is. */
    @Property(tries = 1000)
    void aUnitThatWentToAnotherIsFound(
            @ForAll ApportionmentCertificate certificate,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int to) {
        int giver = from % certificate.lines().size();
        int taker = to % certificate.lines().size();
        Money unit = certificate.total().isNegative() ? certificate.unit().negated() : certificate.unit();
        CertificateLine less = certificate.lines().get(giver);
        ApportionmentCertificate step =
                with(certificate, giver, less.withAmount(less.amount().minus(unit)));
        CertificateLine more = step.lines().get(taker);
        ApportionmentCertificate forged =
                with(step, taker, more.withAmount(more.amount().plus(unit)));

        assertThat(verifier.verify(forged).isSound()).isEqualTo(giver == taker);
    }
}
