package io.github.salesdomain.examples.goods;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.examples.report.TextReport;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.GoodsClass;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GoodsMonthTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final GoodsMonth month = GoodsMonth.of();

    @Test
    void everyVarianceIsTheCountLessTheBooks() {
        assertThat(month.goods().lines().stream().map(line -> line.variance().toString()))
                .containsExactlyInAnyOrder("-2 CASE", "0 CASE", "-1 CASE", "-18 CASE");
    }

    @Test
    void classesAreNeverSetOffAgainstEachOther() {
        assertThat(month.goods().value(GoodsClass.PRODUCT)).isEqualTo(Money.of(CNY, -92));
        assertThat(month.goods().value(GoodsClass.ADVERTISING)).isEqualTo(Money.of(CNY, -180));
        assertThat(month.goods().value(GoodsClass.PROMOTIONAL)).isEqualTo(Money.of(CNY, -630));
    }

    @Test
    void theLateCountIsRolledBackToTheMorningOfTheCut() {
        assertThat(month.claim().stock()).contains(cases(366));
        assertThat(month.claim().credit()).isEqualTo(Money.of(CNY, 3L * 360));
    }

    @Test
    void flasksThatNobodyHasAreUnaccountedFor() {
        assertThat(month.flasks().unaccounted())
                .hasToString(cases(250 - 165 - 52).toString());
    }

    @Test
    void theReportFitsATerminal() {
        assertThat(TextReport.write(month.report()).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 130);
    }

    private static Quantity cases(long number) {
        return Quantity.of(number, UnitOfMeasure.CASE);
    }
}
