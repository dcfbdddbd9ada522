package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CycleObjectiveTest {

    private final CycleObjective distribution = SamplePdca.distribution();

    private final CycleObjective overdue = CycleObjective.builder()
            .id(ObjectiveId.of("OVERDUE"))
            .metric("overdue receivables")
            .baseline(Quantity.parse("18 %"))
            .target(Quantity.parse("10 %"))
            .direction(Direction.LOWER_IS_BETTER)
            .build();

    @Nested
    class Closure {

        @Test
        void closesTheGapOfDistributionIn9Of13Parts() {
            Ratio closure = distribution.closure(Quantity.parse("71 %"));
            assertThat(closure).isEqualTo(Ratio.of(9, 13));
            assertThat(closure.percentText()).isEqualTo("69.23 %");
            assertThat(distribution.isMet(Quantity.parse("71 %"))).isFalse();
        }

        @Test
        void closesTheGapOfOverdueReceivablesByThreeQuarters() {
            assertThat(overdue.closure(Quantity.parse("12 %"))).isEqualTo(Ratio.of(3, 4));
            assertThat(overdue.isMet(Quantity.parse("12 %"))).isFalse();
            assertThat(overdue.isMet(Quantity.parse("10 %"))).isTrue();
            assertThat(overdue.isMet(Quantity.parse("9 %"))).isTrue();
            assertThat(overdue.closure(Quantity.parse("20 %"))).isEqualTo(Ratio.of(-1, 4));
        }

        @Test
        void meetsTheTargetExactlyOrBeyond() {
            assertThat(distribution.isMet(Quantity.parse("75 %"))).isTrue();
            assertThat(distribution.isMet(Quantity.parse("76 %"))).isTrue();
            assertThat(distribution.isMet(Quantity.parse("74.99 %"))).isFalse();
        }

        @Test
        void isUndefinedWithoutFigures() {
            CycleObjective noTarget = distribution.withTarget(Optional.empty());
            assertThat(noTarget.closure(Quantity.parse("71 %")))
                    .isEqualTo(Ratio.undefined(UndefinedReason.MISSING_DATA));
            assertThat(noTarget.isMet(Quantity.parse("71 %"))).isFalse();
            assertThat(distribution.withBaseline(Optional.empty()).closure(Quantity.parse("71 %")))
                    .isEqualTo(Ratio.undefined(UndefinedReason.MISSING_DATA));
            assertThat(distribution.withBaseline(Quantity.parse("75 %")).closure(Quantity.parse("71 %")))
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
        }

        @Test
        void refusesAnotherUnit() {
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> distribution.closure(Quantity.parse("71 CASE")));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> distribution.withTarget(Quantity.parse("75 CASE")));
        }
    }

    @Nested
    class FromGoal {

        @Test
        void takesAVisitsObjectiveAsItIs() {
            Objective raise = SampleVisits.planned().objectives().get(0);
            CycleObjective objective = CycleObjective.from(Goal.of(raise));
            assertThat(objective)
                    .isEqualTo(CycleObjective.builder()
                            .id(raise.id())
                            .metric("INCREASE_ORDER_VOLUME")
                            .baseline(Quantity.of(100, UnitOfMeasure.CASE))
                            .target(Quantity.of(150, UnitOfMeasure.CASE))
                            .build());
        }

        @Test
        void takesDueDateAndOwnerFromTheVisit() {
            Goal goal = Goal.of(SampleVisits.planned(), ObjectiveId.of("COLLECT_PAYMENT"));
            assertThat(goal.due()).contains(LocalDate.of(2026, 3, 2));
            assertThat(goal.owner()).contains(PersonId.of("Zhou"));
            assertThat(goal.serves()).isEmpty();
            assertThat(goal.baseline()).contains(Quantity.parse("0 CNY"));
            assertThat(goal.target()).isEqualTo(Quantity.parse("30000 CNY"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Goal.of(SampleVisits.planned(), ObjectiveId.of("x")))
                    .withMessage("objective must be planned for visit C-01@2026-03-02, but was x");
        }

        @Test
        void countsNamesAndMilestonesInPieces() {
            assertThat(Goal.of(Objective.conveyPolicy("P-1", "P-2")).target())
                    .isEqualTo(Quantity.of(2, UnitOfMeasure.PIECE));
            assertThat(Goal.of(Objective.reach("MET")).target()).isEqualTo(Quantity.of(1, UnitOfMeasure.PIECE));
            assertThat(Goal.of(Objective.widen(3)).target()).isEqualTo(Quantity.of(3, UnitOfMeasure.PIECE));
        }

        @Test
        void isBetterTheWayTheTargetPoints() {
            assertThat(Goal.of(Objective.widen(3)).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
            Objective fewer = Objective.clearStock(Sku.of("TEA"), Quantity.of(100, UnitOfMeasure.CASE))
                    .withBaseline(Measure.of(Quantity.of(120, UnitOfMeasure.CASE)));
            assertThat(Goal.of(fewer).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        }

        private Quota quotaOf(Holder holder, Metric metric) {
            return Quota.builder()
                    .holder(holder)
                    .metric(metric)
                    .period(SalesCalendar.gregorian().quarters(2026).get(2))
                    .amount(Money.parse("CNY 500000.00"))
                    .build();
        }

        @Test
        void takesAQuotaByTheEndOfItsPeriod() {
            Goal goal = Goal.of(quotaOf(Holder.from(TerritoryId.of("NORTH")), Metric.REVENUE));
            assertThat(CycleObjective.from(goal))
                    .isEqualTo(CycleObjective.builder()
                            .id(ObjectiveId.of("TERRITORY:NORTH REVENUE 2026-Q3"))
                            .metric("TERRITORY:NORTH REVENUE 2026-Q3")
                            .target(Quantity.parse("500000 CNY"))
                            .due(LocalDate.of(2026, 9, 30))
                            .build());
        }

        @Test
        void startsFromWhatIsReachedOfAQuota() {
            Quota expense = quotaOf(Holder.from(PersonId.of("Zhou")), Metric.EXPENSE);
            Goal goal = Goal.of(Attainment.of(expense, Money.parse("CNY 620000.00")));
            assertThat(goal.baseline()).contains(Quantity.parse("620000 CNY"));
            assertThat(goal.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
            assertThat(goal.owner()).contains(PersonId.of("Zhou"));
            assertThat(SmartChecker.standard()
                            .check(CycleObjective.from(goal).withServes("PROFIT-2026"), SamplePdca.secondHalf()))
                    .isEmpty();
        }

        @Test
        void takesAHostsOwnGoal() {
            Goal own = new Goal() {
                @Override
                public ObjectiveId id() {
                    return ObjectiveId.of("OWN");
                }

                @Override
                public String metric() {
                    return "own";
                }

                @Override
                public Optional<Quantity> baseline() {
                    return Optional.empty();
                }

                @Override
                public Quantity target() {
                    return Quantity.parse("5 %");
                }
            };
            assertThat(CycleObjective.from(own))
                    .isEqualTo(CycleObjective.builder()
                            .id(ObjectiveId.of("OWN"))
                            .metric("own")
                            .target(Quantity.parse("5 %"))
                            .build());
            assertThat(Goal.of(Objective.collect(Money.parse("CNY 1.00"))).owner())
                    .isEmpty();
        }
    }

    @Nested
    class Construction {

        @Test
        void refusesBlankTexts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.withMetric(" "))
                    .withMessage("metric must not be blank, but was ' ' for objective DISTRIBUTION");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.withServes(""))
                    .withMessage("serves must not be blank, but was '' for objective DISTRIBUTION");
        }
    }
}
