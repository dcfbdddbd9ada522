package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesCalendar;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NewProductCheckerTest {

    private static final Holder NORTH = Holder.company("NORTH");

    private static Quota quota(Holder holder, Metric metric, String amount) {
        return Quota.builder()
                .holder(holder)
                .metric(metric)
                .period(SalesCalendar.gregorian().year(2026))
                .amount(Money.parse("CNY " + amount))
                .build();
    }

    private final NewProductChecker checker = NewProductChecker.standard();
    private final Quota total = quota(NORTH, Metric.REVENUE, "100.00");

    @Test
    void areAPartOfTheTotal() {
        Holder south = Holder.company("SOUTH");
        NewProductReport report = checker.check(
                List.of(total),
                List.of(
                        quota(south, Metric.NEW_PRODUCT_SALES, "1.00"),
                        quota(NORTH, Metric.NEW_PRODUCT_SALES, "100.01")));

        assertThat(checker.check(List.of(total), List.of(quota(NORTH, Metric.NEW_PRODUCT_SALES, "100.00")))
                        .isSound())
                .isTrue();
        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.findings())
                .extracting(NewProductFinding::reason)
                .containsExactly(NewProductReason.MORE_THAN_TOTAL, NewProductReason.NO_TOTAL);
        assertThat(report.explain().text())
                .contains("2 of 2 do not fit", "MORE_THAN_TOTAL: CNY 100.01 of CNY 100.00", "undefined (MISSING_DATA)");
    }

    @Test
    void areOnTheSameBasis() {
        Quota sellOut = quota(NORTH, Metric.NEW_PRODUCT_SALES.on(SalesBasis.SELL_OUT), "1.00");

        assertThatExceptionOfType(BasisMismatchException.class)
                .isThrownBy(() -> checker.check(List.of(total), List.of(sellOut)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checker.check(List.of(total, total), List.of()))
                .withMessage("totals must be one for each holder and period, but COMPANY:NORTH had two for 2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewProductReport(
                        0,
                        List.of(new NewProductFinding(
                                sellOut, Measured.undefined(UndefinedReason.MISSING_DATA), NewProductReason.NO_TOTAL))))
                .withMessage("checked must be at least 1 findings, but was 0");
    }
}
