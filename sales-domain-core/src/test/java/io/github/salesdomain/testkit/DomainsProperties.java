package io.github.salesdomain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.SpanOfControl;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.PackFactor;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;

/** A host names a domain and gets valid values of every type of its package. */
class DomainsProperties {

    @Property(tries = 50)
    @Domain(ExplainDomain.class)
    @Domain(MoneyDomain.class)
    void explanationsAndMoney(
            @ForAll Explanation explanation,
            @ForAll Money money,
            @ForAll Rate rate,
            @ForAll List<BigDecimal> weights,
            @ForAll Apportioner apportioner,
            @ForAll Apportionment apportionment,
            @ForAll Apportionment.Part part) {
        assertThat(explanation.text()).isNotEmpty();
        assertThat(apportioner.split(money, weights).parts()).hasSameSizeAs(weights);
        assertThat(apportionment.parts()).isNotEmpty();
        assertThat(part.weight()).isNotNegative();
        assertThat(rate.value()).isNotNull();
    }

    @Property(tries = 50)
    @Domain(QuantityDomain.class)
    @Domain(TimeDomain.class)
    void quantitiesAndTime(
            @ForAll Quantity quantity,
            @ForAll PackFactor factor,
            @ForAll Ratio ratio,
            @ForAll Measured<Money> measured,
            @ForAll SalesCalendar calendar,
            @ForAll SalesPeriod period,
            @ForAll WorkingCalendar holidays,
            @ForAll WorkingDays working) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
        assertThat(factor.unitsPerPack()).isPositive();
        assertThat(ratio.isDefined()).isEqualTo(ratio.undefinedReason().isEmpty());
        assertThat(measured.isDefined()).isEqualTo(measured.value().isPresent());
        assertThat(calendar.months(2026)).hasSize(12);
        assertThat(working.countIn(period.range())).isBetween(0, period.days());
        assertThat(holidays.weekdays()).isNotEmpty();
    }

    @Property(tries = 50)
    @Domain(OrgDomain.class)
    @Domain(ProductDomain.class)
    @Domain(CustomerDomain.class)
    void whoAndWhat(
            @ForAll Organisation organisation,
            @ForAll OrgChart chart,
            @ForAll Tenure tenure,
            @ForAll ReportingLine line,
            @ForAll SpanOfControl span,
            @ForAll Hierarchy<PositionId> hierarchy,
            @ForAll Product product,
            @ForAll ProductTree tree,
            @ForAll Customer customer) {
        assertThat(organisation.positions()).hasSizeLessThan(9);
        assertThat(chart.reporting().keys()).hasSizeLessThan(9);
        assertThat(tenure.during().isEmpty()).isFalse();
        assertThat(line.position()).isNotEqualTo(line.superior());
        assertThat(span.people()).isLessThanOrEqualTo(span.positions());
        assertThat(hierarchy.topDown()).hasSameElementsAs(hierarchy.keys());
        assertThat(product.name()).isNotBlank();
        assertThat(tree.products()).hasSizeLessThan(9);
        assertThat(customer.name()).isNotBlank();
    }
}
