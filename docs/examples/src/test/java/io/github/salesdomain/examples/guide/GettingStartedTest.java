package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.jackson.SalesDomainModule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.SplitPolicy;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleReconciliation;
import io.github.salesdomain.time.SalesCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GettingStartedTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final List<String> shown = new ArrayList<>();

    private void alert(String text) {
        shown.add(text);
    }

    @Test
    void givesATaste() {
        Quota annual = SampleQuota.annual();
        Holder north = SampleQuota.territory("NORTH");
        Holder east = SampleQuota.territory("EAST");
        Map<Holder, Money> lastYear = Map.of(north, Money.ofMajor(CNY, 3_400_000), east, Money.ofMajor(CNY, 4_800_000));
        Money sold = Money.ofMajor(CNY, 1_000_000);
        LocalDate today = LocalDate.of(2026, 6, 30);
        CreditFile dealer = SampleCredit.troubledFile();
        Exposure exposure = SampleCredit.troubledExposure();
        CreditOrder order = SampleCredit.order();
        Ledger ledger = SampleReconciliation.ledger();
        Statement statement = SampleReconciliation.statement();

        // docs:start taste
        QuotaSplit byRegion =
                QuotaSplitter.with(SplitPolicy.proportionalTo(lastYear)).split(annual, Set.of(north, east));

        Pace pace = PaceReader.standard().read(byRegion.partFor(north).quota(), sold, today);
        if (pace.isBehindBy(Rate.percent(10))) {
            alert(pace.explain().text());
        }

        CreditDecision decision = CreditAssessor.standard().assess(dealer, exposure, order);
        decision.objections().forEach(objection -> alert(objection.toString()));

        ReconciliationReport report = Reconciler.standard().reconcile(ledger, statement);
        report.discrepancies().forEach(discrepancy -> alert(discrepancy.toString()));
        // docs:end

        assertThat(byRegion.total()).isEqualTo(annual.amount());
        assertThat(pace.isBehindBy(Rate.percent(10))).isTrue();
        assertThat(decision.isReleased()).isFalse();
        assertThat(decision.objections()).hasSizeGreaterThan(1);
        assertThat(report.difference()).isEqualTo(report.sumOfDiscrepancies());
        assertThat(shown).isNotEmpty();
    }

    @Test
    void reachesTheFirstFigure() throws Exception {
        // docs:start first-figure
        SalesCalendar calendar = SalesCalendar.gregorian();
        Quota quota = Quota.builder()
                .holder(Holder.company("ACME"))
                .metric(Metric.REVENUE)
                .period(calendar.year(2026))
                .amount(Money.ofMajor(CNY, 1_200_000))
                .build();

        Pace pace = PaceReader.standard().read(quota, Money.ofMajor(CNY, 450_000), LocalDate.of(2026, 5, 31));

        pace.attainment().ratio().percentText(); // "37.50 %"
        pace.isBehindBy(Rate.percent(5)); // true: 41.4 % of the year has gone
        // docs:end
        assertThat(pace.attainment().ratio().percentText()).isEqualTo("37.50 %");
        assertThat(pace.isBehindBy(Rate.percent(5))).isTrue();

        // docs:start first-json
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new SalesDomainModule()).build();
        String json = mapper.writeValueAsString(quota);
        Quota again = mapper.readValue(json, Quota.class);
        // docs:end
        assertThat(again).isEqualTo(quota);
    }
}
