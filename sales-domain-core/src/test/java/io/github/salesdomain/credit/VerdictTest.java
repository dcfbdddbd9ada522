package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    @Nested
    class Verdicts {

        @Test
        void sortTheWorstFirstAndDropWhatIsSaidTwice() {
            Verdict verdict = Verdict.warn(CreditReason.UTILISATION_HIGH)
                    .plus(Verdict.allow(CreditReason.WITHIN_LIMIT))
                    .plus(Verdict.reject(CreditReason.of("Z_OWN")))
                    .plus(Verdict.hold(CreditReason.of("B_OWN")))
                    .plus(Verdict.hold(CreditReason.of("A_OWN")))
                    .plus(Verdict.hold(CreditReason.LIMIT_EXCEEDED))
                    .plus(Verdict.hold(CreditReason.LIMIT_EXCEEDED));

            assertThat(verdict.findings().stream()
                            .map(finding -> finding.reason().code()))
                    .containsExactly("Z_OWN", "LIMIT_EXCEEDED", "A_OWN", "B_OWN", "UTILISATION_HIGH", "WITHIN_LIMIT");
            assertThat(verdict.outcome()).isEqualTo(CreditOutcome.REJECT);
            assertThat(Verdict.empty().outcome()).isEqualTo(CreditOutcome.RELEASE);
        }

        @Test
        void tellOneReasonOfSeveralSubjectsApart() {
            CreditFinding hold = CreditFinding.of(CreditReason.OVERDUE_DAYS, CreditOutcome.HOLD);
            CreditFinding a = hold.withSubject("A");
            CreditFinding small = a.withFigure(new CreditFigure.Days(1));
            CreditFinding smallLimited = small.withLimit(new CreditFigure.Days(0));
            CreditFinding forSomebody = smallLimited.withOverridableBy(Consequence.CREDIT_MANAGER);
            CreditFinding large = a.withFigure(new CreditFigure.Days(2));
            CreditFinding b = hold.withSubject("B");
            List<CreditFinding> sorted = List.of(hold, a, small, forSomebody, smallLimited, large, b);

            assertThat(new Verdict(List.of(b, large, forSomebody, smallLimited, small, a, hold)).findings())
                    .isEqualTo(sorted);
        }

        @Test
        void ofOneOutcomeAreWorseOrNot() {
            assertThat(CreditOutcome.HOLD.worse(CreditOutcome.RELEASE)).isEqualTo(CreditOutcome.HOLD);
            assertThat(CreditOutcome.RELEASE.worse(CreditOutcome.HOLD)).isEqualTo(CreditOutcome.HOLD);
            assertThat(Stream.of(CreditOutcome.values()).filter(CreditOutcome::isRelease))
                    .containsExactly(CreditOutcome.RELEASE, CreditOutcome.RELEASE_WITH_WARNING);
        }
    }

    @Nested
    class Findings {

        @Test
        void haveAnExcessOnlyInMoneyAndOnlyAbove() {
            CreditFinding finding = CreditFinding.of(CreditReason.LIMIT_EXCEEDED, CreditOutcome.HOLD);
            CreditFinding amount = finding.withFigure(new CreditFigure.Amount(cny(5)));

            assertThat(finding.excess()).isEmpty();
            assertThat(amount.excess()).isEmpty();
            assertThat(amount.withLimit(new CreditFigure.Amount(cny(5))).excess())
                    .isEmpty();
            assertThat(amount.withLimit(new CreditFigure.Amount(cny(4))).excess())
                    .contains(cny(1));
            assertThat(finding.withFigure(new CreditFigure.Days(5))
                            .withLimit(new CreditFigure.Days(4))
                            .excess())
                    .isEmpty();
        }

        @Test
        void refuseFiguresThatDoNotFit() {
            CreditFinding finding = CreditFinding.of(CreditReason.LIMIT_EXCEEDED, CreditOutcome.HOLD);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finding.withLimit(new CreditFigure.Days(4)))
                    .withMessage("limit must be empty without a figure, but was 4 days");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> finding.withFigure(new CreditFigure.Count(1)).withLimit(new CreditFigure.Days(4)))
                    .withMessage("limit must be of the same sort as 1, but was 4 days");
            assertThatThrownBy(() -> finding.withFigure(new CreditFigure.Amount(cny(1)))
                            .withLimit(new CreditFigure.Amount(Money.parse("EUR 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditFinding.of(CreditReason.WITHIN_LIMIT, CreditOutcome.RELEASE)
                            .withOverridableBy(Consequence.CREDIT_MANAGER))
                    .withMessage(
                            "overridableBy must be empty unless the outcome is HOLD, but was [CREDIT_MANAGER] for RELEASE");
        }

        @Test
        void nameEachRoleOnceFromTheTopDown() {
            assertThat(Consequence.hold(
                                    Consequence.CREDIT_MANAGER,
                                    Consequence.FINANCE_DIRECTOR,
                                    Consequence.CREDIT_MANAGER)
                            .overridableBy())
                    .containsExactly(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER);
            assertThat(CreditFinding.of(CreditReason.LIMIT_EXCEEDED, CreditOutcome.HOLD)
                            .withOverridableBy(Consequence.CREDIT_MANAGER, Consequence.FINANCE_DIRECTOR)
                            .overridableBy())
                    .containsExactly(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER);
        }
    }

    @Nested
    class Figures {

        @Test
        void compareWithinTheirSort() {
            CreditFigure half = new CreditFigure.Share(Ratio.of(1, 2));
            CreditFigure none = new CreditFigure.Share(Ratio.undefined(UndefinedReason.ZERO_BASE));

            assertThat(new CreditFigure.Amount(cny(2)).exceeds(new CreditFigure.Amount(cny(1))))
                    .isTrue();
            assertThat(new CreditFigure.Amount(cny(1)).exceeds(new CreditFigure.Amount(cny(1))))
                    .isFalse();
            assertThat(new CreditFigure.Days(2).exceeds(new CreditFigure.Days(1)))
                    .isTrue();
            assertThat(new CreditFigure.Days(1).exceeds(new CreditFigure.Days(1)))
                    .isFalse();
            assertThat(new CreditFigure.Count(2).exceeds(new CreditFigure.Count(1)))
                    .isTrue();
            assertThat(new CreditFigure.Count(1).exceeds(new CreditFigure.Count(1)))
                    .isFalse();
            assertThat(new CreditFigure.Share(Ratio.one()).exceeds(half)).isTrue();
            assertThat(half.exceeds(half)).isFalse();
            assertThat(none.exceeds(half)).isFalse();
            assertThat(half.exceeds(none)).isFalse();
        }

        @Test
        void areOfOneSort() {
            List<CreditFigure> figures = Arrays.asList(
                    new CreditFigure.Amount(cny(1)),
                    new CreditFigure.Days(1),
                    new CreditFigure.Count(1),
                    new CreditFigure.Share(Ratio.one()));
            for (CreditFigure one : figures) {
                for (CreditFigure other : figures) {
                    if (one != other) {
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> one.exceeds(other))
                                .withMessage("limit must be of the same sort as " + one + ", but was " + other);
                    }
                }
            }
            assertThat(figures)
                    .extracting(CreditFigure::toString)
                    .containsExactly("CNY 1.00", "1 day", "1", "100.00 %");
        }
    }

    @Nested
    class Reasons {

        @Test
        void haveACodeOfOneForm() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditReason.of("too new"))
                    .withMessage("code must be upper-case letters, digits and underscores, but was 'too new'");
            assertThat(CreditReason.from(CreditReason.WITHIN_LIMIT)).isSameAs(CreditReason.WITHIN_LIMIT);
            assertThat(CreditReason.from(UndefinedReason.NO_SALES)).isEqualTo(CreditReason.of("NO_SALES"));
        }
    }
}
