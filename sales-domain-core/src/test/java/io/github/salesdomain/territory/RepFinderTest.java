package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepFinderTest {

    private static final TerritoryMap MAP = SampleCompany.territoryMap();
    private static final LocalDate MAY_10 = LocalDate.of(2026, 5, 10);
    private static final LocalDate MAY_11 = LocalDate.of(2026, 5, 11);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final CustomerId C_05 = CustomerId.of("C-05");
    private static final CustomerId C_10 = CustomerId.of("C-10");
    private static final TerritoryId S_1 = TerritoryId.of("S-1");

    @Nested
    class Served {

        @Test
        void changeTheRepWhenThePositionChangesHands() {
            assertThat(reps(MAP, MAY_10).repOf(C_05)).contains(PersonId.of("Wu"));
            assertThat(reps(MAP, MAY_11).repOf(C_05)).contains(PersonId.of("Li"));
            assertThat(reps(MAP, MAY_11).customersOf(PersonId.of("Li")))
                    .extracting(CustomerId::value)
                    .containsExactly("C-05", "C-06");
            assertThat(reps(MAP, MAY_11).unserved()).isEmpty();
            assertThat(reps(MAP, MAY_11).served()).hasSize(12);
        }

        @Test
        void nameTerritoryAndPosition() {
            assertThat(reps(MAP, MAY_11).served().get(4))
                    .isEqualTo(new CustomerRep.Served(
                            C_05, TerritoryId.of("E-1"), PositionId.of("R-07"), PersonId.of("Li")));
        }

        @Test
        void followTheStateOfKnowledgeOfTheReport() {
            TerritoryHolding late = MAP.holdings().get(0).withKnownSince(MAY_11).withPosition(PositionId.of("A-01"));
            TerritoryMap corrected = MAP.withHoldings(
                    Stream.concat(MAP.holdings().stream(), Stream.of(late)).toList());
            CoverageReport before =
                    TerritoryAssigner.standard().assign(corrected, SampleCompany.customers(), MAY_11, MAY_10);
            RepReport report = RepFinder.standard().find(before, corrected, SampleCompany.organisation());
            assertThat(report.reps()).isEqualTo(reps(MAP, MAY_11).reps());
            assertThat(report.knownOn()).contains(MAY_10);
            assertThat(report.on()).isEqualTo(MAY_11);
        }
    }

    @Nested
    class Unserved {

        @Test
        void areTheCustomersOfAVacantPositionCoveredByWhoStandsIn() {
            assertThat(SampleTerritories.repsInOctober().unserved())
                    .containsExactly(
                            unserved("C-10", NoRepReason.POSITION_VACANT, "Sun"),
                            unserved("C-11", NoRepReason.POSITION_VACANT, "Sun"),
                            unserved("C-12", NoRepReason.POSITION_VACANT, "Sun"));
            assertThat(SampleTerritories.repsInOctober().repOf(C_10)).isEmpty();
        }

        @Test
        void areCoveredByTheNearestSuperiorIfNobodyStandsIn() {
            assertThat(reps(MAP, LocalDate.of(2025, 12, 31)).unserved())
                    .containsExactly(
                            unserved("C-05", NoRepReason.POSITION_VACANT, "Sun"),
                            unserved("C-06", NoRepReason.POSITION_VACANT, "Sun"));
        }

        @Test
        void areTheCustomersOfATerritoryThatNoPositionHolds() {
            TerritoryMap unheld = MAP.withHoldings(MAP.holdings().stream()
                    .filter(holding -> !holding.territory().equals(S_1))
                    .toList());
            assertThat(rep(unheld, C_10)).isEqualTo(unserved("C-10", NoRepReason.TERRITORY_UNHELD, "Sun"));
        }

        @Test
        void areCoveredByTheStandInOfTheTerritoryFirst() {
            TerritoryMap standIn = MAP.withHoldings(MAP.holdings().stream()
                    .map(holding -> holding.territory().equals(S_1)
                            ? holding.withKind(TenureKind.ACTING).withPosition(PositionId.of("R-08"))
                            : holding)
                    .toList());
            assertThat(rep(standIn, C_10)).isEqualTo(unserved("C-10", NoRepReason.TERRITORY_UNHELD, "Wang"));
        }

        @Test
        void areCoveredByNobodyWhereNothingIsHeld() {
            assertThat(rep(MAP.withHoldings(List.of()), C_10))
                    .isEqualTo(new CustomerRep.Unserved(C_10, NoRepReason.TERRITORY_UNHELD, Optional.empty()));
        }

        @Test
        void areGapsAndOverlaps() {
            RepReport report = reps(SampleTerritories.disputedMap(), MAY_11);
            assertThat(report.unserved())
                    .containsExactly(
                            new CustomerRep.Unserved(CustomerId.of("C-07"), NoRepReason.OVERLAP, Optional.empty()),
                            new CustomerRep.Unserved(CustomerId.of("C-12"), NoRepReason.GAP, Optional.empty()));
            assertThat(report.served()).hasSize(10);
        }
    }

    @Nested
    class Report {

        @Test
        void explainsItself() {
            List<Customer> three = List.of(
                    SampleCompany.customer("C-05"), SampleCompany.customer("C-10"), SampleCompany.customer("C-12"));
            CoverageReport coverage = TerritoryAssigner.standard()
                    .assign(SampleTerritories.disputedMap(), three, OCTOBER, LocalDate.of(2026, 9, 1));
            assertThat(RepFinder.standard()
                            .find(coverage, MAP, SampleCompany.organisation())
                            .explain()
                            .text())
                    .isEqualTo("""
                            reps on 2026-10-01 as known on 2026-09-01: 3 customers
                              served: 1
                                C-05: Li
                                  territory: E-1
                                  position: R-07
                              without a rep: 2
                                C-10: no rep (POSITION_VACANT)
                                  covered by: Sun
                                C-12: no rep (GAP)""");
        }

        @Test
        void saysNothingAboutACustomerItDoesNotHave() {
            assertThat(reps(MAP, MAY_11).repOf(CustomerId.of("C-99"))).isEmpty();
            assertThat(reps(MAP, MAY_11).customersOf(PersonId.of("Nobody"))).isEmpty();
        }

        @Test
        void isTheSameInWhateverOrderItWasBuilt() {
            RepReport report = SampleTerritories.repsInOctober();
            List<CustomerRep> reversed = new ArrayList<>(report.reps());
            Collections.reverse(reversed);
            assertThat(report.withReps(reversed)).isEqualTo(report);
            assertThat(report.withKnownOn(MAY_10).withReps(reversed)).isEqualTo(report.withKnownOn(MAY_10));
        }

        @Test
        void refusesACustomerTwice() {
            CustomerRep.Unserved once = new CustomerRep.Unserved(C_10, NoRepReason.GAP, Optional.empty());
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            RepReport.builder().on(MAY_11).addReps(once, once).build())
                    .withMessage("reps must have each customer once, but had C-10 twice");
        }

        @Test
        void refusesAPositionOrATerritoryThatIsUnknown() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RepFinder.standard()
                            .find(
                                    SampleTerritories.coverage(),
                                    MAP,
                                    Organisation.builder().build()))
                    .withMessage("position must be in the chart, but was R-05");
            TerritoryMap other = TerritoryMap.builder()
                    .tree(TerritoryTree.builder()
                            .addTerritory(Territory.of(S_1, "South"))
                            .build())
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RepFinder.standard()
                            .find(SampleTerritories.coverage(), other, SampleCompany.organisation()))
                    .withMessage("territory must be in the tree, but was N-1");
        }

        @Test
        void namesWhatIsMissing() {
            PositionId position = PositionId.of("R-07");
            PersonId person = PersonId.of("Li");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Served(nothing(), S_1, position, person))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Served(C_10, nothing(), position, person))
                    .withMessage("territory");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Served(C_10, S_1, nothing(), person))
                    .withMessage("position");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Served(C_10, S_1, position, nothing()))
                    .withMessage("person");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Unserved(nothing(), NoRepReason.GAP, Optional.empty()))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Unserved(C_10, nothing(), Optional.empty()))
                    .withMessage("reason");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CustomerRep.Unserved(C_10, NoRepReason.GAP, nothing()))
                    .withMessage("coveredBy");
        }
    }

    private static RepReport reps(TerritoryMap map, LocalDate on) {
        return RepFinder.standard()
                .find(
                        TerritoryAssigner.standard().assign(map, SampleCompany.customers(), on),
                        map,
                        SampleCompany.organisation());
    }

    private static CustomerRep rep(TerritoryMap map, CustomerId customer) {
        return reps(map, MAY_11).reps().stream()
                .filter(one -> one.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private static CustomerRep.Unserved unserved(String customer, NoRepReason reason, String coveredBy) {
        return new CustomerRep.Unserved(CustomerId.of(customer), reason, Optional.of(PersonId.of(coveredBy)));
    }

    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
    }
}
