package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingPart;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditBand;
import io.github.salesdomain.credit.CreditBands;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditFinding;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditLine;
import io.github.salesdomain.credit.CreditLineKind;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.EffectiveLimit;
import io.github.salesdomain.credit.ExcessTier;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureCalculator;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.ExposurePolicy;
import io.github.salesdomain.credit.MissingLimit;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.credit.Provision;
import io.github.salesdomain.credit.Verdict;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CreditGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final LocalDate today = SampleCredit.asOf();
    private final CreditFile file = SampleCredit.file();
    private final Exposure exposure = SampleCredit.exposure();

    @Test
    void addsUpWhatACustomerOwes() {
        // docs:start credit-exposure
        LocalDate today = LocalDate.of(2026, 3, 31);
        List<ExposureItem> items = List.of(
                ExposureItem.of("R-101", ExposureKind.RECEIVABLE, Money.parse("CNY 420000"), LocalDate.of(2026, 3, 1))
                        .withDueDate(LocalDate.of(2026, 4, 30)),
                ExposureItem.of(
                        "D-201",
                        ExposureKind.DELIVERED_NOT_INVOICED,
                        Money.parse("CNY 60000"),
                        LocalDate.of(2026, 3, 20)),
                ExposureItem.of("O-301", ExposureKind.OPEN_ORDER, Money.parse("CNY 90000"), LocalDate.of(2026, 3, 25)),
                ExposureItem.of("P-501", ExposureKind.PREPAYMENT, Money.parse("CNY 30000"), LocalDate.of(2026, 3, 25)));

        Exposure exposure = ExposureCalculator.standard().calculate(items, CurrencyUnit.of("CNY"), today);
        exposure.total(); // CNY 540000.00
        exposure.part(ExposureKind.PREPAYMENT).counted(); // CNY -30000.00
        // docs:end
        assertThat(exposure.total()).isEqualTo(cny(540_000));
        assertThat(exposure.part(ExposureKind.PREPAYMENT).counted()).isEqualTo(cny(-30_000));
    }

    @Test
    void countsOtherwise() {
        // docs:start credit-exposure-policy
        ExposurePolicy dynamic = ExposurePolicy.standard()
                .withHorizonDays(10) // open orders only if they ship within ten days
                .withDisputedCounted(false)
                .withFloorStock(); // inside the limit, not on a line of its own
        Exposure exposure = ExposureCalculator.with(dynamic).calculate(SampleCredit.items(), CNY, today);
        exposure.part(ExposureKind.OPEN_ORDER).leftOut(); // CNY 20000.00
        // docs:end
        assertThat(exposure.part(ExposureKind.OPEN_ORDER).leftOut()).isEqualTo(cny(20_000));
        assertThat(exposure.total()).isEqualTo(cny(650_000));
    }

    @Test
    void keepsLimitsWithTheirDates() {
        // docs:start credit-limit
        CreditFile file = CreditFile.builder()
                .customer(CustomerId.of("C-01"))
                .currency(CurrencyUnit.of("CNY"))
                .addLine(CreditLine.builder()
                        .factId("L-01")
                        .limit(CreditLimit.of(Money.parse("CNY 750000")))
                        .during(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                        .reviewOn(LocalDate.of(2026, 9, 30))
                        .build())
                .addLine(CreditLine.builder()
                        .factId("L-02")
                        .kind(CreditLineKind.TEMPORARY)
                        .limit(CreditLimit.of(Money.parse("CNY 40000")))
                        .during(LocalDateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1)))
                        .build())
                .build();

        EffectiveLimit april = file.limitOn(LocalDate.of(2026, 4, 30), MissingLimit.ZERO);
        EffectiveLimit may = file.limitOn(LocalDate.of(2026, 5, 1), MissingLimit.ZERO);
        april.limit(); // CNY 790000.00
        may.limit(); // CNY 750000.00
        may.lapsed(); // L-02
        // docs:end
        assertThat(april.limit()).isEqualTo(CreditLimit.of(cny(790_000)));
        assertThat(may.limit()).isEqualTo(CreditLimit.of(cny(750_000)));
        assertThat(may.lapsed()).extracting(CreditLine::factId).containsExactly("L-02");
    }

    @Test
    void decidesAnOrder() {
        // docs:start credit-decide
        CreditOrder order = CreditOrder.of("O-310", Money.parse("CNY 300000"));
        CreditDecision decision = CreditAssessor.standard().assess(file, exposure, order);

        decision.outcome(); // HOLD
        decision.headroomBefore(); // CNY 250000.00
        decision.headroomAfter(); // CNY -50000.00
        for (CreditFinding finding : decision.objections()) {
            finding.reason(); // LIMIT_EXCEEDED, then UTILISATION_HIGH
            finding.figure(); // CNY 840000.00, then 106.33 %
            finding.limit(); // CNY 790000.00, then 90.00 %
            finding.overridableBy(); // FINANCE_DIRECTOR or CREDIT_MANAGER, then nobody
        }
        // docs:end
        assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
        assertThat(decision.headroomBefore().value()).contains(cny(250_000));
        assertThat(decision.headroomAfter().value()).contains(cny(-50_000));
        assertThat(decision.objections())
                .extracting(CreditFinding::reason)
                .containsExactly(CreditReason.LIMIT_EXCEEDED, CreditReason.UTILISATION_HIGH);
        assertThat(decision.objections())
                .extracting(finding -> finding.figure().orElseThrow().toString())
                .containsExactly("CNY 840000.00", "106.33 %");
        assertThat(decision.objections().get(0).overridableBy())
                .containsExactly(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER);
        assertThat(decision.objections().get(1).overridableBy()).isEmpty();
    }

    @Test
    void saysHowLargeAnOrderMayBe() {
        // docs:start credit-bands
        CreditBands bands = CreditAssessor.standard().bands(file, exposure, OrderTerms.OPEN_ACCOUNT);

        bands.largestReleased(); // CNY 250000.00
        CreditBand band = bands.bandOf(Money.parse("CNY 180000"));
        band.outcome(); // RELEASE_WITH_WARNING
        band.from(); // CNY 171000.00
        band.upTo(); // CNY 250000.00
        // docs:end
        assertThat(bands.largestReleased()).contains(cny(250_000));
        assertThat(band.outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        assertThat(band.from()).isEqualTo(cny(171_000));
        assertThat(band.upTo()).contains(cny(250_000));
    }

    @Test
    void releasesAnOrderWithItsReasons() {
        // docs:start credit-release
        CreditDecision decision =
                CreditAssessor.standard().assess(file, exposure, CreditOrder.of("O-311", Money.parse("CNY 100000")));
        decision.isReleased(); // true
        decision.has(CreditReason.WITHIN_LIMIT); // true
        String why = decision.explain().text(); // for people, do not parse
        // docs:end
        assertThat(decision.isReleased()).isTrue();
        assertThat(decision.has(CreditReason.WITHIN_LIMIT)).isTrue();
        assertThat(why).startsWith("credit decision: RELEASE as of 2026-03-31");
    }

    @Test
    void setsThresholds() {
        // docs:start credit-policy
        CreditPolicy ours = CreditPolicy.allOf(
                CreditPolicy.notBlocked(),
                CreditPolicy.noOverdueBeyond(Period.ofDays(15)).withSmallBalance(Money.parse("CNY 100")),
                CreditPolicy.withinLimit()
                        .withTiers(
                                Consequence.hold(Consequence.FINANCE_DIRECTOR),
                                ExcessTier.of(Rate.percent(2), Consequence.warn())));
        CreditDecision decision =
                CreditAssessor.with(ours).assess(file, exposure, CreditOrder.of("O-312", Money.parse("CNY 255000")));
        decision.outcome(); // RELEASE_WITH_WARNING: 5,000 over, less than 2 % of the limit
        // docs:end
        assertThat(decision.outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
    }

    // docs:start credit-own-reason
    enum OurReason implements Reason {
        TOO_NEW,
        ESTABLISHED;

        @Override
        public String code() {
            return name();
        }
    }
    // docs:end

    @Test
    void addsAnOwnRule() {
        List<CustomerId> newDealers = List.of(CustomerId.of("C-01"));
        // docs:start credit-own-rule
        CreditPolicy noNewDealers = request -> newDealers.contains(request.customer())
                ? Verdict.hold(OurReason.TOO_NEW)
                : Verdict.allow(OurReason.ESTABLISHED);
        CreditAssessor assessor = CreditAssessor.with(CreditPolicy.allOf(CreditPolicy.standard(), noNewDealers));
        CreditDecision decision = assessor.assess(file, exposure, SampleCredit.order());
        decision.objections(); // TOO_NEW
        // docs:end
        assertThat(decision.objections()).extracting(CreditFinding::reason).containsExactly(CreditReason.of("TOO_NEW"));
    }

    @Test
    void recordsAnOverride() {
        CreditDecision held =
                CreditAssessor.standard().assess(file, exposure, CreditOrder.of("O-310", Money.parse("CNY 300000")));
        // docs:start credit-override
        CreditDecision released = held.overriddenBy(CreditOverride.builder()
                .orderId("O-310")
                .by(PersonId.of("P-90"))
                .role(Consequence.CREDIT_MANAGER)
                .upTo(Money.parse("CNY 300000"))
                .until(LocalDate.of(2026, 4, 30))
                .note("Bank draft seen")
                .build());
        released.outcome(); // RELEASE_WITH_WARNING
        released.reasons().equals(held.reasons()); // true: nothing is erased
        // docs:end
        assertThat(released.outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        assertThat(released.reasons()).isEqualTo(held.reasons());
    }

    @Test
    void agesReceivables() {
        // docs:start credit-ageing
        AgeingReport report = AgeingCalculator.standard().age(SampleCredit.ledger(), CNY, today);
        for (AgeingPart part : report.parts()) {
            part.bucket(); // CURRENT, 1-30, 31-60, 61-90, 91+
            part.amount(); // 20000, 8500, 2500, 1000, 700
        }
        report.balance(); // CNY 32700.00
        report.oldestDays(); // 91

        Provision provision = report.provision(
                List.of(Rate.percent("0.5"), Rate.percent(3), Rate.percent(10), Rate.percent(30), Rate.percent(60)));
        provision.total(); // CNY 1325.00
        // docs:end
        assertThat(report.parts())
                .extracting(AgeingPart::amount)
                .containsExactly(cny(20_000), cny(8_500), cny(2_500), cny(1_000), cny(700));
        assertThat(report.balance()).isEqualTo(cny(32_700));
        assertThat(report.oldestDays()).hasValue(91);
        assertThat(provision.total()).isEqualTo(cny(1_325));
    }

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }
}
