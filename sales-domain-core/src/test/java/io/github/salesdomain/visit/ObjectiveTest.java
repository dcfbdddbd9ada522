package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private static final Sku TEA = Sku.of("TEA");

    private static Measure cases(long number) {
        return Measure.of(Quantity.of(number, UnitOfMeasure.CASE));
    }

    private static Measure cny(String amount) {
        return Measure.of(Money.parse("CNY " + amount));
    }

    @Nested
    class ByFactory {

        @Test
        void readsLikeTheTask() {
            check(
                    Objective.sell(TEA, Quantity.of(40, UnitOfMeasure.CASE)),
                    ObjectiveKind.INCREASE_ORDER_VOLUME,
                    cases(40),
                    "INCREASE_ORDER_VOLUME:TEA");
            check(
                    Objective.sell(Money.parse("CNY 5.00")),
                    ObjectiveKind.INCREASE_ORDER_VOLUME,
                    cny("5.00"),
                    "INCREASE_ORDER_VOLUME");
            check(Objective.widen(3), ObjectiveKind.INCREASE_ORDER_VARIETY, Measure.count(3), "INCREASE_ORDER_VARIETY");
            check(
                    Objective.recommend(Set.of(TEA)),
                    ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT,
                    Measure.count(1),
                    "RECOMMEND_UNCARRIED_PRODUCT:TEA");
            check(
                    Objective.introduce(Set.of(TEA, Sku.of("JUICE"))),
                    ObjectiveKind.INTRODUCE_NEW_PRODUCT,
                    Measure.count(2),
                    "INTRODUCE_NEW_PRODUCT");
            check(Objective.firstOrder(Money.parse("CNY 1.00")), ObjectiveKind.FIRST_ORDER, cny("1.00"), "FIRST_ORDER");
            check(
                    Objective.collect(Money.parse("CNY 12000")),
                    ObjectiveKind.COLLECT_PAYMENT,
                    cny("12000.00"),
                    "COLLECT_PAYMENT");
            check(
                    Objective.handleComplaint("K-17"),
                    ObjectiveKind.HANDLE_COMPLAINT,
                    Measure.named("K-17"),
                    "HANDLE_COMPLAINT:K-17");
            check(
                    Objective.conveyPolicy("P-1", "P-2"),
                    ObjectiveKind.CONVEY_POLICY,
                    Measure.named("P-1", "P-2"),
                    "CONVEY_POLICY");
            check(
                    Objective.reach("MET"),
                    ObjectiveKind.BUILD_RELATIONSHIP,
                    Measure.milestone("MET"),
                    "BUILD_RELATIONSHIP:MET");
            check(
                    Objective.reconcile(Money.parse("CNY 9.99")),
                    ObjectiveKind.RECONCILE_ACCOUNT,
                    cny("9.99"),
                    "RECONCILE_ACCOUNT");
            check(
                    Objective.clearStock(TEA, Quantity.of(5, UnitOfMeasure.CASE)),
                    ObjectiveKind.CLEAR_STOCK,
                    cases(5),
                    "CLEAR_STOCK:TEA");
            check(Objective.keepPromise("V-1"), ObjectiveKind.KEEP_PROMISE, Measure.named("V-1"), "KEEP_PROMISE:V-1");
        }

        private void check(Objective objective, ObjectiveKind kind, Measure target, String id) {
            assertThat(objective.kind()).isEqualTo(kind);
            assertThat(objective.target()).isEqualTo(target);
            assertThat(objective.id()).isEqualTo(ObjectiveId.of(id));
            assertThat(objective.weight()).isEqualTo(1);
            assertThat(objective.timesCarried()).isZero();
            assertThat(objective.baseline()).isEmpty();
        }

        @Test
        void knowsTheGoodsItIsAbout() {
            assertThat(Objective.sell(TEA, Quantity.of(40, UnitOfMeasure.CASE)).skus())
                    .containsExactly(TEA);
            assertThat(Objective.recommend(Set.of(TEA)).skus()).containsExactly(TEA);
        }

        @Test
        void refusesToAskForNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.collect(Money.parse("CNY 0.00")))
                    .withMessage("target must be more than zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.sell(TEA, Quantity.of(-1, UnitOfMeasure.CASE)))
                    .withMessage("target must be more than zero, but was -1 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.recommend(Set.of()))
                    .withMessage("target must be more than zero, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(Objective::handleComplaint)
                    .withMessage("target must be more than zero, but was []");
        }
    }

    @Nested
    class Attainment {

        private final Objective raise =
                Objective.sell(TEA, Quantity.of(150, UnitOfMeasure.CASE)).withBaseline(cases(100));

        @Test
        void measuresAnIncreaseFromItsBaseline() {
            assertThat(raise.attainment(cases(120))).isEqualTo(Ratio.of(2, 5));
            assertThat(raise.attainment(cases(150))).isEqualTo(Ratio.one());
            assertThat(raise.attainment(cases(90))).isEqualTo(Ratio.of(-1, 5));
        }

        @Test
        void measuresFromZeroWithoutABaseline() {
            assertThat(Objective.collect(Money.parse("CNY 30000.00")).attainment(cny("12000.00")))
                    .isEqualTo(Ratio.of(2, 5));
            assertThat(Objective.widen(2).attainment(Measure.count(3))).isEqualTo(Ratio.of(3, 2));
        }

        @Test
        void countsNamesAndTakesAMilestoneAsAllOrNothing() {
            Objective policies = Objective.conveyPolicy("P-1", "P-2", "P-3", "P-4");
            assertThat(policies.attainment(Measure.named("P-2", "P-4", "P-1"))).isEqualTo(Ratio.of(3, 4));
            assertThat(policies.attainment(Measure.named())).isEqualTo(Ratio.zero());
            assertThat(Objective.reach("MET").attainment(Measure.milestone("MET")))
                    .isEqualTo(Ratio.one());
            assertThat(Objective.reach("MET").attainment(Measure.missedMilestone("MET")))
                    .isEqualTo(Ratio.zero());
        }

        @Test
        void measuresADecreaseOfAnAdministrativeObjective() {
            Objective fewer = Objective.collect(Money.parse("CNY 1.00"))
                    .withBaseline(cny("0.50"))
                    .withTarget(cny("0.20"));
            assertThat(fewer.attainment(cny("0.35"))).isEqualTo(Ratio.of(1, 2));
        }

        @Test
        void refusesToMixUnits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> raise.attainment(Measure.count(1)))
                    .withMessage("actual must be of the form VOLUME like target, but was COUNT");
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> raise.attainment(Measure.of(Quantity.of(1, UnitOfMeasure.PIECE))));
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() ->
                            Objective.collect(Money.parse("CNY 1.00")).attainment(Measure.of(Money.parse("USD 1.00"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.reach("MET").attainment(Measure.milestone("SIGNED")))
                    .withMessage("actual must be of milestone MET, but was of SIGNED");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.conveyPolicy("P-1").attainment(Measure.named("P-1", "P-9")))
                    .withMessage("actual must name only what the target names, but had [P-9]"
                            + "\nMaybe it belongs among the extras");
        }
    }

    @Nested
    class Construction {

        @Test
        void refusesATargetThatASalesObjectiveHasAlready() {
            Objective sell = Objective.sell(TEA, Quantity.of(150, UnitOfMeasure.CASE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sell.withBaseline(cases(150)))
                    .withMessage("target must be more than baseline 150 CASE, but was 150 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sell.withBaseline(cases(151)))
                    .withMessage("target must be more than baseline 151 CASE, but was 150 CASE");
            assertThat(sell.withBaseline(cases(149)).baseline()).contains(cases(149));
        }

        @Test
        void refusesATargetThatAnAdministrativeObjectiveHasAlready() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.collect(Money.parse("CNY 1.00")).withBaseline(cny("1.00")))
                    .withMessage("target must differ from baseline CNY 1.00, but was CNY 1.00");
        }

        @Test
        void refusesAMeasureThatDoesNotFit() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.widen(2).withTarget(cases(2)))
                    .withMessage("target must be of a form in [COUNT] for INCREASE_ORDER_VARIETY, but was VOLUME");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.widen(2).withBaseline(cases(1)))
                    .withMessage("baseline must be of the form COUNT like target, but was VOLUME");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.conveyPolicy("P-1").withBaseline(Measure.named()))
                    .withMessage("baseline must be absent for NAMED, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.reach("MET").withBaseline(Measure.missedMilestone("MET")))
                    .withMessage("baseline must be absent for MILESTONE, but was not MET");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.reach("MET").withTarget(Measure.missedMilestone("MET")))
                    .withMessage("target must be a milestone that is reached, but was not MET");
        }

        @Test
        void refusesOtherAttributesThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.widen(2).withWeight(0))
                    .withMessage("weight must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.widen(2).withTimesCarried(-1))
                    .withMessage("timesCarried must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Objective.widen(2).withEvidence("fact", " "))
                    .withMessage("evidence must not be blank, but was [fact,  ]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ObjectiveId.of("x".repeat(257)))
                    .withMessage("objective id must have 1 to 256 characters, but was '" + "x".repeat(257) + "'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VisitId.of(" "))
                    .withMessage("visit id must have 1 to 160 characters, but was ' '");
            assertThat(ObjectiveId.of("a")).isLessThan(ObjectiveId.of("b")).hasToString("a");
            assertThat(VisitId.of("a")).isLessThan(VisitId.of("b")).hasToString("a");
            assertThat(VisitId.of("x".repeat(160)).value()).hasSize(160);
            assertThat(ObjectiveId.of("x".repeat(256)).value()).hasSize(256);
            assertThatIllegalArgumentException().isThrownBy(() -> VisitId.of("x".repeat(161)));
            assertThatIllegalArgumentException().isThrownBy(() -> ObjectiveId.of(""));
        }
    }
}
