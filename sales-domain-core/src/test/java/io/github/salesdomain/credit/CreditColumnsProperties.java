package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.CreditDomain;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class CreditColumnsProperties {

    private static void assertSame(CreditPolicy policy, CreditRequest request) {
        CurrencyUnit currency = request.file().currency();
        Money small = Money.zero(currency);
        if (policy instanceof CreditRule.NoOldOverdue old) {
            small = old.smallBalance(currency);
        } else if (policy instanceof CreditRule.AllOf all) {
            all.policies().forEach(each -> assertSame(each, request));
            return;
        }
        CreditDecision decision = CreditAssessor.with(policy).assess(request);
        ColumnDecisions columns = CreditAssessor.with(policy)
                .assessAll(CreditColumns.builder(currency, 1)
                        .smallBalance(small)
                        .add(request)
                        .build());

        assertThat(columns.outcome(0)).as("%s on %s", policy, request).isEqualTo(decision.outcome());
        assertThat(columns.reasons(0))
                .containsExactlyElementsOf(decision.reasons().stream()
                        .map(CreditFinding::reason)
                        .sorted()
                        .distinct()
                        .toList());
        assertThat(columns.exposureAfter(0)).isEqualTo(decision.exposureAfter());
    }

    @Property
    void columnsDecideAsRequestsDo(@ForAll CreditRequest request, @ForAll CreditRule rule) {
        assertSame(rule, request);
        CreditDecision decision = CreditAssessor.standard().assess(request);
        ColumnDecisions columns = CreditAssessor.standard()
                .assessAll(CreditColumns.of(request.file().currency(), List.of(request, request)));
        assertThat(columns.outcome(1)).isEqualTo(decision.outcome());
        assertThat(columns.count(decision.outcome())).isEqualTo(2);
    }

    @Property
    void columnsAgeAsReportsDo(@ForAll Exposure exposure, @ForAll AgeingPolicy anyNetting) {
        AgeingPolicy policy = anyNetting.withNetting(CreditNetting.OWN_COLUMN);
        AgeingReport report = AgeingCalculator.with(policy).age(exposure);
        List<ExposureItem> items = exposure.items().stream()
                .filter(item -> item.kind() == ExposureKind.RECEIVABLE)
                .toList();
        boolean byDue = policy.basis() == AgeingBasis.DUE_DATE;
        AgeingColumns columns = AgeingColumns.of(
                exposure.currency(),
                1,
                new int[items.size()],
                items.stream()
                        .mapToInt(item -> byDue
                                ? item.dueDate()
                                        .map(day -> (int) day.toEpochDay())
                                        .orElse(AgeingColumns.UNDATED)
                                : (int) item.documentDate().toEpochDay())
                        .toArray(),
                items.stream()
                        .mapToLong(item -> item.amount().getAmountMinorLong())
                        .toArray());
        AgeingTable table = AgeingCalculator.with(policy).age(columns, exposure.asOf());

        for (int bucket = 0; bucket < report.parts().size(); bucket++) {
            assertThat(table.amount(0, bucket))
                    .isEqualTo(report.parts().get(bucket).amount());
        }
        assertThat(table.undated(0)).isEqualTo(report.undated());
        assertThat(table.balance(0)).isEqualTo(report.balance().minus(report.credits()));
    }
}
