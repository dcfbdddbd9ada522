package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.PackFactor;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.time.WorkingDays;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class QuantityGuideTest {

    @Test
    void countsInCasesAndBottles() {
        // docs:start quantity-packs
        UnitOfMeasure bottle = UnitOfMeasure.of("BOTTLE");
        PackFactor pack = PackFactor.of(24, bottle, UnitOfMeasure.CASE);

        pack.inUnits(Quantity.of(3, UnitOfMeasure.CASE)); // 72 BOTTLE
        pack.inWholePacks(Quantity.of(25, bottle)); // 2 CASE
        // docs:end
        assertThat(pack.inUnits(Quantity.of(3, UnitOfMeasure.CASE))).hasToString("72 BOTTLE");
        assertThat(pack.inWholePacks(Quantity.of(25, bottle))).hasToString("2 CASE");
    }

    @Test
    void dividesOneFigureByAnother() {
        // docs:start quantity-ratio
        Ratio attainment =
                Ratio.of(Money.parse("CNY 99996.00"), Money.parse("CNY 100000.00"), UndefinedReason.ZERO_TARGET);

        attainment.percentText(); // 100.00 %
        attainment.isAtLeast(Rate.one()); // false: the exact value is 99.996 %
        // docs:end
        assertThat(attainment.percentText()).isEqualTo("100.00 %");
        assertThat(attainment.isAtLeast(Rate.one())).isFalse();
        assertThat(attainment).hasToString("0.99996");
    }

    @Test
    void handlesARatioThatDoesNotExist() {
        // docs:start quantity-undefined
        Ratio none = Ratio.of(Money.parse("CNY 500.00"), Money.parse("CNY 0.00"), UndefinedReason.ZERO_TARGET);

        none.isDefined(); // false
        none.undefinedReason(); // ZERO_TARGET
        none.percentText(); // –
        // docs:end
        assertThat(none.isDefined()).isFalse();
        assertThat(none.undefinedReason()).contains(UndefinedReason.ZERO_TARGET);
        assertThat(none.percentText()).isEqualTo("–");
    }

    @Test
    void handlesAFigureThatDoesNotExist() {
        int daysLeft = WorkingDays.everyDay().countIn(LocalDateRange.ofEmpty(LocalDate.of(2027, 1, 1)));
        Money open = Money.parse("CNY 1200.00");
        // docs:start quantity-measured
        Measured<Money> dailyNeed = daysLeft == 0
                ? Measured.undefined(UndefinedReason.PERIOD_CLOSED)
                : Measured.of(open.dividedBy(daysLeft, RoundingMode.HALF_UP));

        dailyNeed.undefinedReason(); // PERIOD_CLOSED
        // docs:end
        assertThat(dailyNeed.undefinedReason()).contains(UndefinedReason.PERIOD_CLOSED);
    }
}
