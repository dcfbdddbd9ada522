package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.AttainmentReader;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Forecast;
import io.github.salesdomain.quota.Headcount;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.MonthShape;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPhaser;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.quota.SeasonPolicy;
import io.github.salesdomain.quota.SplitPolicy;
import io.github.salesdomain.quota.ZeroBase;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuotaGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final SalesCalendar calendar = SampleCompany.calendar();
    private final Quota annual = SampleQuota.annual();
    private final Holder north = SampleQuota.territory("NORTH");
    private final Holder east = SampleQuota.territory("EAST");
    private final Holder south = SampleQuota.territory("SOUTH");

    @Test
    void splitsAYearByRegion() {
        // docs:start quota-split
        Map<Holder, Money> lastYear = Map.of(
                north, Money.ofMajor(CNY, 3_400_000),
                east, Money.ofMajor(CNY, 4_800_000),
                south, Money.ofMajor(CNY, 1_800_000));
        QuotaSplit byRegion =
                QuotaSplitter.with(SplitPolicy.proportionalTo(lastYear)).split(annual, List.of(north, east, south));
        Money ofNorth = byRegion.partFor(north).amount(); // CNY 3740000.00
        boolean exact = byRegion.total().equals(annual.amount()); // always true
        // docs:end
        assertThat(ofNorth).isEqualTo(Money.ofMajor(CNY, 3_740_000));
        assertThat(exact).isTrue();
    }

    @Test
    void assignsMoreBelowThanIsOwedAbove() {
        Map<Holder, Money> lastYear = Map.of(
                north,
                Money.ofMajor(CNY, 3_400_000),
                east,
                Money.ofMajor(CNY, 4_800_000),
                south,
                Money.ofMajor(CNY, 1_800_000));
        // docs:start quota-hedge
        QuotaSplit hedged = QuotaSplitter.with(SplitPolicy.proportionalTo(lastYear))
                .withHedge(Rate.percent(5))
                .withLock(south, Money.ofMajor(CNY, 2_000_000))
                .split(annual, List.of(north, east, south));
        Money assigned = hedged.total(); // CNY 11550000.00
        Money hedge = hedged.hedgeAmount(); // CNY 550000.00
        // docs:end
        assertThat(assigned).isEqualTo(Money.ofMajor(CNY, 11_550_000));
        assertThat(hedge).isEqualTo(Money.ofMajor(CNY, 550_000));
        assertThat(hedged.partFor(south).amount()).isEqualTo(Money.ofMajor(CNY, 2_000_000));
    }

    @Test
    void spreadsAYearOverQuarters() {
        List<SalesPeriod> quarters = calendar.quarters(2026);
        // docs:start quota-phase
        Map<SalesPeriod, BigDecimal> season = Map.of(
                quarters.get(0), new BigDecimal(22),
                quarters.get(1), new BigDecimal(26),
                quarters.get(2), new BigDecimal(28),
                quarters.get(3), new BigDecimal(24));
        QuotaSplit byQuarter = QuotaPhaser.with(SeasonPolicy.weights(season)).phase(annual, quarters);
        Money summer = byQuarter.partFor(quarters.get(2)).amount(); // CNY 3080000.00
        // docs:end
        assertThat(summer).isEqualTo(Money.ofMajor(CNY, 3_080_000));
    }

    @Test
    void breaksAYearDown() {
        Hierarchy<Holder> tree = SampleQuota.holders();
        Map<Holder, Map<SalesPeriod, Money>> lastYear = SampleQuota.lastYear();
        SalesPeriod march = calendar.months(2026).get(2);
        // docs:start quota-cascade
        QuotaPlan plan = QuotaCascade.standard().cascade(annual, tree, calendar, lastYear);
        Money northInMarch = plan.quotaFor(north, march).amount();
        String why = plan.explain(north, march).text();
        // docs:end
        assertThat(northInMarch)
                .isEqualTo(plan.planOf(north).quotaFor(north, march).amount());
        assertThat(why).startsWith("REVENUE quota of TERRITORY:NORTH for 2026-03: " + northInMarch + "\n  by holder");
        // docs:start quota-newcomers
        QuotaCascade forNewcomers =
                QuotaCascade.standard().withZeroBase(ZeroBase.AVERAGE).withMonthShape(MonthShape.OWN_OR_ABOVE);
        // docs:end
        Map<Holder, Map<SalesPeriod, Money>> withoutOne = new HashMap<>(lastYear);
        withoutOne.remove(SampleQuota.rep("R-06"));
        QuotaPlan withNewcomer = forNewcomers.cascade(annual, tree, calendar, withoutOne);
        assertThat(withNewcomer.quotaFor(SampleQuota.rep("R-06"), plan.period()).amount())
                .isEqualTo(withNewcomer
                        .quotaFor(SampleQuota.rep("R-05"), plan.period())
                        .amount());
        // docs:start quota-proof
        CascadeProof proof = QuotaCascade.standard().prove(annual, tree, calendar, lastYear);
        QuotaSplit ofNorth = proof.divisionOf(north).orElseThrow(); // its year, by which weights
        String whoGotTheLastCent = ofNorth.certificate().explain().text();
        CertificateVerifier verifier = CertificateVerifier.standard(); // shares no code with the cascade
        boolean sound = proof.certificates().stream()
                .allMatch(proven -> verifier.verify(proven).isSound());
        // docs:end
        assertThat(sound).isTrue();
        assertThat(proof.plan()).isEqualTo(plan);
        assertThat(whoGotTheLastCent).startsWith("certificate: ");
    }

    @Test
    void readsAttainment() {
        QuotaPlan plan = SampleQuota.plan();
        SalesPeriod firstQuarter = plan.quarters().get(0);
        Map<Holder, Money> sold = SampleQuota.firstQuarterTotals();
        // docs:start quota-attainment
        List<Attainment> all = AttainmentReader.standard().readAll(plan, firstQuarter, sold);
        String company = all.get(0).ratio().percentText(); // 95.75 %
        // docs:end
        assertThat(company).isEqualTo("95.75 %");
    }

    @Test
    void readsPace() {
        QuotaPlan plan = SampleQuota.plan();
        Holder rep = SampleQuota.rep("R-06");
        SalesPeriod march = plan.months().get(2);
        Quota quota = plan.quotaFor(rep, march).withAmount(Money.ofMajor(CNY, 600_000));
        Money sales = Money.ofMajor(CNY, 270_000);
        LocalDate today = LocalDate.of(2026, 3, 16);
        // docs:start quota-pace
        Pace pace =
                PaceReader.with(PaceCurve.linear(SampleCompany.workingDays())).read(quota, sales, today);
        boolean alarm = pace.isBehindBy(Rate.percent(10)); // true: 45 % reached on day 11 of 22
        Measured<Money> daily = pace.requiredRunRate(); // CNY 30000.00
        Forecast forecast = pace.forecast(); // CNY 540000.00 (LINEAR_WORKING_DAYS)
        // docs:end
        assertThat(alarm).isTrue();
        assertThat(daily).isEqualTo(Measured.of(Money.ofMajor(CNY, 30_000)));
        assertThat(forecast).hasToString("CNY 540000.00 (LINEAR_WORKING_DAYS)");
    }

    @Test
    void putsTheRedsFirst() {
        QuotaPlan plan = SampleQuota.plan();
        Map<Holder, Money> sold = SampleQuota.firstQuarterTotals();
        LocalDate endOfMarch = LocalDate.of(2026, 3, 31);
        // docs:start quota-alerts
        PaceReader reader = PaceReader.with(PaceCurve.alongPlan(plan, WorkingDays.mondayToFriday()));
        List<Pace> paces = reader.readAll(plan, plan.period(), sold, endOfMarch);
        DeviationReport report = DeviationMonitor.standard().review(paces);
        Holder worst = report.in(AlertBand.RED).get(0).holder(); // POSITION:R-09
        // docs:end
        assertThat(worst).isEqualTo(SampleQuota.rep("R-09"));
        assertThat(report.in(AlertBand.RED)).hasSize(3);
    }

    @Test
    void replansTheOpenMonths() {
        QuotaPlan plan = SampleQuota.plan();
        Map<Holder, Map<SalesPeriod, Money>> sold = SampleQuota.firstQuarter();
        Holder rep = SampleQuota.rep("R-09");
        SalesPeriod december = plan.months().get(11);
        LocalDate endOfMarch = LocalDate.of(2026, 3, 31);
        // docs:start quota-replan
        Replan replan = QuotaReplanner.with(ReplanPolicy.recover())
                .withLock(rep, december, Money.ofMajor(CNY, 150_000))
                .replan(plan, sold, endOfMarch);
        Money shortfall = replan.lineFor(rep).shortfall();
        Money inDecember = replan.after().quotaFor(rep, december).amount(); // CNY 150000.00
        String why = replan.explain(rep).text();
        // docs:end
        assertThat(shortfall.isPositive()).isTrue();
        assertThat(inDecember).isEqualTo(Money.ofMajor(CNY, 150_000));
        assertThat(why).startsWith("re-plan of POSITION:R-09 as of 2026-03-31: " + shortfall);
    }

    @Test
    void dividesByHeads() {
        List<SalesPeriod> months = calendar.months(2026);
        Map<SalesPeriod, BigDecimal> heads = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            heads.put(months.get(i), BigDecimal.valueOf(i < 6 ? 18 : 20));
        }
        // docs:start quota-heads
        Measured<Money> perHead = Headcount.of(heads).perHeadMonth(Money.ofMajor(CNY, 12_000_000)); // CNY 52631.58
        // docs:end
        assertThat(perHead).hasToString("CNY 52631.58");
    }
}
