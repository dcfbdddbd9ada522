package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.CascadeSamples.ALL;
import static io.github.salesdomain.quota.CascadeSamples.CALENDAR;
import static io.github.salesdomain.quota.CascadeSamples.CASES_LAST_YEAR;
import static io.github.salesdomain.quota.CascadeSamples.LI;
import static io.github.salesdomain.quota.CascadeSamples.NORTH;
import static io.github.salesdomain.quota.CascadeSamples.SOUTH;
import static io.github.salesdomain.quota.CascadeSamples.TREE;
import static io.github.salesdomain.quota.CascadeSamples.WANG;
import static io.github.salesdomain.quota.CascadeSamples.YEAR;
import static io.github.salesdomain.quota.CascadeSamples.cases;
import static io.github.salesdomain.quota.CascadeSamples.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.ApportionmentReason;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.ExactShare;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.time.SalesPeriod;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CascadeProofTest {

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Quota annual(String amount) {
        return Quota.builder()
                .holder(ALL)
                .metric(Metric.REVENUE)
                .period(YEAR)
                .amount(yuan(amount))
                .build();
    }

    /** NORTH 4.00 (WANG 3.00, LI 1.00), SOUTH 2.00. */
    private static final Map<Holder, Map<SalesPeriod, Money>> LAST_YEAR = Map.of(
            WANG,
            sold(yuan("1.00"), yuan("2.00")),
            LI,
            sold(yuan("1.00"), yuan("0.00")),
            SOUTH,
            sold(yuan("0.00"), yuan("2.00")));

    @Nested
    class OfMoney {

        private final CascadeProof proof = QuotaCascade.standard().prove(annual("100.00"), TREE, CALENDAR, LAST_YEAR);

        @Test
        void holdsThePlanThatTheCascadeGives() {
            assertThat(proof.plan())
                    .isEqualTo(QuotaCascade.standard().cascade(annual("100.00"), TREE, CALENDAR, LAST_YEAR));
        }

        @Test
        void tellsWhoGotEachLeftoverUnitAndWhy() {
            List<CertificateLine> regions =
                    proof.divisionOf(ALL).orElseThrow().certificate().lines();

            assertThat(regions).extracting(CertificateLine::amount).containsExactly(yuan("66.67"), yuan("33.33"));
            assertThat(regions.get(0).share()).isEqualTo(ExactShare.of(20_000, 3));
            assertThat(regions.get(0).reasons()).containsExactly(ApportionmentReason.LARGER_REMAINDER);
            assertThat(regions.get(1).reasons()).containsExactly(ApportionmentReason.WHOLE_UNITS);
        }

        @Test
        void dividesTheYearOverTheMonthsAtTheBottom() {
            QuotaSplit months = proof.divisionOf(WANG).orElseThrow();

            assertThat(months.whole()).isEqualTo(proof.plan().quotaFor(WANG, YEAR));
            assertThat(months.parts()).hasSize(12);
            assertThat(months.parts().get(2).amount()).isEqualTo(yuan("33.33"));
            assertThat(months.certificate().lines().get(2).share()).isEqualTo(ExactShare.of(10_000, 3));
        }

        @Test
        void runsFromTheTopDownAndLeavesOutWhoHasNothing() {
            Map<Holder, Map<SalesPeriod, Money>> withoutLi =
                    Map.of(WANG, sold(yuan("1.00"), yuan("2.00")), SOUTH, sold(yuan("0.00"), yuan("2.00")));
            CascadeProof some = QuotaCascade.standard().prove(annual("100.00"), TREE, CALENDAR, withoutLi);

            assertThat(proof.divisions())
                    .extracting(division -> division.whole().holder())
                    .containsExactly(ALL, NORTH, LI, WANG, SOUTH);
            assertThat(proof.certificates()).hasSize(5);
            assertThat(some.divisionOf(LI)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> some.divisionOf(Holder.company("OTHER")))
                    .withMessage("holder must be in the plan, but was COMPANY:OTHER");
        }

        @Test
        void explainsEachDivision() {
            assertThat(proof.explain().toString())
                    .contains("cascade of COMPANY:ALL")
                    .contains("quota of TERRITORY:NORTH")
                    .contains("CNY 66.67");
        }

        @Test
        void refusesDivisionsThatAreNotThoseOfThePlan() {
            List<QuotaSplit> divisions = proof.divisions();
            CascadeProof other = QuotaCascade.standard().prove(annual("200.00"), TREE, CALENDAR, LAST_YEAR);
            List<QuotaSplit> mixed = List.of(
                    other.divisions().get(0), divisions.get(1), divisions.get(2), divisions.get(3), divisions.get(4));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CascadeProof(proof.plan(), divisions.subList(1, 5)))
                    .withMessageContaining("COMPANY:ALL has CNY 100.00 and no division");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CascadeProof(proof.plan(), mixed))
                    .withMessageStartingWith("division of COMPANY:ALL must be of CNY 100.00 into");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CascadeProof(proof.plan(), List.of(divisions.get(0), divisions.get(0))))
                    .withMessage("divisions must be one for each holder, but was twice of COMPANY:ALL");
            QuotaSplit stranger =
                    QuotaSplitter.standard().split(annual("1.00").withHolder(Holder.company("OTHER")), List.of(NORTH));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CascadeProof(
                            proof.plan(),
                            ImmutableList.<QuotaSplit>builder()
                                    .addAll(divisions)
                                    .add(stranger)
                                    .build()))
                    .withMessage("divisions must be of holders in the plan, but was of [COMPANY:OTHER]");
        }

        @Test
        void hasNoCertificateWhereWeightsDoNotLeadToTheParts() {
            QuotaSplit honest = proof.divisionOf(ALL).orElseThrow();
            QuotaSplit.Part north = honest.parts().get(0);
            QuotaSplit.Part south = honest.parts().get(1);
            QuotaSplit forged = QuotaSplit.builder()
                    .whole(honest.whole())
                    .addPart(new QuotaSplit.Part(north.quota().withAmount(yuan("66.66")), north.weight(), false))
                    .addPart(new QuotaSplit.Part(south.quota().withAmount(yuan("33.34")), south.weight(), false))
                    .build();

            assertThatIllegalStateException()
                    .isThrownBy(forged::certificate)
                    .withMessageStartingWith(
                            "parts must follow from weights and locks, but was [CNY 66.66, CNY 33.34]");
        }

        @Test
        void hasNoCertificateWhereAFloorWasKept() {
            Allocation.Allocated bounded = (Allocation.Allocated) QuotaAllocator.standard()
                    .withBounds(NORTH, Bounds.atLeast(yuan("70.00")))
                    .allocate(annual("100.00"), List.of(NORTH, SOUTH));

            assertThatIllegalStateException().isThrownBy(() -> bounded.split().certificate());
            assertThat(bounded.certificate().lines().get(0).reasons()).contains(ApportionmentReason.FLOOR);
        }

        @Test
        void certifiesThatNothingWasDividedIntoNothing() {
            QuotaSplit nothing = QuotaSplitter.with(SplitPolicy.proportionalTo(Map.of()))
                    .split(annual("0.00"), List.of(NORTH, SOUTH));

            assertThat(nothing.certificate().lines())
                    .extracting(CertificateLine::amount)
                    .containsExactly(yuan("0.00"), yuan("0.00"));
        }
    }

    @Nested
    class OfUnits {

        private final UnitQuota cases = cases(100);
        private final UnitCascadeProof proof =
                QuotaCascade.standard().withHedges(Rate.percent(10)).prove(cases, TREE, CALENDAR, CASES_LAST_YEAR);

        @Test
        void provesTheHedgedYearAndTheMonthsOfEachHolder() {
            List<UnitQuotaSplit> ofAll = proof.divisionsOf(ALL);

            assertThat(ofAll).hasSize(2);
            assertThat(ofAll.get(0).hedge()).isEqualTo(Rate.percent(10));
            assertThat(ofAll.get(0).certificate().total().toString()).isEqualTo("XXX 110");
            assertThat(ofAll.get(0).certificate().lines())
                    .extracting(line -> line.amount().toString())
                    .containsExactly("XXX 83", "XXX 27");
            assertThat(ofAll.get(1).hedge()).isEqualTo(Rate.zero());
            assertThat(ofAll.get(1).parts()).hasSize(12);
            assertThat(proof.divisionsOf(WANG)).hasSize(1);
            assertThat(proof.divisionsOf(NORTH).get(0).hedge()).isEqualTo(Rate.zero());
        }

        @Test
        void provesAStateByLevelsAlone() {
            UnitCascadeProof state = QuotaCascade.standard()
                    .prove(
                            cases.withPeriod(CALENDAR.months(2026).get(5)),
                            TREE,
                            Map.of(
                                    WANG,
                                    Quantity.of(2, UnitOfMeasure.CASE),
                                    SOUTH,
                                    Quantity.of(1, UnitOfMeasure.CASE)));

            assertThat(state.divisions()).hasSize(2);
            assertThat(state.certificates()).hasSize(2);
            assertThat(state.explain().toString()).contains("cascade of COMPANY:ALL");
        }

        @Test
        void refusesDivisionsThatAreNotThoseOfThePlan() {
            UnitCascadeProof plain = QuotaCascade.standard().prove(cases, TREE, CALENDAR, CASES_LAST_YEAR);
            List<UnitQuotaSplit> divisions = proof.divisions();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitCascadeProof(proof.plan(), divisions.subList(1, divisions.size())))
                    .withMessageContaining("but was missing");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitCascadeProof(proof.plan(), plain.divisions()))
                    .withMessageStartingWith("division of COMPANY:ALL must be of 100 CASE into");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitCascadeProof(proof.plan(), List.of(divisions.get(0), divisions.get(0))))
                    .withMessage("divisions must differ, but was twice of COMPANY:ALL");
            UnitQuotaSplit stranger =
                    QuotaSplitter.standard().split(cases.withHolder(Holder.company("OTHER")), List.of(NORTH));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitCascadeProof(
                            proof.plan(),
                            ImmutableList.<UnitQuotaSplit>builder()
                                    .addAll(divisions)
                                    .add(stranger)
                                    .build()))
                    .withMessageStartingWith("divisions must be of what the plan divides");
        }

        @Test
        void keepsTheRuleOfASplit() {
            UnitQuotaSplit split = QuotaSplitter.standard().split(cases, List.of(WANG, LI, SOUTH));

            assertThat(split.rule()).isEqualTo(ApportionmentRule.LARGEST_REMAINDER);
            assertThat(split.certificate().lines().get(0).reasons())
                    .containsExactly(ApportionmentReason.TIE_TO_EARLIER_PLACE);
        }
    }
}
