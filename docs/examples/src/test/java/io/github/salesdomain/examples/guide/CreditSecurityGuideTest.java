package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.credit.Collateral;
import io.github.salesdomain.credit.CollateralKind;
import io.github.salesdomain.credit.CollateralPolicy;
import io.github.salesdomain.credit.CollectionCalculator;
import io.github.salesdomain.credit.CreditAdvice;
import io.github.salesdomain.credit.CreditAdvisor;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditGroup;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditSecurity;
import io.github.salesdomain.credit.DaysSalesOutstanding;
import io.github.salesdomain.credit.EffectiveLimit;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.FloorStockChecker;
import io.github.salesdomain.credit.FloorStockReview;
import io.github.salesdomain.credit.GroupAssessor;
import io.github.salesdomain.credit.GroupDecision;
import io.github.salesdomain.credit.MissingLimit;
import io.github.salesdomain.credit.QueueDecision;
import io.github.salesdomain.credit.Remedy;
import io.github.salesdomain.credit.RemedyLine;
import io.github.salesdomain.credit.SecurityBasis;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CreditSecurityGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final LocalDate today = SampleCredit.asOf();
    private final CreditFile file = SampleCredit.file();
    private final Exposure exposure = SampleCredit.exposure();

    @Test
    void countsOnCollateral() {
        // docs:start credit-collateral
        CreditFile secured = CreditFile.of(CustomerId.of("C-01"), Money.parse("CNY 800000"))
                .withSecurity(CreditSecurity.builder()
                        .addCollateral(Collateral.builder()
                                .id("HOUSE")
                                .kind(CollateralKind.PROPERTY)
                                .value(Money.parse("CNY 500000"))
                                .haircut(Rate.percent(30))
                                .priorLien(Money.parse("CNY 100000"))
                                .validUntil(LocalDate.of(2028, 12, 31))
                                .build())
                        .policy(CollateralPolicy.standard().withInspectionMonths(12))
                        .basis(SecurityBasis.min(Money.parse("CNY 400000")))
                        .build());
        EffectiveLimit limit = secured.limitOn(today, MissingLimit.ZERO);
        limit.limit(); // CNY 400000.00: nobody has looked at the house yet
        // docs:end
        assertThat(limit.limit()).isEqualTo(CreditLimit.of(cny(400_000)));
    }

    @Test
    void checksFloorStock() {
        // docs:start credit-floor-stock
        FloorStockReview review = FloorStockChecker.standard()
                .check(
                        CreditLimit.of(Money.parse("CNY 150000")),
                        SampleCredit.floorStock(), // 180,000 booked, 165,000 counted
                        SampleCredit.securedFile().security().orElseThrow().collateral(),
                        CNY,
                        today);
        review.overLine(); // CNY 30000.00
        review.shortage(); // CNY 15000.00
        Exposure owed = review.moveShortages(SampleCredit.exposure()); // sold and not paid: owed at once
        // docs:end
        assertThat(review.overLine()).isEqualTo(cny(30_000));
        assertThat(review.shortage()).isEqualTo(cny(15_000));
        assertThat(owed.receivables()).isEqualTo(cny(435_000));
    }

    @Test
    void keepsToTheLimitsOfAGroup() {
        // docs:start credit-group
        CreditGroup group = SampleCredit.group(); // C-01 with his branch C-11
        GroupDecision decision = GroupAssessor.standard()
                .assess(group, CustomerId.of("C-11"), CreditOrder.of("O-320", Money.parse("CNY 40000")));
        decision.isReleased(); // true
        decision.levels(); // C-11 on what he owes, then C-01 on what both owe
        // docs:end
        assertThat(decision.isReleased()).isTrue();
        assertThat(decision.levels())
                .extracting(CreditDecision::customer)
                .containsExactly(CustomerId.of("C-11"), CustomerId.of("C-01"));
    }

    @Test
    void saysWhatWouldHaveToChange() {
        CreditOrder order = CreditOrder.of("O-310", Money.parse("CNY 300000"));
        // docs:start credit-advice
        CreditAdvice advice = CreditAdvisor.standard().advise(file, exposure, order);
        for (RemedyLine line : advice.lines()) {
            line.finding().reason(); // LIMIT_EXCEEDED
            line.remedies(); // pay 50,000, grant 50,000, reduce the order to 250,000, prepay it
        }
        advice.together(); // pay 50,000
        advice.afterwards().isReleased(); // true
        CreditDecision part =
                CreditAdvisor.standard().largestPart(file, exposure, order).orElseThrow();
        part.order().amount(); // CNY 250000.00
        // docs:end
        assertThat(advice.lines()).hasSize(1);
        assertThat(advice.lines().get(0).remedies())
                .containsExactly(
                        new Remedy.Pay(cny(50_000)),
                        new Remedy.GrantLimit(cny(50_000)),
                        new Remedy.ReduceOrder(cny(250_000)),
                        new Remedy.Prepay(cny(300_000)));
        assertThat(advice.together()).containsExactly(new Remedy.Pay(cny(50_000)));
        assertThat(advice.afterwards().isReleased()).isTrue();
        assertThat(part.order().amount()).isEqualTo(cny(250_000));
    }

    @Test
    void decidesAQueue() {
        // docs:start credit-queue
        QueueDecision queue = CreditAssessor.standard()
                .assessAll(
                        file,
                        exposure,
                        List.of(
                                CreditOrder.of("O-1", Money.parse("CNY 150000")),
                                CreditOrder.of("O-2", Money.parse("CNY 120000")),
                                CreditOrder.of("O-3", Money.parse("CNY 100000"))),
                        List.of());
        queue.released(); // O-1 and O-3
        queue.exposureAfter().total(); // CNY 790000.00
        // docs:end
        assertThat(queue.released()).extracting(CreditOrder::id).containsExactly("O-1", "O-3");
        assertThat(queue.exposureAfter().total()).isEqualTo(cny(790_000));
    }

    @Test
    void tellsHowFastMoneyComesIn() {
        // docs:start credit-dso
        DaysSalesOutstanding days = CollectionCalculator.standard()
                .outstanding(Money.parse("CNY 250000"), Money.parse("CNY 150000"), SampleCredit.creditSales());
        days.simple(); // 72.58 days
        days.countback(); // 71.4 days: March, February, and 40,000 of January's 100,000
        days.bestPossible(); // 43.55 days, if nothing were overdue
        days.averageDelinquent(); // 29.03 days
        // docs:end
        assertThat(days.simple().toDecimal(2)).isEqualTo("72.58");
        assertThat(days.countback()).isEqualTo(Ratio.of(714, 10));
        assertThat(days.bestPossible().toDecimal(2)).isEqualTo("43.55");
        assertThat(days.averageDelinquent().toDecimal(2)).isEqualTo("29.03");
    }

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }
}
