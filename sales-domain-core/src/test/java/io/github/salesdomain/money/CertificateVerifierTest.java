package io.github.salesdomain.money;

import static io.github.salesdomain.money.ApportionmentReason.CAP;
import static io.github.salesdomain.money.ApportionmentReason.DIVISOR_QUOTIENT;
import static io.github.salesdomain.money.ApportionmentReason.FLOOR;
import static io.github.salesdomain.money.ApportionmentReason.LARGER_REMAINDER;
import static io.github.salesdomain.money.ApportionmentReason.LOCK;
import static io.github.salesdomain.money.ApportionmentReason.RUNNING_TOTAL;
import static io.github.salesdomain.money.ApportionmentReason.TIE_TO_EARLIER_PLACE;
import static io.github.salesdomain.money.ApportionmentReason.TIE_TO_LARGER_WEIGHT;
import static io.github.salesdomain.money.ApportionmentReason.UNIT_REST;
import static io.github.salesdomain.money.ApportionmentReason.WHOLE_UNITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CertificateVerifierTest {

    private static final Money TEN = Money.parse("CNY 10.00");

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    private static List<Set<ApportionmentReason>> reasons(ApportionmentCertificate certificate) {
        return certificate.lines().stream().map(CertificateLine::reasons).toList();
    }

    private static List<CertificateFault.Kind> faults(ApportionmentCertificate certificate) {
        return CertificateVerifier.standard().verify(certificate).faults().stream()
                .map(CertificateFault::kind)
                .toList();
    }

    @Nested
    class Telling {

        @Test
        void tellsWhoGotEachLeftoverUnitAndWhy() {
            ApportionmentCertificate thirds =
                    Apportioner.standard().splitEvenly(TEN, 3).certificate();

            assertThat(thirds.level()).isEqualTo(ExactShare.of(1000, 3));
            assertThat(reasons(thirds))
                    .containsExactly(Set.of(TIE_TO_EARLIER_PLACE), Set.of(WHOLE_UNITS), Set.of(WHOLE_UNITS));
            assertThat(thirds.lines().get(0).whole()).isEqualTo(Money.parse("CNY 3.33"));
            assertThat(thirds.explain().text()).isEqualTo("""
                            certificate: CNY 10.00 by LARGEST_REMAINDER in units of CNY 0.01
                              weight 1: CNY 3.34 for 1000/3 units (TIE_TO_EARLIER_PLACE)
                              weight 1: CNY 3.33 for 1000/3 units (WHOLE_UNITS)
                              weight 1: CNY 3.33 for 1000/3 units (WHOLE_UNITS)""");
        }

        @Test
        void tellsARemainderFromATie() {
            assertThat(reasons(Apportioner.standard()
                            .split(Money.parse("CNY 0.10"), weights("6", "6", "2"))
                            .certificate()))
                    .containsExactly(Set.of(WHOLE_UNITS), Set.of(WHOLE_UNITS), Set.of(LARGER_REMAINDER));
            assertThat(reasons(Apportioner.standard()
                            .split(Money.parse("CNY 0.02"), weights("3", "1"))
                            .certificate()))
                    .containsExactly(Set.of(TIE_TO_LARGER_WEIGHT), Set.of(WHOLE_UNITS));
        }

        @Test
        void tellsTheOtherRules() {
            assertThat(reasons(Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES)
                            .split(Money.parse("CNY 0.10"), weights("6", "6", "2"))
                            .certificate()))
                    .containsExactly(Set.of(DIVISOR_QUOTIENT), Set.of(WHOLE_UNITS), Set.of(WHOLE_UNITS));
            assertThat(reasons(Apportioner.by(ApportionmentRule.CUMULATIVE)
                            .splitEvenly(TEN, 3)
                            .certificate()))
                    .containsExactly(Set.of(WHOLE_UNITS), Set.of(RUNNING_TOTAL), Set.of(WHOLE_UNITS));
        }

        @Test
        void tellsBoundsAndTheRestOfAUnit() {
            BoundedApportionment division = Apportioner.standard()
                    .inUnitsOf(Money.parse("CNY 100.00"))
                    .splitWithin(
                            Money.parse("CNY 1050.00"),
                            weights("6", "2", "1", "1"),
                            List.of(
                                    Bounds.atMost(Money.parse("CNY 400.00")),
                                    Bounds.none(),
                                    Bounds.atLeast(Money.parse("CNY 250.00")),
                                    Bounds.locked(Money.parse("CNY 100.00"))));
            ApportionmentCertificate certificate = ((BoundedApportionment.Allocated) division).certificate();

            assertThat(certificate.lines().stream().map(CertificateLine::amount))
                    .containsExactly(
                            Money.parse("CNY 350.00"),
                            Money.parse("CNY 300.00"),
                            Money.parse("CNY 300.00"),
                            Money.parse("CNY 100.00"));
            assertThat(reasons(certificate))
                    .containsExactly(Set.of(CAP, UNIT_REST), Set.of(WHOLE_UNITS), Set.of(FLOOR), Set.of(LOCK));
            assertThat(faults(certificate)).isEmpty();
        }
    }

    @Nested
    class Finding {

        private final ApportionmentCertificate sound =
                Apportioner.standard().split(TEN, weights("1", "1", "1")).certificate();

        private ApportionmentCertificate with(int place, CertificateLine line) {
            List<CertificateLine> lines = new java.util.ArrayList<>(sound.lines());
            lines.set(place, line);
            return sound.withLines(lines);
        }

        @Test
        void findsAUnitThatWentToAnother() {
            ApportionmentCertificate forged = sound.withLines(
                    sound.lines().get(1).withShare(ExactShare.of(1000, 3)),
                    sound.lines().get(0),
                    sound.lines().get(2));
            CertificateReview review = CertificateVerifier.standard().verify(forged);

            assertThat(review.isSound()).isFalse();
            assertThat(review.has(CertificateFault.Kind.NOT_BY_RULE)).isTrue();
            assertThat(review.explain().text()).isEqualTo("""
                            review: 4 faults
                              NOT_BY_RULE in line 0: holds 333 units where 334 are due
                              NOT_BY_RULE in line 1: holds 334 units where 333 are due
                              REASON in line 0: [WHOLE_UNITS] should be [TIE_TO_EARLIER_PLACE]
                              REASON in line 1: [TIE_TO_EARLIER_PLACE] should be [WHOLE_UNITS]""");
        }

        @Test
        void findsEachFigureThatIsChanged() {
            assertThat(faults(sound)).isEmpty();
            assertThat(faults(sound.withTotal(Money.parse("CNY 10.01"))))
                    .contains(CertificateFault.Kind.SUM, CertificateFault.Kind.LEVEL);
            assertThat(faults(sound.withLevel(ExactShare.of(333, 1))))
                    .contains(CertificateFault.Kind.LEVEL, CertificateFault.Kind.SHARE);
            assertThat(faults(sound.withUnit(Money.parse("CNY 0.03")))).contains(CertificateFault.Kind.LEVEL);
            assertThat(faults(with(0, sound.lines().get(0).withShare(ExactShare.of(1, 1)))))
                    .containsExactly(CertificateFault.Kind.SHARE);
            assertThat(faults(with(0, sound.lines().get(0).withWhole(TEN))))
                    .containsExactly(CertificateFault.Kind.WHOLE);
            assertThat(faults(with(0, sound.lines().get(0).withReasons(LARGER_REMAINDER))))
                    .containsExactly(CertificateFault.Kind.REASON);
            assertThat(faults(with(0, sound.lines().get(0).withBounds(Bounds.atMost(Money.parse("CNY 3.33"))))))
                    .contains(CertificateFault.Kind.OUTSIDE_BOUNDS);
            assertThat(faults(with(0, sound.lines().get(0).withBounds(Bounds.atLeast(Money.parse("CNY 11.00"))))))
                    .contains(CertificateFault.Kind.BOUNDS);
            assertThat(faults(with(0, sound.lines().get(0).withAmount(Money.parse("USD 3.34")))))
                    .containsExactly(CertificateFault.Kind.FORM);
        }

        @Test
        void findsAPartThatIsNotInUnits() {
            ApportionmentCertificate hundreds = Apportioner.standard()
                    .inUnitsOf(Money.parse("CNY 100.00"))
                    .split(Money.parse("CNY 450.00"), weights("2", "1"))
                    .certificate();
            ApportionmentCertificate forged = hundreds.withLines(
                    hundreds.lines().get(0).withAmount(Money.parse("CNY 300.00")),
                    hundreds.lines().get(1).withAmount(Money.parse("CNY 150.00")));

            assertThat(faults(hundreds)).isEmpty();
            assertThat(faults(forged)).contains(CertificateFault.Kind.NOT_IN_UNITS, CertificateFault.Kind.REST);
        }

        @Test
        void findsAPartOutOfTurnByHighestAverages() {
            ApportionmentCertificate webster = Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES)
                    .split(Money.parse("CNY 0.10"), weights("6", "6", "2"))
                    .certificate();

            assertThat(faults(webster.withLines(
                            webster.lines().get(0).withAmount(Money.parse("CNY 0.06")),
                            webster.lines().get(1),
                            webster.lines().get(2).withAmount(Money.parse("CNY 0.00")))))
                    .contains(CertificateFault.Kind.NOT_BY_RULE);
        }

        @Test
        void findsThatAHandMadeDivisionDoesNotFollowItsRule() {
            Apportionment byHand = new Apportionment(
                    TEN,
                    ApportionmentRule.LARGEST_REMAINDER,
                    List.of(
                            new Apportionment.Part(BigDecimal.ONE, Money.parse("CNY 9.00"), 0),
                            new Apportionment.Part(BigDecimal.ONE, Money.parse("CNY 1.00"), 0)));

            assertThat(faults(byHand.certificate())).contains(CertificateFault.Kind.NOT_BY_RULE);
        }
    }

    @Test
    void refusesValuesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShare.of(-1, 2))
                .withMessage("numerator must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShare.of(1, 0))
                .withMessage("denominator must be above zero, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactShare(BigInteger.TEN.pow(1001), BigInteger.ONE))
                .withMessage("share must have at most 1000 digits on either side, but had 3326 and 1 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShare.parse("1/x"))
                .withMessage("share must look like '12' or '100000/3', but was '1/x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateFault(CertificateFault.Kind.SUM, Optional.empty(), " "))
                .withMessage("found must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateLine.builder()
                        .weight(BigDecimal.ONE)
                        .share(ExactShare.of(1, 1))
                        .whole(TEN)
                        .amount(TEN)
                        .build())
                .withMessage("reasons must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Apportionment(
                                TEN,
                                ApportionmentRule.CUMULATIVE,
                                List.of(new Apportionment.Part(BigDecimal.ZERO, TEN, 0)))
                        .certificate())
                .withMessage("bounds must hold together, but was [ZERO_WEIGHTS at 0 by CNY 10.00]");
    }

    @Test
    void readsASharesText() {
        assertThat(ExactShare.parse("200000/6")).isEqualTo(ExactShare.of(100_000, 3));
        assertThat(ExactShare.of(12, 1)).hasToString("12").isGreaterThan(ExactShare.parse("35/3"));
        assertThat(ExactShare.of(35, 3).whole()).isEqualTo(11);
    }
}
