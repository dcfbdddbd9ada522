package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesPeriod;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttainmentReaderTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private final AttainmentReader reader = AttainmentReader.standard();

    private static Quota quota(String rep, Metric metric, long yuan) {
        return SampleQuota.annual()
                .withHolder(SampleQuota.rep(rep))
                .withMetric(metric)
                .withAmount(Money.of(CNY, yuan));
    }

    private Attainment read(Metric metric, long actual, long quota) {
        return reader.read(quota("R-05", metric, quota), Money.of(CNY, actual));
    }

    @Nested
    class HigherIsBetter {

        @Test
        void isActualByQuota() {
            Attainment half = read(Metric.REVENUE, 270_000, 600_000);
            assertThat(half.ratio()).isEqualTo(Ratio.of(9, 20));
            assertThat(half.isMet()).isFalse();
            assertThat(half.isUnplanned()).isFalse();
            assertThat(half.gap()).isEqualTo(Money.of(CNY, -330_000));
            assertThat(half.explain().text())
                    .isEqualTo("attainment of POSITION:R-05 for 2026: 45.00 %\n"
                            + "  actual: CNY 270000.00\n"
                            + "  quota: CNY 600000.00");
        }

        @Test
        void mayExceedOneAndIsMetToTheCent() {
            assertThat(read(Metric.REVENUE, 3, 2).ratio()).isEqualTo(Ratio.of(3, 2));
            assertThat(read(Metric.REVENUE, 2, 2).isMet()).isTrue();
            Attainment nearly = read(Metric.REVENUE, 99_996, 100_000);
            assertThat(nearly.ratio().percentText()).isEqualTo("100.00 %");
            assertThat(nearly.isMet()).isFalse();
        }

        @Test
        void isNegativeAfterReturns() {
            assertThat(read(Metric.REVENUE, -1, 2).ratio()).isEqualTo(Ratio.of(-1, 2));
        }

        @Test
        void isUndefinedForAQuotaOfNothing() {
            Attainment unplanned = read(Metric.REVENUE, 5, 0);
            assertThat(unplanned.ratio()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
            assertThat(unplanned.isUnplanned()).isTrue();
            assertThat(unplanned.isMet()).isFalse();
            assertThat(unplanned.explain().value()).isEqualTo("–");
            assertThat(read(Metric.REVENUE, 0, 0).isUnplanned()).isFalse();
            assertThat(read(Metric.REVENUE, 0, 0).isMet()).isFalse();
        }
    }

    @Nested
    class LowerIsBetter {

        @Test
        void isQuotaByActual() {
            assertThat(read(Metric.OVERDUE, 200, 100).ratio()).isEqualTo(Ratio.of(1, 2));
            assertThat(read(Metric.OVERDUE, 200, 100).isMet()).isFalse();
            assertThat(read(Metric.OVERDUE, 80, 100).ratio()).isEqualTo(Ratio.of(5, 4));
            assertThat(read(Metric.OVERDUE, 100, 100).isMet()).isTrue();
        }

        @Test
        void isMetWithoutARateIfThereIsNothing() {
            Attainment none = read(Metric.OVERDUE, 0, 100);
            assertThat(none.isMet()).isTrue();
            assertThat(none.ratio()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(read(Metric.OVERDUE, -1, 100).ratio()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(read(Metric.OVERDUE, 0, 0).isMet()).isTrue();
        }

        @Test
        void isZeroIfNothingWasAllowed() {
            assertThat(read(Metric.OVERDUE, 5, 0).ratio()).isEqualTo(Ratio.zero());
            assertThat(read(Metric.OVERDUE, 5, 0).isMet()).isFalse();
            assertThat(read(Metric.OVERDUE, 5, 0).isUnplanned()).isFalse();
        }
    }

    @Test
    void refusesMixedCurrencies() {
        assertThatThrownBy(() -> reader.read(SampleQuota.annual(), Money.of(CurrencyUnit.EUR, 1)))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Nested
    class Together {

        @Test
        void dividesSumsAndDoesNotAverageRates() {
            Attainment small = reader.read(quota("R-05", Metric.REVENUE, 100), Money.of(CNY, 100));
            Attainment large = reader.read(quota("R-06", Metric.REVENUE, 900), Money.of(CNY, 0));
            Attainment north = reader.readTogether(SampleQuota.territory("NORTH"), List.of(small, large));
            assertThat(north.ratio()).isEqualTo(Ratio.of(1, 10));
            assertThat(north.holder()).isEqualTo(SampleQuota.territory("NORTH"));
            assertThat(north.quota().amount()).isEqualTo(Money.of(CNY, 1000));
        }

        @Test
        void refusesPartsThatDoNotAddUp() {
            Holder north = SampleQuota.territory("NORTH");
            Attainment part = reader.read(quota("R-05", Metric.REVENUE, 100), Money.of(CNY, 100));
            Attainment profit = reader.read(quota("R-06", Metric.PROFIT, 100), Money.of(CNY, 100));
            SalesPeriod january = SampleQuota.plan().months().get(0);
            Attainment month = reader.read(quota("R-06", Metric.REVENUE, 100).withPeriod(january), Money.of(CNY, 100));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readTogether(north, List.of()))
                    .withMessage("parts must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readTogether(north, List.of(part, part)))
                    .withMessage("parts must be of different holders, but POSITION:R-05 came twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readTogether(north, List.of(part, profit)))
                    .withMessage("parts must be REVENUE for 2026, but POSITION:R-06 had PROFIT for 2026");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readTogether(north, List.of(part, month)))
                    .withMessage("parts must be REVENUE for 2026, but POSITION:R-06 had REVENUE for 2026-01");
        }
    }

    @Nested
    class All {

        private final QuotaPlan plan = SampleQuota.plan();

        @Test
        void sumsActualsUpwards() {
            SalesPeriod quarter = plan.quarters().get(0);
            List<Attainment> all = reader.readAll(plan, quarter, SampleQuota.firstQuarterTotals());
            assertThat(all).extracting(Attainment::holder).isEqualTo(plan.holders());
            Money company = Money.total(SampleQuota.firstQuarterTotals().values());
            assertThat(all.get(0).actual()).isEqualTo(company);
            assertThat(all.get(0).quota()).isEqualTo(plan.quotaFor(SampleQuota.company(), quarter));
            assertThat(all.get(all.size() - 1).ratio().percentText()).isEqualTo("60.00 %");
        }

        @Test
        void countsWhoIsMissingAsNothing() {
            List<Attainment> all = reader.readAll(plan, plan.period(), Map.of());
            assertThat(all).allMatch(attainment -> attainment.actual().isZero());
        }

        @Test
        void refusesActualsAboveTheBottom() {
            Map<Holder, Money> north = Map.of(SampleQuota.territory("NORTH"), Money.of(CNY, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readAll(plan, plan.period(), north))
                    .withMessage("actual must be of a holder with nobody below, but was of TERRITORY:NORTH");
            Map<Holder, Money> euro = Map.of(SampleQuota.rep("R-05"), Money.of(CurrencyUnit.EUR, 1));
            assertThatThrownBy(() -> reader.readAll(plan, plan.period(), euro))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }
}
