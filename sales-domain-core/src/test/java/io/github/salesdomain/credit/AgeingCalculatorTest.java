package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgeingCalculatorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = SampleCredit.asOf();
    private static final List<Rate> RATES =
            List.of(Rate.percent("0.5"), Rate.percent(3), Rate.percent(10), Rate.percent(30), Rate.percent(60));

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static ExposureItem receivable(String id, long yuan, LocalDate due) {
        return ExposureItem.of(id, ExposureKind.RECEIVABLE, cny(yuan), due.minusDays(30))
                .withDueDate(due);
    }

    private static ExposureItem receipt(String id, long yuan) {
        return ExposureItem.of(id, ExposureKind.UNALLOCATED_RECEIPT, cny(yuan), TODAY);
    }

    private static AgeingReport age(AgeingPolicy policy, ExposureItem... items) {
        return AgeingCalculator.with(policy).age(List.of(items), CNY, TODAY);
    }

    private static List<Money> amounts(AgeingReport report) {
        return report.parts().stream().map(AgeingPart::amount).toList();
    }

    @Nested
    class ByDueDate {

        private final AgeingReport report = AgeingCalculator.standard().age(SampleCredit.ledger(), CNY, TODAY);

        @Test
        void putsEveryItemIntoItsBucket() {
            assertThat(amounts(report)).containsExactly(cny(20_000), cny(8_500), cny(2_500), cny(1_000), cny(700));
            assertThat(report.parts()).extracting(AgeingPart::items).containsExactly(2, 2, 1, 1, 1);
            assertThat(report.balance()).isEqualTo(cny(32_700));
            assertThat(report.overdue()).isEqualTo(cny(12_700));
            assertThat(report.oldestDays()).hasValue(91);
        }

        @Test
        void setsAsideARateOfEachBucket() {
            Provision provision = report.provision(RATES);

            assertThat(provision.total()).isEqualTo(Money.parse("CNY 1325.00"));
            assertThat(provision.parts())
                    .extracting(Provision.Part::provision)
                    .containsExactly(cny(100), cny(255), cny(250), cny(300), cny(420), cny(0));
        }

        @Test
        void showsItemsThatAreNotYetDueAndItemsWithoutADate() {
            AgeingReport report = age(
                    AgeingPolicy.standard(),
                    receivable("future", 10, TODAY.plusYears(1)),
                    ExposureItem.of("undated", ExposureKind.RECEIVABLE, cny(7), TODAY.minusYears(1)));

            assertThat(amounts(report)).containsExactly(cny(10), cny(0), cny(0), cny(0), cny(0));
            assertThat(report.undated()).isEqualTo(cny(7));
            assertThat(report.balance()).isEqualTo(cny(17));
            assertThat(report.overdue()).isEqualTo(cny(0));
            assertThat(report.oldestDays()).hasValue(-365);
            assertThat(report.provision(RATES).total()).isEqualTo(Money.parse("CNY 4.25"));
        }

        @Test
        void explainsItself() {
            assertThat(report.explain().text()).isEqualTo("""
                            receivables by age: CNY 32700.00 as of 2026-03-31
                              CURRENT: CNY 20000.00
                              1-30: CNY 8500.00
                              31-60: CNY 2500.00
                              61-90: CNY 1000.00
                              91+: CNY 700.00
                              undated: CNY 0.00
                              credits: CNY 0.00""");
            assertThat(report.provision(RATES).explain().text())
                    .startsWith("provision: CNY 1325.00\n  CURRENT: CNY 100.00 = 0.5% of CNY 20000.00\n");
        }

        @Test
        void isEmptyWithoutItems() {
            AgeingReport empty = age(AgeingPolicy.standard());

            assertThat(empty.balance()).isEqualTo(cny(0));
            assertThat(empty.oldestDays()).isEmpty();
        }

        @Test
        void overlooksSettledItems() {
            AgeingReport report = age(AgeingPolicy.standard(), receivable("1", 0, TODAY.minusDays(99)));

            assertThat(report.oldestDays()).isEmpty();
            assertThat(report.parts().get(4).items()).isZero();
        }
    }

    @Nested
    class ByDocumentDate {

        private final AgeingPolicy policy = AgeingPolicy.standard().withBasis(AgeingBasis.DOCUMENT_DATE);

        @Test
        void countsFromTheDocument() {
            AgeingReport report = age(policy, receivable("1", 10, TODAY), receivable("2", 20, TODAY.minusDays(1)));

            assertThat(amounts(report)).containsExactly(cny(0), cny(10), cny(20), cny(0), cny(0));
            assertThat(report.overdue()).isEqualTo(cny(20));
            assertThat(report.oldestDays()).hasValue(31);
        }

        @Test
        void hasNoUndatedItems() {
            AgeingReport report =
                    age(policy, ExposureItem.of("1", ExposureKind.RECEIVABLE, cny(7), TODAY.minusDays(61)));

            assertThat(report.undated()).isEqualTo(cny(0));
            assertThat(amounts(report)).containsExactly(cny(0), cny(0), cny(0), cny(7), cny(0));
        }
    }

    @Nested
    class Receipts {

        private final List<ExposureItem> items = List.of(
                receivable("1", 100, TODAY.plusDays(5)),
                receivable("2", 40, TODAY.minusDays(95)),
                receivable("3", 60, TODAY.minusDays(10)),
                ExposureItem.of("4", ExposureKind.RECEIVABLE, cny(25), TODAY.minusDays(400)),
                receipt("5", 30),
                receipt("6", 25));

        private AgeingReport under(CreditNetting netting, List<ExposureItem> given) {
            return AgeingCalculator.with(AgeingPolicy.standard().withNetting(netting))
                    .age(given, CNY, TODAY);
        }

        @Test
        void standInTheirOwnColumn() {
            AgeingReport report = under(CreditNetting.OWN_COLUMN, items);

            assertThat(amounts(report)).containsExactly(cny(100), cny(60), cny(0), cny(0), cny(40));
            assertThat(report.credits()).isEqualTo(cny(-55));
            assertThat(report.balance()).isEqualTo(cny(170));
        }

        @Test
        void settleTheOldestItemsFirstWhereThePolicySaysSo() {
            AgeingReport report = under(CreditNetting.OLDEST_FIRST, items);

            assertThat(amounts(report)).containsExactly(cny(100), cny(45), cny(0), cny(0), cny(0));
            assertThat(report.undated()).isEqualTo(cny(25));
            assertThat(report.credits()).isEqualTo(cny(0));
            assertThat(report.overdue()).isEqualTo(cny(45));
            assertThat(report.oldestDays()).hasValue(10);
            assertThat(report.balance()).isEqualTo(cny(170));
        }

        @Test
        void leaveWhatTheyDoNotSettleInTheirColumn() {
            List<ExposureItem> rich = new ArrayList<>(items);
            rich.add(receipt("7", 1_000));
            AgeingReport report = under(CreditNetting.OLDEST_FIRST, rich);

            assertThat(amounts(report)).containsOnly(cny(0));
            assertThat(report.undated()).isEqualTo(cny(0));
            assertThat(report.credits()).isEqualTo(cny(-830));
            assertThat(report.oldestDays()).isEmpty();
        }

        @Test
        void settleTheOlderDocumentOfTwoDueOnOneDay() {
            ExposureItem young = receivable("1", 10, TODAY.minusDays(40));
            ExposureItem old = receivable("2", 20, TODAY.minusDays(40)).withDocumentDate(TODAY.minusDays(99));
            AgeingReport report = AgeingCalculator.with(AgeingPolicy.standard().withNetting(CreditNetting.OLDEST_FIRST))
                    .age(List.of(young, old, receipt("3", 20)), CNY, TODAY);

            assertThat(report.parts().get(2))
                    .isEqualTo(new AgeingPart(report.parts().get(2).bucket(), cny(10), 1));
        }
    }

    @Nested
    class OfAnExposure {

        @Test
        void agesTheReceivableBalanceAlone() {
            AgeingReport report =
                    AgeingCalculator.standard().age(SampleCredit.exposure().plus(receipt("X", 1_000)));

            assertThat(report.balance()).isEqualTo(cny(419_000));
            assertThat(report.credits()).isEqualTo(cny(-1_000));
            assertThat(report.asOf()).isEqualTo(TODAY);
        }

        @Test
        void refusesOtherItemsWhereALedgerIsGiven() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            age(AgeingPolicy.standard(), ExposureItem.of("O", ExposureKind.OPEN_ORDER, cny(1), TODAY)))
                    .withMessage(
                            "kind of item O must be RECEIVABLE or UNALLOCATED_RECEIPT to be aged, but was OPEN_ORDER");
        }

        @Test
        void refusesAnotherCurrency() {
            assertThatThrownBy(() -> age(
                            AgeingPolicy.standard(),
                            ExposureItem.of("R", ExposureKind.RECEIVABLE, Money.parse("EUR 1.00"), TODAY)))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("amount of item R must be in CNY, but was in EUR");
        }
    }

    @Nested
    class Buckets {

        @Test
        void areNamedByTheirAges() {
            assertThat(AgeingPolicy.standard().buckets())
                    .extracting(AgeingBucket::toString)
                    .containsExactly("CURRENT", "1-30", "31-60", "61-90", "91+");
            assertThat(AgeingPolicy.standard().withBounds(-10, -1, 30).buckets())
                    .extracting(AgeingBucket::toString)
                    .containsExactly("up to -10", "-9 to -1", "0-30", "31+");
            assertThat(AgeingBucket.builder().build()).hasToString("ALL");
        }

        @Test
        void mustRise() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingPolicy.standard().withBounds(0, 30, 30))
                    .withMessage("bounds must rise, but was [0, 30, 30]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingPolicy.builder().build())
                    .withMessage("bounds must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingBucket.builder().from(2).to(1).build())
                    .withMessage("to must not be before from 2, but was 1");
            assertThat(AgeingBucket.builder().from(1).to(1).build()).hasToString("1-1");
        }
    }

    @Nested
    class Reports {

        private final AgeingReport report = AgeingCalculator.standard().age(SampleCredit.ledger(), CNY, TODAY);

        @Test
        void refuseFiguresThatDoNotFit() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withParts(report.parts().subList(0, 1)))
                    .withMessage(
                            "parts must be those of the buckets [CURRENT, 1-30, 31-60, 61-90, 91+], but was [CURRENT]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withUndated(cny(-1)))
                    .withMessage("undated must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withCredits(cny(1)))
                    .withMessage("credits must not be positive, but was CNY 1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withOverdue(cny(-1)))
                    .withMessage("overdue must lie between zero and CNY 32700.00 in the buckets, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withOverdue(cny(32_701)))
                    .withMessage("overdue must lie between zero and CNY 32700.00 in the buckets, but was CNY 32701.00");
            assertThat(report.withOverdue(cny(32_700)).overdue()).isEqualTo(cny(32_700));
        }

        @Test
        void refuseAnotherCurrency() {
            Money euro = Money.parse("EUR 0.00");

            assertThatThrownBy(() -> report.withUndated(euro))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("undated must be in CNY, but was in EUR");
            assertThatThrownBy(() -> report.withOverdue(euro))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("overdue must be in CNY, but was in EUR");
            assertThatThrownBy(() -> report.withCredits(euro))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("amount of bucket CURRENT must be in EUR, but was in CNY");
        }

        @Test
        void partsRefuseWhatCannotBe() {
            AgeingBucket bucket = report.parts().get(1).bucket();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AgeingPart(bucket, cny(-1), 1))
                    .withMessage("amount of bucket 1-30 must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AgeingPart(bucket, cny(1), -1))
                    .withMessage("items of bucket 1-30 must not be negative, but was -1");
        }
    }

    @Nested
    class Provisions {

        private final AgeingReport report = AgeingCalculator.standard().age(SampleCredit.ledger(), CNY, TODAY);

        @Test
        void needARateForEachBucket() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.provision(RATES.subList(0, 4)))
                    .withMessage("rates must have one for each of 5 buckets, but was [0.5%, 3%, 10%, 30%]");
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Provision.Part("1-30", cny(100), Rate.percent(3), cny(4)))
                    .withMessage("provision of 1-30 must be 3% of CNY 100.00, but was CNY 4.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Provision.Part.of("1-30", cny(100), Rate.percent(-3)))
                    .withMessage("rate of 1-30 must not be negative, but was -3%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Provision.Part.of(" ", cny(100), Rate.percent(3)))
                    .withMessage("bucket must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Provision(cny(1), List.of()))
                    .withMessage("parts must sum to CNY 1.00, but was CNY 0.00");
            assertThatThrownBy(() -> new Provision(
                            Money.parse("EUR 1.00"), List.of(Provision.Part.of("91+", cny(1), Rate.one()))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("provision of 91+ must be in EUR, but was in CNY");
        }

        @Test
        void roundEachBucketHalfUp() {
            AgeingReport small = age(
                    AgeingPolicy.standard(),
                    receivable("1", 0, TODAY).withAmount(Money.parse("CNY 0.15")),
                    receivable("2", 0, TODAY.minusDays(1)).withAmount(Money.parse("CNY 0.14")));

            assertThat(small.provision(List.of(Rate.percent(10), Rate.percent(10), Rate.one(), Rate.one(), Rate.one()))
                            .total())
                    .isEqualTo(Money.parse("CNY 0.03"));
        }
    }
}
