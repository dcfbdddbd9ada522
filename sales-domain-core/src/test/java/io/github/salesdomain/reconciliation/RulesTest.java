package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Nested
    class Tolerances {

        private final Money thousand = cny("1000.00");

        @Test
        void hasABoundForEachCurrencyAndRefusesOthers() {
            Tolerance tolerance = Tolerance.absolute(cny("5.00"))
                    .and(Money.ofMinor(CurrencyUnit.USD, 70))
                    .and(Money.ofMinor(CurrencyUnit.EUR, 60));

            assertThat(tolerance.absolute())
                    .as("in order of their codes")
                    .extracting(Money::toString)
                    .containsExactly("CNY 5.00", "EUR 0.60", "USD 0.70");
            assertThat(tolerance.absoluteIn(CurrencyUnit.EUR)).hasValue(Money.ofMinor(CurrencyUnit.EUR, 60));
            assertThat(tolerance.allowed(cny("9.00"), cny("1.00"))).isEqualTo(cny("5.00"));
            assertThat(tolerance.allows(Money.ofMinor(CurrencyUnit.USD, 100), Money.ofMinor(CurrencyUnit.USD, 170)))
                    .isTrue();
            assertThat(tolerance.allows(Money.ofMinor(CurrencyUnit.USD, 100), Money.ofMinor(CurrencyUnit.USD, 171)))
                    .isFalse();
            assertThatThrownBy(() -> tolerance.absoluteIn(CurrencyUnit.GBP))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessageContaining("GBP");
            assertThatThrownBy(() -> tolerance.and(cny("1.00")))
                    .hasMessageStartingWith("absolute must have one amount for each currency, but was [CNY 5.00,");
        }

        @Test
        void theStricterBoundCountsUnlessLenient() {
            Tolerance tolerance = Tolerance.of(cny("1.00"), Rate.percent("0.05"));

            assertThat(tolerance.allowed(thousand, cny("999.60"))).isEqualTo(cny("0.50"));
            assertThat(tolerance.lenient().allowed(thousand, cny("999.60"))).isEqualTo(cny("1.00"));
            assertThat(tolerance.allowed(cny("9000.00"), thousand)).isEqualTo(cny("1.00"));
            assertThat(tolerance.lenient().allowed(cny("9000.00"), thousand)).isEqualTo(cny("4.50"));
            assertThat(tolerance.allows(thousand, cny("999.60"))).isTrue();
            assertThat(tolerance.allows(thousand, cny("999.50"))).isTrue();
            assertThat(tolerance.allows(thousand, cny("999.40"))).isFalse();
        }

        @Test
        void theBaseIsNamed() {
            Tolerance tolerance = Tolerance.relative(Rate.percent(10));
            Money less = cny("-80.00");
            Money more = cny("-100.00");

            assertThat(tolerance.base()).isEqualTo(ToleranceBase.LARGER);
            assertThat(tolerance.allowed(less, more)).isEqualTo(cny("10.00"));
            assertThat(tolerance.allowed(more, less)).isEqualTo(cny("10.00"));
            assertThat(tolerance.basedOn(ToleranceBase.SMALLER).allowed(less, more))
                    .isEqualTo(cny("8.00"));
            assertThat(tolerance.basedOn(ToleranceBase.SMALLER).allowed(more, less))
                    .isEqualTo(cny("8.00"));
            assertThat(tolerance.basedOn(ToleranceBase.LEDGER).allowed(less, more))
                    .isEqualTo(cny("8.00"));
            assertThat(tolerance.basedOn(ToleranceBase.STATEMENT).allowed(less, more))
                    .isEqualTo(cny("10.00"));
        }

        @Test
        void isTakenExactlyWhereBinaryFractionsWouldNot() {
            // 102 against 100 is two percent, not 2.000000000000004 percent
            Tolerance twoPercent = Tolerance.relative(Rate.percent(2)).basedOn(ToleranceBase.LEDGER);
            assertThat(twoPercent.allows(cny("100.00"), cny("102.00"))).isTrue();
            assertThat(twoPercent.allows(cny("100.00"), cny("102.01"))).isFalse();
            // 100 against 96.92 with 3.08
            assertThat(Tolerance.absolute(cny("3.08")).allows(cny("100.00"), cny("96.92")))
                    .isTrue();
            // cut down, never up: 0.05 % of 999.99 is 0.499995
            assertThat(Tolerance.relative(Rate.percent("0.05")).allowed(cny("999.99"), cny("1.00")))
                    .isEqualTo(cny("0.49"));
        }

        @Test
        void treatsOverpaymentAndUnderpaymentAlike() {
            Tolerance tolerance = Tolerance.absolute(cny("0.05"));

            assertThat(tolerance.allows(cny("10.00"), cny("10.05"))).isTrue();
            assertThat(tolerance.allows(cny("10.00"), cny("9.95"))).isTrue();
            assertThat(tolerance.allows(cny("10.00"), cny("10.06"))).isFalse();
            assertThat(tolerance.allows(cny("10.00"), cny("9.94"))).isFalse();
        }

        @Test
        void exactMeansEqual() {
            assertThat(Tolerance.exact().isExact()).isTrue();
            assertThat(Tolerance.absolute(cny("0.01")).isExact()).isFalse();
            assertThat(Tolerance.relative(Rate.zero()).isExact()).isFalse();
            assertThat(Tolerance.exact().allows(cny("1.00"), cny("1.00"))).isTrue();
            assertThat(Tolerance.exact().allows(cny("1.00"), cny("1.01"))).isFalse();
            assertThat(Tolerance.exact().allowed(cny("1.00"), cny("1.01"))).isEqualTo(cny("0.00"));
        }

        @Test
        void oppositeSignsNeverAgree() {
            Tolerance wide = Tolerance.absolute(cny("100.00"));

            assertThat(wide.allows(cny("20.00"), cny("-10.00"))).isFalse();
            assertThat(wide.allows(cny("-20.00"), cny("10.00"))).isFalse();
            assertThat(wide.allows(cny("-20.00"), cny("-10.00"))).isTrue();
            assertThat(wide.allows(cny("0.00"), cny("-10.00"))).isTrue();
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatThrownBy(() -> Tolerance.absolute(cny("-0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("absolute must not be negative, but was CNY -0.01");
            assertThatThrownBy(() -> Tolerance.relative(Rate.percent(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("relative must be 0% to 100%, but was -1%");
            assertThatThrownBy(() -> Tolerance.relative(Rate.percent("100.1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("relative must be 0% to 100%, but was 100.1%");
            assertThat(Tolerance.relative(Rate.percent(100)).relative()).contains(Rate.one());
            Money dollars = Money.parse("USD 1.00");
            for (Tolerance tolerance : List.of(
                    Tolerance.exact(),
                    Tolerance.absolute(cny("1.00")),
                    Tolerance.relative(Rate.percent(1)),
                    Tolerance.of(cny("1.00"), Rate.percent(1)))) {
                assertThatThrownBy(() -> tolerance.allows(cny("1.00"), dollars))
                        .isInstanceOf(CurrencyMismatchException.class)
                        .hasMessage("Currencies differ: CNY/USD");
            }
            assertThatThrownBy(() -> Tolerance.absolute(dollars).allows(cny("1.00"), cny("1.00")))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("Currencies differ: CNY/USD");
            assertThatThrownBy(() -> Tolerance.of(dollars, Rate.percent(1)).allows(cny("1.00"), cny("1.00")))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void hugeAmountsAndFineRatesStayExact() {
            // the product does not fit into 64 bits: big integers take over
            Tolerance fine = Tolerance.relative(Rate.of(new BigDecimal("0.0123456789012345678901")));
            Agreement agreement = new Agreement(fine, CNY);
            long large = 1_000_000_000_000_000L;

            assertThat(agreement.lowest(Side.LEDGER, large)).isEqualTo(large - 12_345_678_901_234L);
            assertThat(agreement.agrees(large, large - 12_345_678_901_234L)).isTrue();
            assertThat(agreement.agrees(large, large - 12_345_678_901_235L)).isFalse();
            assertThat(fine.allowed(Money.ofMinor(Lines.CNY, large), Money.ofMinor(Lines.CNY, 1)))
                    .isEqualTo(Money.ofMinor(Lines.CNY, 12_345_678_901_234L));

            Agreement half = new Agreement(Tolerance.relative(Rate.of(new BigDecimal("0.500000000000000001"))), CNY);
            assertThat(half.lowest(Side.STATEMENT, large)).isEqualTo(500_000_000_000_000L);
            assertThat(half.agrees(3, 2)).isTrue();
            assertThat(half.agrees(-3, 2)).isFalse();
            assertThat(new Agreement(Tolerance.absolute(Money.parse("CNY 99999999999999999999.00")), CNY)
                            .agrees(1, large))
                    .isTrue();
        }
    }

    @Nested
    class Windows {

        @Test
        void countFromTheAnchoredBook() {
            DateWindow window = DateWindow.of(Side.LEDGER, -3, 60);

            assertThat(window.contains(march(10), march(7))).isTrue();
            assertThat(window.contains(march(10), march(6))).isFalse();
            assertThat(window.contains(march(1), march(61))).isTrue();
            assertThat(window.contains(march(1), march(62))).isFalse();
            DateWindow turned = DateWindow.of(Side.STATEMENT, -60, 3);
            assertThat(turned.contains(march(10), march(7))).isTrue();
            assertThat(turned.contains(march(10), march(6))).isFalse();
            assertThat(turned.contains(march(1), march(61))).isTrue();
            assertThat(turned.contains(march(1), march(62))).isFalse();
        }

        @Test
        void withinIsTheSameForBoth() {
            assertThat(DateWindow.within(5)).isEqualTo(DateWindow.of(Side.LEDGER, -5, 5));
            assertThat(DateWindow.within(0).contains(march(1), march(1))).isTrue();
            assertThat(DateWindow.within(0).contains(march(1), march(2))).isFalse();
        }

        @Test
        void refuseAnEndBeforeTheStart() {
            assertThatThrownBy(() -> DateWindow.of(Side.LEDGER, 1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("latest must not be before earliest, 1, but was 0");
            assertThatThrownBy(() -> DateWindow.within(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must not be negative, but was -1");
            assertThat(DateWindow.of(Side.LEDGER, 1, 1).earliest()).isEqualTo(1);
        }
    }

    @Nested
    class Keys {

        @Test
        void cleanWithNamedSteps() {
            assertThat(KeyNormaliser.PLAIN_FORM.apply("１００３Ａ")).isEqualTo("1003A");
            assertThat(KeyNormaliser.TRIM.apply(" 10 03\t")).isEqualTo("10 03");
            assertThat(KeyNormaliser.UPPER_CASE.apply("inv-i")).isEqualTo("INV-I");
            assertThat(KeyNormaliser.LETTERS_AND_DIGITS.apply("INV-10/03 单")).isEqualTo("INV1003单");
            assertThat(KeyNormaliser.DIGITS.apply("INV-10/03")).isEqualTo("1003");
            assertThat(KeyNormaliser.NO_LEADING_ZEROS.apply("001003")).isEqualTo("1003");
            assertThat(KeyNormaliser.NO_LEADING_ZEROS.apply("000")).isEqualTo("0");
            assertThat(KeyNormaliser.NO_LEADING_ZEROS.apply("")).isEmpty();
        }

        @Test
        void theReferenceIsReadInPlainFormTrimmedInUpperCase() {
            assertThat(MatchKey.reference().of(line("1", "1.00", 1, " ｉｎｖ-7 "))).contains(List.of("INV-7"));
        }

        @Test
        void wholeKeysAreComparedNeverPieces() {
            MatchKey digits = MatchKey.reference().normalisedBy(KeyNormaliser.DIGITS);

            assertThat(digits.of(line("1", "1.00", 1, "a34bc3xxx1"))).contains(List.of("3431"));
            assertThat(digits.of(line("1", "1.00", 1, "cxxx343y1"))).contains(List.of("3431"));
            assertThat(digits.of(line("1", "1.00", 1, "343"))).contains(List.of("343"));
            assertThat(digits.of(line("1", "1.00", 1, "none"))).isEmpty();
        }

        @Test
        void aLineThatLacksAnAttributeHasNoKey() {
            MatchKey key = MatchKey.of(LineAttribute.ORDER, LineAttribute.DATE, LineAttribute.KIND);
            LedgerLine line = line("1", "1.00").withAttributes(java.util.Map.of(LineAttribute.ORDER, "o-1"));

            assertThat(key.of(line)).isEmpty();
            assertThat(key.of(line.withDate(march(1)))).contains(List.of("O-1", "2026-03-01", "OTHER"));
            assertThat(MatchKey.of(LineAttribute.DELIVERY).of(line)).isEqualTo(Optional.empty());
            assertThat(key.normalisedBy().of(line.withDate(march(1)))).contains(List.of("o-1", "2026-03-01", "OTHER"));
        }

        @Test
        void needAnAttributeEachOnce() {
            assertThatThrownBy(() -> new MatchKey(List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attributes must name at least one attribute, each once, but was []");
            assertThatThrownBy(() -> MatchKey.of(LineAttribute.ORDER, LineAttribute.ORDER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attributes must name at least one attribute, each once, but was [ORDER, ORDER]");
        }
    }

    @Nested
    class RuleSets {

        @Test
        void theStandardOrderGoesFromTheMostTrustedToTheLeast() {
            assertThat(MatchRuleSet.standard().passes())
                    .extracting(MatchPass::id)
                    .containsExactly(
                            "reference",
                            "amount-and-date",
                            "reference-tolerance",
                            "reference-difference",
                            "reference-group",
                            "subset",
                            "order-group");
            assertThat(MatchRuleSet.standard().name()).isEqualTo("standard");
            assertThat(MatchRuleSet.standard().budget()).isEqualTo(SearchBudget.of(500, 1_000_000));
            Tolerance tolerance = Tolerance.absolute(cny("0.05"));
            assertThat(MatchRuleSet.standard(tolerance).passes())
                    .extracting(MatchPass::tolerance)
                    .containsExactly(
                            Tolerance.exact(),
                            Tolerance.exact(),
                            tolerance,
                            Tolerance.exact(),
                            tolerance,
                            Tolerance.exact(),
                            tolerance);
        }

        @Test
        void paymentsByDateIsOnePassThatSaysWhatItDoes() {
            DateWindow window = DateWindow.of(Side.LEDGER, 0, 100);
            Tolerance tolerance = Tolerance.relative(Rate.percent("0.6"));

            assertThat(MatchRuleSet.paymentsByDate(tolerance, window, 3).passes())
                    .containsExactly(SubsetPass.builder()
                            .id("payment-by-date")
                            .direction(SubsetDirection.ONE_IN_STATEMENT)
                            .tolerance(tolerance)
                            .window(window)
                            .fewestLines(1)
                            .mostLines(3)
                            .choice(SubsetChoice.FEWEST_LINES)
                            .order(SubsetOrder.BY_DATE)
                            .build());
            assertThatThrownBy(() -> MatchRuleSet.paymentsByDate(tolerance, window, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mostLines must be 1 to 20, but was 0");
        }

        @Test
        void needPassesWithDifferentNames() {
            KeyPass pass = KeyPass.of("a", MatchKey.reference());

            assertThatThrownBy(() -> Lines.rules())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("passes must not be empty, but was []");
            assertThatThrownBy(() -> Lines.rules(pass, KeyDifferencePass.of("a", MatchKey.reference())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("passes must have different ids, but 'a' occurs more than once");
            assertThatThrownBy(() -> Lines.rules(pass).withName(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not be blank, but was ' '");
            assertThatThrownBy(() -> KeyPass.of("", MatchKey.reference()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pass id must not be blank, but was ''");
        }

        @Test
        void budgetsAllowSomething() {
            assertThatThrownBy(() -> SearchBudget.of(0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("candidates must be at least 1, but was 0");
            assertThatThrownBy(() -> SearchBudget.of(1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steps must be at least 1, but was 0");
            assertThat(SearchBudget.of(1, 1).steps()).isEqualTo(1);
        }

        @Test
        void cutOffsCountDaysBack() {
            CutOff cutOff = CutOff.of(march(31), 7);

            assertThat(cutOff.isWithin(march(31), 7)).isTrue();
            assertThat(cutOff.isWithin(march(24), 7)).isTrue();
            assertThat(cutOff.isWithin(march(23), 7)).isFalse();
            assertThat(cutOff.isWithin(march(32), 7)).isFalse();
            assertThatThrownBy(() -> CutOff.of(march(31), -1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cashDays must not be negative, but was -1");
            assertThatThrownBy(() -> CutOff.of(march(31), 0, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("goodsDays must not be negative, but was -1");
        }
    }
}
