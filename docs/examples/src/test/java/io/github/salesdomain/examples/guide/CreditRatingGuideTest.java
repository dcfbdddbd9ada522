package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingColumns;
import io.github.salesdomain.credit.AgeingTable;
import io.github.salesdomain.credit.ColumnDecisions;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditColumns;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditGrade;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.CreditScore;
import io.github.salesdomain.credit.CreditScorecard;
import io.github.salesdomain.credit.CreditScorer;
import io.github.salesdomain.credit.CreditStanding;
import io.github.salesdomain.credit.CreditTrigger;
import io.github.salesdomain.credit.DisputeSplit;
import io.github.salesdomain.credit.HistoricalIssue;
import io.github.salesdomain.credit.HistoricalIssueFinder;
import io.github.salesdomain.credit.InstalmentPlan;
import io.github.salesdomain.credit.LimitCap;
import io.github.salesdomain.credit.LimitPolicy;
import io.github.salesdomain.credit.LimitProposal;
import io.github.salesdomain.credit.LimitRecommender;
import io.github.salesdomain.credit.Offset;
import io.github.salesdomain.credit.OffsetCalculator;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.RatingReview;
import io.github.salesdomain.credit.RatingReviewer;
import io.github.salesdomain.credit.WriteOffDecider;
import io.github.salesdomain.credit.WriteOffDecision;
import io.github.salesdomain.credit.WriteOffPolicy;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.testkit.SampleRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CreditRatingGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final LocalDate today = SampleCredit.asOf();

    @Test
    void scoresACustomer() {
        // docs:start credit-score
        CreditScorecard scorecard = CreditScorecard.builder()
                .addCriteria(
                        CreditScorecard.Criterion.of("PAYMENT", 35),
                        CreditScorecard.Criterion.of("FINANCE", 25),
                        CreditScorecard.Criterion.of("TRADE", 20),
                        CreditScorecard.Criterion.of("CONDUCT", 20))
                .build();
        CreditScore score = CreditScorer.with(scorecard)
                .score(Map.of(
                        "PAYMENT", BigDecimal.valueOf(88),
                        "FINANCE", BigDecimal.valueOf(70),
                        "TRADE", BigDecimal.valueOf(60),
                        "CONDUCT", BigDecimal.valueOf(75)));
        score.score(); // 75.3
        score.grade(); // A
        // docs:end
        assertThat(score.score().toDecimal(1)).isEqualTo("75.3");
        assertThat(score.grade()).isEqualTo(Measured.of(CreditGrade.A));
    }

    @Test
    void reviewsARating() {
        // docs:start credit-review
        RatingReviewer reviewer = RatingReviewer.standard();
        RatingReview regular = reviewer.review(
                CreditGrade.B, Measured.of(CreditGrade.AAA), List.of(), LocalDate.of(2025, 1, 1), today);
        regular.granted(); // A: one notch up at most
        regular.reasons(); // RAISE_BOUNDED, RAISED

        CreditTrigger cheque = CreditTrigger.of(CreditTrigger.BOUNCED_CHEQUE, today, "cheque 4711");
        RatingReview triggered = reviewer.review(CreditGrade.A, Measured.of(CreditGrade.A), List.of(cheque), today);
        triggered.granted(); // C, at once
        triggered.watched(); // true

        CreditStanding standing = SampleRating.standing();
        standing.gradeOn(LocalDate.of(2026, 5, 20)); // A
        standing.gradeOn(LocalDate.of(2026, 5, 21)); // C
        // docs:end
        assertThat(regular.granted()).isEqualTo(CreditGrade.A);
        assertThat(triggered.granted()).isEqualTo(CreditGrade.C);
        assertThat(triggered.watched()).isTrue();
        assertThat(standing.gradeOn(LocalDate.of(2026, 5, 20))).contains(CreditGrade.A);
        assertThat(standing.gradeOn(LocalDate.of(2026, 5, 21))).contains(CreditGrade.C);
    }

    @Test
    void recommendsALimit() {
        CreditFile file = CreditFile.of(CustomerId.of("C-01"), Money.parse("CNY 210000"));
        // docs:start credit-recommend
        LimitProposal proposal = LimitRecommender.with(LimitPolicy.of(Money.parse("CNY 10000")))
                .recommend(
                        CreditGrade.A,
                        Money.parse("CNY 240000"), // an average month
                        45, // days of terms
                        List.of(LimitCap.equityShare(Money.parse("CNY 2000000"), Rate.percent(20))),
                        Money.parse("CNY 210000")); // the limit so far
        proposal.rated(); // CNY 288000.00
        proposal.limit(); // CNY 280000.00, a third more than so far
        CreditFile changed =
                proposal.applyTo(file, "L-2", LocalDateRange.of(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 7, 1)));
        // docs:end
        assertThat(proposal.rated()).isEqualTo(Money.parse("CNY 288000"));
        assertThat(proposal.limit()).isEqualTo(Money.parse("CNY 280000"));
        assertThat(changed.lines()).hasSize(2);
    }

    @Test
    void bringsOldItemsToAnEnd() {
        // docs:start credit-historical
        OpenItem debt = OpenItem.builder()
                .id("R-2019-7")
                .customer(CustomerId.of("C-01"))
                .original(Money.parse("CNY 13000"))
                .documentDate(LocalDate.of(2025, 1, 10))
                .build();
        HistoricalIssue issue =
                HistoricalIssueFinder.standard().find(List.of(debt), today).get(0);
        issue.reasons(); // TOO_OLD
        issue.missing(); // owner, cause, proposal, dueOn

        OpenItem claim = debt.withId("REBATE-3").withOwedByUs(true).withOriginal(Money.parse("CNY 8000"));
        Offset offset = OffsetCalculator.standard().offset(claim, debt, true, today);
        offset.amount(); // CNY 8000.00
        offset.debt().open(); // CNY 5000.00

        InstalmentPlan plan =
                InstalmentPlan.of(Money.parse("CNY 10000"), 3, LocalDate.of(2026, 4, 30), Period.ofMonths(1));
        plan.instalments(); // 3333.34, 3333.33, 3333.33
        plan.due(Money.parse("CNY 0"), LocalDate.of(2026, 5, 1)); // CNY 10000.00: one is late, all are due
        // docs:end
        assertThat(issue.missing()).hasSize(4);
        assertThat(offset.amount()).isEqualTo(Money.parse("CNY 8000"));
        assertThat(offset.debt().open()).isEqualTo(Money.parse("CNY 5000"));
        assertThat(plan.due(Money.parse("CNY 0"), LocalDate.of(2026, 5, 1))).isEqualTo(Money.parse("CNY 10000"));
    }

    @Test
    void splitsDisputesAndWritesOff() {
        OpenItem residual = OpenItem.builder()
                .id("R-9")
                .customer(CustomerId.of("C-01"))
                .original(Money.parse("CNY 4.80"))
                .documentDate(today.minusDays(200))
                .build();
        // docs:start credit-write-off
        DisputeSplit split = DisputeSplit.of(SampleCredit.items().get(0), Money.parse("CNY 30000"), today);
        split.undisputed().amount(); // CNY 220000.00, due as before
        split.disputed().amount(); // CNY 30000.00, with a clock of its own

        WriteOffPolicy policy = WriteOffPolicy.builder()
                .tolerance(Money.parse("CNY 5"))
                .minAgeDays(180)
                .yearlyCap(Money.parse("CNY 20"))
                .addTier(new WriteOffPolicy.Tier(Money.parse("CNY 1000"), Consequence.CREDIT_MANAGER))
                .build();
        WriteOffDecision decision =
                WriteOffDecider.with(policy).decide(List.of(residual), Money.parse("CNY 12"), today);
        decision.approved(); // CNY 4.80
        decision.lines().get(0).item().writtenOff(); // CNY 4.80: off the books, still claimed
        // docs:end
        assertThat(split.undisputed().amount()).isEqualTo(Money.parse("CNY 220000"));
        assertThat(decision.approved()).isEqualTo(Money.parse("CNY 4.80"));
        assertThat(decision.lines().get(0).item().writtenOff()).isEqualTo(Money.parse("CNY 4.80"));
    }

    @Test
    void decidesManyAtOnce() {
        // docs:start credit-columns
        CreditColumns columns = CreditColumns.builder(CNY, 2)
                .add(
                        90_000_00,
                        100_000_00,
                        80_000_00,
                        0,
                        0) // exposure with the order, limit, receivables, overdue, days
                .add(100_000_01, 100_000_00, 80_000_00, 20_000_00, 31)
                .build();
        ColumnDecisions decisions = CreditAssessor.standard().assessAll(columns);
        decisions.outcome(0); // RELEASE_WITH_WARNING
        decisions.has(1, CreditReason.LIMIT_EXCEEDED); // true
        decisions.count(CreditOutcome.HOLD); // 1

        int[] customers = {0, 0, 1};
        int[] due = {(int) today.toEpochDay(), (int) today.toEpochDay() - 31, AgeingColumns.UNDATED};
        long[] open = {8_000_00, 2_500_00, 1_00};
        AgeingTable table = AgeingCalculator.standard().age(AgeingColumns.of(CNY, 2, customers, due, open), today);
        table.amount(0, 2); // CNY 2500.00 in 31-60
        // docs:end
        assertThat(decisions.outcome(0)).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        assertThat(decisions.has(1, CreditReason.LIMIT_EXCEEDED)).isTrue();
        assertThat(decisions.count(CreditOutcome.HOLD)).isEqualTo(1);
        assertThat(table.amount(0, 2)).isEqualTo(Money.parse("CNY 2500"));
    }

    @Test
    void agesTheItemsOfManyCustomers() {
        // docs:start credit-age-items
        OpenItem invoice = OpenItem.builder()
                .id("R-301")
                .customer(CustomerId.of("C-01"))
                .original(Money.parse("CNY 8000"))
                .documentDate(LocalDate.of(2026, 1, 29))
                .dueDate(LocalDate.of(2026, 2, 28))
                .build();
        List<OpenItem> items = List.of(
                invoice.withId("R-302").withCustomer(CustomerId.of("C-02")),
                invoice,
                invoice.withId("REBATE-3").withOwedByUs(true).withOriginal(Money.parse("CNY 500")));

        AgeingColumns columns = AgeingColumns.of(CNY, items, AgeingBasis.DUE_DATE);
        AgeingTable table = AgeingCalculator.standard().age(columns, today);
        table.customers(); // C-01, C-02: in the order of their ids
        int row = table.rowOf(CustomerId.of("C-01")).orElseThrow();
        table.amount(row, 2); // CNY 8000.00 in 31-60
        table.credits(row); // CNY -500.00: what we owe has no age
        table.balance(row); // CNY 7500.00
        // docs:end
        assertThat(table.customers()).containsExactly(CustomerId.of("C-01"), CustomerId.of("C-02"));
        assertThat(table.amount(row, 2)).isEqualTo(Money.parse("CNY 8000"));
        assertThat(table.credits(row)).isEqualTo(Money.parse("CNY -500"));
        assertThat(table.balance(row)).isEqualTo(Money.parse("CNY 7500"));
    }
}
