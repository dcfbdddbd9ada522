package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingPolicy;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.time.SalesCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitEvidenceTest {

    @Nested
    class FromAgeing {

        private AgeingReport age(AgeingPolicy policy, List<ExposureItem> items) {
            return AgeingCalculator.with(policy).age(items, SampleCompany.currency(), SampleCredit.asOf());
        }

        @Test
        void tellsWhatIsOverdueAndForHowLong() {
            AgeingReport ageing = age(AgeingPolicy.standard(), SampleCredit.ledger());
            assertThat(VisitEvidence.from(ageing)).contains(new VisitEvidence.Overdue(Money.parse("CNY 12700.00"), 91));
        }

        @Test
        void isSilentIfNothingIsOverdue() {
            assertThat(VisitEvidence.from(
                            age(AgeingPolicy.standard(), SampleCredit.ledger().subList(0, 2))))
                    .isEmpty();
        }

        @Test
        void refusesAgesThatAreNotDaysOverdue() {
            AgeingPolicy byDocument = AgeingPolicy.standard().withBasis(AgeingBasis.DOCUMENT_DATE);
            AgeingReport ageing = age(byDocument, SampleCredit.items().subList(0, 3));
            assertThat(ageing.overdue().isPositive()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VisitEvidence.from(ageing))
                    .withMessage("ageing must be by DUE_DATE, but was by DOCUMENT_DATE");
            assertThat(VisitEvidence.from(age(byDocument, List.of()))).isEmpty();
        }
    }

    @Nested
    class FromReconciliation {

        private LedgerLine line(String id, String amount) {
            return LedgerLine.builder()
                    .id(LineId.of(id))
                    .reference(id)
                    .date(LocalDate.of(2026, 3, 2))
                    .amount(Money.parse("CNY " + amount))
                    .build();
        }

        private ReconciliationReport reconcile(List<LedgerLine> ours, List<LedgerLine> theirs) {
            return Reconciler.standard()
                    .reconcile(
                            Ledger.of(SampleCompany.currency(), ours), Statement.of(SampleCompany.currency(), theirs));
        }

        @Test
        void addsUpWhatIsUnexplainedWithoutSigns() {
            ReconciliationReport report = reconcile(
                    List.of(line("1", "100.00"), line("2", "70.00")), List.of(line("1", "100.00"), line("9", "30.00")));
            assertThat(report.difference()).isEqualTo(Money.parse("CNY 40.00"));
            assertThat(VisitEvidence.from(report)).contains(new VisitEvidence.Unreconciled(Money.parse("CNY 100.00")));
        }

        @Test
        void isSilentIfTheBooksAgree() {
            assertThat(VisitEvidence.from(reconcile(List.of(line("1", "100.00")), List.of(line("1", "100.00")))))
                    .isEmpty();
        }
    }

    @Nested
    class FromPace {

        private Pace pace(Metric metric, String actual, LocalDate asOf) {
            Quota quota = Quota.builder()
                    .holder(Holder.from(CustomerId.of("C-01")))
                    .metric(metric)
                    .period(SalesCalendar.gregorian().months(2026).get(5))
                    .amount(Money.parse("CNY 30000.00"))
                    .build();
            return PaceReader.standard().read(quota, Money.parse("CNY " + actual), asOf);
        }

        private final LocalDate end = LocalDate.of(2026, 6, 30);

        @Test
        void tellsByHowMuchAQuotaIsBehind() {
            assertThat(VisitEvidence.from(pace(Metric.REVENUE, "18000.00", end)))
                    .contains(new VisitEvidence.BehindQuota(Money.parse("CNY 12000.00")));
        }

        @Test
        void isSilentIfNothingIsMissingOrLessIsBetter() {
            assertThat(VisitEvidence.from(pace(Metric.REVENUE, "30000.00", end)))
                    .isEmpty();
            assertThat(VisitEvidence.from(pace(Metric.REVENUE, "30000.01", end)))
                    .isEmpty();
            assertThat(VisitEvidence.from(pace(Metric.EXPENSE, "18000.00", end)))
                    .isEmpty();
            assertThat(VisitEvidence.from(pace(Metric.REVENUE, "0.00", LocalDate.of(2026, 5, 31))))
                    .isEmpty();
        }
    }

    @Nested
    class Refusals {

        private final LocalDate on = LocalDate.of(2026, 2, 28);
        private final Sku tea = Sku.of("TEA");

        private Money cny(String amount) {
            return Money.parse("CNY " + amount);
        }

        @Test
        void refusesFactsWithoutWeight() {
            Quantity none = Quantity.zero(UnitOfMeasure.CASE);
            Quantity one = Quantity.of(1, UnitOfMeasure.CASE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Overdue(cny("0.00"), 1))
                    .withMessage("amount must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Overdue(cny("1.00"), 0))
                    .withMessage("days must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Unreconciled(cny("-1.00")))
                    .withMessage("amount must be more than zero, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Dormant(on, cny("0.00")))
                    .withMessage("expected must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.NeverOrdered(cny("0.00")))
                    .withMessage("expected must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.NewProduct(tea, cny("0.00")))
                    .withMessage("expected must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Uncarried("JUICES", Set.of(), cny("0.00")))
                    .withMessage("expected must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.BehindQuota(cny("0.00")))
                    .withMessage("amount must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.StockOut(tea, none, cny("1.00")))
                    .withMessage("missing must be more than zero, but was 0 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.StockOut(tea, one, cny("0.00")))
                    .withMessage("lost must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Overstock(tea, none, cny("1.00")))
                    .withMessage("surplus must be more than zero, but was 0 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Overstock(tea, one, cny("0.00")))
                    .withMessage("value must be more than zero, but was CNY 0.00");
        }

        @Test
        void refusesFactsWithoutName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.Uncarried(" ", Set.of(), cny("1.00")))
                    .withMessage("line must have 1 to 64 characters, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.OpenPromise("", on))
                    .withMessage("promise must have 1 to 64 characters, but was ''");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.OpenComplaint("x".repeat(65), on))
                    .withMessage("complaint must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VisitEvidence.UnconveyedPolicy("", on))
                    .withMessage("policy must have 1 to 64 characters, but was ''");
        }
    }
}
