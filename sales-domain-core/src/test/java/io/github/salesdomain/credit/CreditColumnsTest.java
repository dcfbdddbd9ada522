package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleCredit;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditColumnsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = SampleCredit.asOf();

    private static CreditRequest request(CreditFile file, Exposure exposure) {
        return new CreditRequest(file, exposure, SampleCredit.order(), file.limitOn(TODAY, MissingLimit.ZERO));
    }

    @Nested
    class Decisions {

        @Test
        void areThoseOfTheAssessor() {
            CreditColumns columns = CreditColumns.of(
                    CNY,
                    List.of(
                            request(SampleCredit.file(), SampleCredit.exposure()),
                            request(SampleCredit.troubledFile(), SampleCredit.troubledExposure())));
            ColumnDecisions decisions = CreditAssessor.standard().assessAll(columns);

            assertThat(decisions.size()).isEqualTo(2);
            assertThat(decisions.outcome(0)).isEqualTo(CreditOutcome.RELEASE);
            assertThat(decisions.outcome(1)).isEqualTo(CreditOutcome.REJECT);
            assertThat(decisions.count(CreditOutcome.REJECT)).isEqualTo(1);
            assertThat(decisions.reasons(0)).startsWith(CreditReason.CUSTOMER_NOT_BLOCKED);
            assertThat(decisions.has(1, CreditReason.LIMIT_EXCEEDED)).isTrue();
            assertThat(decisions.has(0, CreditReason.LIMIT_EXCEEDED)).isFalse();
            assertThat(decisions.has(0, CreditReason.of("OURS"))).isFalse();
            assertThat(decisions.exposureAfter(0)).isEqualTo(Money.ofMajor(CNY, 640_000));
        }

        @Test
        void areMadeOfSumsTheHostHas() {
            CreditColumns columns = CreditColumns.builder(CNY, 2)
                    .add(90_000, 100_000, 80_000, 0, 0)
                    .add(100_001, 100_000, 80_000, 20_000, 31)
                    .add(0, 0, 0, 0, 0)
                    .build();
            ColumnDecisions decisions = CreditAssessor.standard().assessAll(columns);

            assertThat(decisions.outcome(0)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(decisions.reasons(1))
                    .contains(
                            CreditReason.OVERDUE_DAYS,
                            CreditReason.OVERDUE_RATIO,
                            CreditReason.LIMIT_EXCEEDED,
                            CreditReason.UTILISATION_HIGH)
                    .hasSize(10);
            assertThat(decisions.outcome(2)).isEqualTo(CreditOutcome.RELEASE);
            assertThat(columns.size()).isEqualTo(3);
            assertThat(columns.currency()).isEqualTo(CNY);
        }

        @Test
        void changeAtTheirThresholdsWhateverTheSize() {
            for (long limit : new long[] {100, 1_000_000_000, 1_000_000_000_000_000_000L}) {
                for (int off = -1; off <= 1; off++) {
                    ColumnDecisions decisions = CreditAssessor.standard()
                            .assessAll(CreditColumns.builder(CNY, 3)
                                    .add(limit / 10 * 9 + off, limit, limit, limit / 5 + off, 30 + off)
                                    .add(limit + off, limit, limit, 0, 0)
                                    .add(-limit + off, limit, 0, 0, 0)
                                    .build());

                    assertThat(decisions.has(0, CreditReason.UTILISATION_HIGH)).isEqualTo(off >= 0);
                    assertThat(decisions.has(0, CreditReason.OVERDUE_RATIO)).isEqualTo(off > 0);
                    assertThat(decisions.has(0, CreditReason.OVERDUE_DAYS)).isEqualTo(off > 0);
                    assertThat(decisions.has(0, CreditReason.LIMIT_EXCEEDED)).isFalse();
                    assertThat(decisions.has(1, CreditReason.LIMIT_EXCEEDED)).isEqualTo(off > 0);
                    assertThat(decisions.has(1, CreditReason.WITHIN_LIMIT)).isEqualTo(off <= 0);
                    assertThat(decisions.has(1, CreditReason.UTILISATION_HIGH)).isTrue();
                    assertThat(decisions.outcome(2)).isEqualTo(CreditOutcome.RELEASE);
                }
            }
        }

        private CreditOutcome outcome(CreditPolicy policy, long after, long limit) {
            CreditColumns columns =
                    CreditColumns.builder(CNY, 1).add(after, limit, 0, 0, 0).build();
            return CreditAssessor.with(policy).assessAll(columns).outcome(0);
        }

        @Test
        void followTheTiersOfAnExcess() {
            List<ExcessTier> tiers = List.of(
                    ExcessTier.of(Rate.percent(10), Consequence.warn()),
                    ExcessTier.of(Rate.percent(50), Consequence.hold()));
            CreditPolicy exceeds = new CreditRule.WithinLimit(LimitBoundary.EXCEEDS, tiers, Consequence.reject());
            CreditPolicy reaches = new CreditRule.WithinLimit(LimitBoundary.REACHES, tiers, Consequence.reject());

            for (long tenth : new long[] {10, 100_000_000_000_000_000L}) {
                long limit = 10 * tenth;
                assertThat(outcome(exceeds, limit, limit)).isEqualTo(CreditOutcome.RELEASE);
                assertThat(outcome(exceeds, limit + 1, limit)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
                assertThat(outcome(exceeds, limit + tenth, limit)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
                assertThat(outcome(exceeds, limit + tenth + 1, limit)).isEqualTo(CreditOutcome.HOLD);
                assertThat(outcome(exceeds, limit + 5 * tenth, limit)).isEqualTo(CreditOutcome.HOLD);
                assertThat(outcome(exceeds, limit + 5 * tenth + 1, limit)).isEqualTo(CreditOutcome.REJECT);
                assertThat(outcome(reaches, limit - 1, limit)).isEqualTo(CreditOutcome.RELEASE);
                assertThat(outcome(reaches, limit, limit)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            }
            assertThat(outcome(exceeds, 0, 0)).isEqualTo(CreditOutcome.RELEASE);
            assertThat(outcome(exceeds, 1, 0)).isEqualTo(CreditOutcome.REJECT);
            assertThat(outcome(reaches, 0, 0)).isEqualTo(CreditOutcome.REJECT);
        }

        @Test
        void compareWithSharesOfManyDigits() {
            CreditPolicy aboveNine = CreditPolicy.utilisationBelow(Rate.percent("90.00000000000000000001"));
            CreditPolicy belowNine = CreditPolicy.utilisationBelow(Rate.percent("89.99999999999999999999"));
            CreditAssessor overdue =
                    CreditAssessor.with(CreditPolicy.overdueUpTo(Rate.percent("20.00000000000000000001")));
            ColumnDecisions ofTen = overdue.assessAll(CreditColumns.builder(CNY, 2)
                    .add(10, 10, 10, 2, 0)
                    .add(10, 10, 10, 3, 0)
                    .build());

            assertThat(outcome(aboveNine, 9, 10)).isEqualTo(CreditOutcome.RELEASE);
            assertThat(outcome(aboveNine, 10, 10)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(outcome(belowNine, 9, 10)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(outcome(belowNine, 8, 10)).isEqualTo(CreditOutcome.RELEASE);
            assertThat(ofTen.has(0, CreditReason.OVERDUE_RATIO)).isFalse();
            assertThat(ofTen.has(1, CreditReason.OVERDUE_RATIO)).isTrue();
        }

        @Test
        void holdForAmountsBeyondSixtyThreeBits() {
            Money huge = Money.of(CNY, new BigDecimal("1e30").setScale(2));
            CreditFile file = CreditFile.of(CustomerId.of("C"), huge);
            Exposure exposure = Exposure.builder()
                    .currency(CNY)
                    .asOf(TODAY)
                    .addItem(ExposureItem.of("R", ExposureKind.RECEIVABLE, huge, TODAY))
                    .build();
            ColumnDecisions decisions =
                    CreditAssessor.standard().assessAll(CreditColumns.of(CNY, List.of(request(file, exposure))));

            assertThat(decisions.has(0, CreditReason.LIMIT_EXCEEDED)).isTrue();
            assertThat(decisions.outcome(0)).isEqualTo(CreditOutcome.HOLD);
            assertThat(decisions.exposureAfter(0)).isEqualTo(huge.plus(Money.ofMajor(CNY, 100_000)));
        }

        @Test
        void askForTheSmallBalanceOfTheRule() {
            CreditAssessor assessor = CreditAssessor.with(
                    CreditPolicy.noOverdueBeyond(Period.ofDays(30)).withSmallBalance(Money.parse("CNY 5.00")));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessor.assessAll(CreditColumns.of(CNY, List.of())))
                    .withMessage(
                            "smallBalance of the columns must be CNY 5.00 like that of the rule, but was CNY 0.00");
            assertThat(assessor.assessAll(CreditColumns.builder(CNY, 0)
                                    .smallBalance(Money.parse("CNY 5.00"))
                                    .build())
                            .size())
                    .isZero();
        }

        @Test
        void refuseRulesOfAHostsOwn() {
            CreditAssessor own = CreditAssessor.with(all -> Verdict.empty());

            assertThatThrownBy(() -> own.assessAll(CreditColumns.of(CNY, List.of())))
                    .hasMessageStartingWith("policy must be of shipped rules to decide columns, but was ");
            assertThatThrownBy(() -> CreditColumns.of(
                            CurrencyUnit.of("EUR"), List.of(request(SampleCredit.file(), SampleCredit.exposure()))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("file of customer C-01 must be in EUR, but was in CNY");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditColumns.builder(CNY, -1))
                    .withMessage("expectedRows must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditColumns.builder(CNY, 1).add(1, 1, 1, 2, 0))
                    .withMessage(
                            "limit, receivables, overdue and oldestDays must not be negative, and no more overdue than"
                                    + " open, but was 1, 1, 2, 0");
        }

        @Test
        void takeAFewBytesForEachRow() {
            long small = allocated(10_000);
            long large = allocated(80_000);

            assertThat(large).isLessThan(small * 10);
            assertThat(large / 80_000).isLessThan(16);
        }

        private long allocated(int rows) {
            CreditColumns.Builder builder = CreditColumns.builder(CNY, rows);
            for (int row = 0; row < rows; row++) {
                builder.add(row, 5_000, row, row / 3, row % 90);
            }
            CreditColumns columns = builder.build();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(CreditAssessor.standard().assessAll(columns).size()).isEqualTo(rows);
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    @Nested
    class Ages {

        private static final int DUE = (int) LocalDate.of(2026, 3, 31).toEpochDay();

        private AgeingTable age(AgeingPolicy policy, AgeingColumns items) {
            return AgeingCalculator.with(policy).age(items, LocalDate.of(2026, 3, 31));
        }

        @Test
        void areThoseOfTheReport() {
            List<ExposureItem> ledger = SampleCredit.ledger();
            AgeingTable table = age(
                    AgeingPolicy.standard(),
                    AgeingColumns.of(
                            CNY,
                            1,
                            new int[ledger.size()],
                            ledger.stream()
                                    .mapToInt(item ->
                                            (int) item.dueDate().orElseThrow().toEpochDay())
                                    .toArray(),
                            ledger.stream()
                                    .mapToLong(item -> item.amount().getAmountMinorLong())
                                    .toArray()));

            assertThat(List.of(
                            table.amount(0, 0),
                            table.amount(0, 1),
                            table.amount(0, 2),
                            table.amount(0, 3),
                            table.amount(0, 4)))
                    .containsExactly(cny(20_000), cny(8_500), cny(2_500), cny(1_000), cny(700));
            assertThat(table.balance(0)).isEqualTo(cny(32_700));
            assertThat(table.total(1)).isEqualTo(cny(8_500));
            assertThat(table.undated(0)).isEqualTo(cny(0));
            assertThat(table.customerCount()).isEqualTo(1);
            assertThat(table.policy()).isEqualTo(AgeingPolicy.standard());
            assertThat(table.asOf()).isEqualTo("2026-03-31");
        }

        @Test
        void fallIntoTheBucketOfTheirBound() {
            AgeingPolicy policy = AgeingPolicy.standard();
            int oldest = policy.bounds().get(policy.bounds().size() - 1) + 3;
            for (int age = -3; age <= oldest; age++) {
                int days = age;
                AgeingTable table =
                        age(policy, AgeingColumns.of(CNY, 1, new int[1], new int[] {DUE - age}, new long[] {100}));
                int bucket = (int)
                        policy.bounds().stream().filter(bound -> days > bound).count();

                assertThat(table.amount(0, bucket)).as("age %s", age).isEqualTo(cny(1));
            }
        }

        private Money cny(long yuan) {
            return Money.ofMajor(CNY, yuan);
        }

        @Test
        void standApartByCustomerAndWithoutADay() {
            AgeingTable table = age(
                    AgeingPolicy.standard().withBounds(-5, 9_000),
                    AgeingColumns.of(
                            CNY,
                            3,
                            new int[] {2, 0, 2, 2},
                            new int[] {DUE + 5, DUE, AgeingColumns.UNDATED, DUE - 9_001},
                            new long[] {1, 2, 4, 8}));

            assertThat(table.amount(2, 0)).isEqualTo(Money.ofMinor(CNY, 1));
            assertThat(table.amount(0, 1)).isEqualTo(Money.ofMinor(CNY, 2));
            assertThat(table.undated(2)).isEqualTo(Money.ofMinor(CNY, 4));
            assertThat(table.amount(2, 2)).isEqualTo(Money.ofMinor(CNY, 8));
            assertThat(table.balance(1)).isEqualTo(cny(0));
        }

        @Test
        void addUpBeyondSixtyThreeBits() {
            long most = Long.MAX_VALUE;
            AgeingTable table = age(
                    AgeingPolicy.standard(),
                    AgeingColumns.of(CNY, 1, new int[3], new int[] {DUE, DUE, DUE}, new long[] {most, most, most}));
            BigDecimal sum = BigDecimal.valueOf(most, 2).multiply(BigDecimal.valueOf(3));

            assertThat(table.amount(0, 0)).isEqualTo(Money.of(CNY, sum));
            assertThat(table.total(0)).isEqualTo(Money.of(CNY, sum));
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, 1, new int[1], new int[1], new long[2]))
                    .withMessage("columns must have one length, but had 1, 1 and 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, 1, new int[] {1}, new int[1], new long[1]))
                    .withMessage("customers must lie between 0 and 0, but was 1 in row 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, 1, new int[1], new int[1], new long[] {-1}))
                    .withMessage("minor must not be negative, but was -1 in row 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, -1, new int[0], new int[0], new long[0]))
                    .withMessage("customerCount must not be negative, but was -1");
            AgeingColumns none = AgeingColumns.of(CNY, 0, new int[0], new int[0], new long[0]);
            assertThat(none.size() + none.customerCount()).isZero();
            assertThat(none.currency()).isEqualTo(CNY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> age(AgeingPolicy.standard().withNetting(CreditNetting.OLDEST_FIRST), none))
                    .withMessage("netting must be OWN_COLUMN to age columns, but was OLDEST_FIRST");
        }
    }
}
