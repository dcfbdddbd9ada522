package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PopReaderTest {

    private static final CustomerId OUTLET = CustomerId.of("O-01");
    private final List<PopPlacement> posters = SampleMarket.posters();
    private final PopReader reader = PopReader.standard();

    @Test
    void dividesOutletsInPlaceByOutletsSupplied() {
        PopReport report = reader.read(posters, SampleMarket.asOf());
        PopReport.Line line = report.materials().get("POSTER");

        assertThat(line.rate()).isEqualTo(Ratio.of(46, 60));
        assertThat(line.rate().percentText()).isEqualTo("76.67 %");
        assertThat(line.missing()).hasSize(9);
        assertThat(line.unchecked()).hasSize(5);
        assertThat(report.explain().text())
                .startsWith("material in place as of 2026-03-31: 1 material\n  POSTER: 76.67 % of 60 outlets\n"
                        + "    missing: [O-47, O-48");
    }

    @Test
    void goesByTheLastCheckOfTheDay() {
        PopPlacement poster = posters.get(0)
                .withChecks(PopCheck.of(LocalDate.of(2026, 3, 20), false), PopCheck.of(LocalDate.of(2026, 3, 9), true));

        assertThat(inPlaceOn(poster, LocalDate.of(2026, 3, 8))).isFalse();
        assertThat(inPlaceOn(poster, LocalDate.of(2026, 3, 9))).isTrue();
        assertThat(inPlaceOn(poster, LocalDate.of(2026, 3, 19))).isTrue();
        assertThat(inPlaceOn(poster, LocalDate.of(2026, 3, 20))).isFalse();
    }

    private boolean inPlaceOn(PopPlacement poster, LocalDate day) {
        return reader.read(List.of(poster), day)
                .materials()
                .get("POSTER")
                .inPlace()
                .contains(OUTLET);
    }

    @Test
    void leavesOutWhatIsSuppliedLater() {
        PopReport report = reader.read(posters, LocalDate.of(2026, 2, 1));

        assertThat(report.materials()).isEmpty();
        assertThat(report.explain().text()).isEqualTo("material in place as of 2026-02-01: 0 materials");
        assertThat(reader.read(posters, LocalDate.of(2026, 2, 2)).materials()).hasSize(1);
        assertThat(new PopReport.Line(Set.of(), Set.of(), Set.of()).rate())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
    }

    @Test
    void refusesWhatCannotBe() {
        PopPlacement poster = posters.get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(List.of(poster, poster), SampleMarket.asOf()))
                .withMessage("placements must have each outlet once for a material, but had O-01 twice for POSTER");
        assertThat(reader.read(List.of(poster, poster.withMaterial("COOLER")), SampleMarket.asOf())
                        .materials())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poster.withChecks(PopCheck.of(LocalDate.of(2026, 2, 1), true)))
                .withMessage("checks must not be before 2026-02-02, but was in place on 2026-02-01 at O-01");
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poster.withChecks(PopCheck.of(day, true), PopCheck.of(day, false)))
                .withMessage("checks must be of different days, but was [in place on 2026-03-01, not in place on"
                        + " 2026-03-01] at O-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poster.withMaterial(""))
                .withMessage("material must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PopReport.Line(Set.of(OUTLET), Set.of(OUTLET), Set.of()))
                .withMessage("outlets must be in place, missing or unchecked, but one was twice in [O-01], [O-01] and"
                        + " []");
    }

    @Nested
    class TheEffect {

        private final PopEffect coolers = SampleMarket.coolers();

        @Test
        void isWhatIsSoldBeyondTheWayOfTheControlOutlets() {
            assertThat(coolers.expected()).isEqualTo(Measured.of(Money.parse("CNY 220000.00")));
            assertThat(coolers.lift()).isEqualTo(Measured.of(Money.parse("CNY 30000.00")));
            assertThat(coolers.liftRate()).isEqualTo(Ratio.of(3, 22));
            assertThat(coolers.incrementalMargin()).isEqualTo(Measured.of(Money.parse("CNY 12000.00")));
            assertThat(coolers.returnOnCost()).isEqualTo(Ratio.of(1, 3));
            assertThat(coolers.explain().text()).isEqualTo("""
                            return on cost: 33.33 %
                              lift: CNY 30000.00
                                sold: CNY 250000.00
                                expected by the control outlets: CNY 220000.00
                              margin of the lift: CNY 12000.00
                              cost: CNY 9000.00""");
        }

        @Test
        void isUndefinedIfTheControlOutletsSoldNothingBefore() {
            PopEffect unknown = coolers.withControlBefore(Money.parse("CNY 0.00"));

            assertThat(unknown.expected()).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
            assertThat(unknown.lift().isDefined()).isFalse();
            assertThat(unknown.liftRate().isDefined()).isFalse();
            assertThat(unknown.incrementalMargin().isDefined()).isFalse();
            assertThat(unknown.returnOnCost()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(coolers.withCost(Money.parse("CNY 0.00")).returnOnCost().isDefined())
                    .isFalse();
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> coolers.withControlAfter(Money.parse("USD 1.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> coolers.withCost(Money.parse("CNY -1.00")))
                    .withMessage("cost must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> coolers.withControlBefore(Money.parse("CNY -1.00")))
                    .withMessage("controlBefore must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> coolers.withMargin(Rate.percent(-1)))
                    .withMessage("margin must not be negative, but was -1%");
        }
    }
}
