package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TerritoryMapTest {

    private static final TerritoryMap MAP = SampleCompany.territoryMap();
    private static final TerritoryId S_1 = TerritoryId.of("S-1");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate KNOWN = LocalDate.of(2026, 6, 1);
    private static final LocalDateRange FROM_JULY = LocalDateRange.ofUnboundedEnd(JULY);

    private static final TerritoryHolding SECOND = TerritoryHolding.builder()
            .factId("second")
            .territory(S_1)
            .position(PositionId.of("R-08"))
            .during(FROM_JULY)
            .knownSince(KNOWN)
            .build();
    private static final TerritoryPin PIN = TerritoryPin.builder()
            .factId("P-02")
            .customer(CustomerId.of("C-04"))
            .territory(S_1)
            .reason("tender")
            .during(LocalDateRange.of(LocalDate.of(2026, 6, 30), JULY))
            .knownSince(KNOWN)
            .build();

    @Nested
    class OfFacts {

        @Test
        void haveKeysOfOneTo64Characters() {
            TerritoryRule rule = MAP.rules().get(0);
            List<Function<String, Dated>> facts = List.of(SECOND::withFactId, PIN::withFactId, rule::withFactId);

            assertThat(facts).allSatisfy(fact -> {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> fact.apply(" "))
                        .withMessage("factId must not be blank, but was ' '");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> fact.apply("x".repeat(65)))
                        .withMessage("factId must have at most 64 characters, but had 65");
                assertThat(fact.apply("x".repeat(64)).factId()).hasSize(64);
            });
        }

        @Test
        void isTheSameInWhateverOrderTheyCome() {
            List<TerritoryRule> rules = new ArrayList<>(MAP.rules());
            List<TerritoryHolding> holdings = new ArrayList<>(MAP.holdings());
            List<TerritoryPin> pins = new ArrayList<>(List.of(PIN.withCustomer(CustomerId.of("C-01"))));
            pins.addAll(MAP.pins());
            Collections.reverse(rules);
            Collections.reverse(holdings);
            assertThat(MAP.withRules(rules)).isEqualTo(MAP);
            assertThat(MAP.withHoldings(holdings)).isEqualTo(MAP);
            assertThat(MAP.withPins(pins).pins())
                    .extracting(TerritoryPin::factId)
                    .containsExactly("P-01", "P-02");
        }

        @Test
        void refusesFactsAboutTerritoriesItDoesNotHave() {
            TerritoryId nowhere = TerritoryId.of("NOWHERE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(SECOND.withTerritory(nowhere)))
                    .withMessage("territory of holding second must be in the tree, but was NOWHERE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withRules(MAP.rules().get(0).withTerritory(nowhere)))
                    .withMessage("territory of rule T-01 must be in the tree, but was NOWHERE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withPins(PIN.withTerritory(nowhere)))
                    .withMessage("territory of pin P-02 must be in the tree, but was NOWHERE");
        }

        @Test
        void refusesTwoCorrectionsOfOneDay() {
            TerritoryRule rule = MAP.rules().get(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withRules(rule, rule.withPriority(1)))
                    .withMessage("knownSince must differ between corrections of T-01, but was twice 2024-12-16");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withPins(PIN, PIN.withReason("other")))
                    .withMessage("knownSince must differ between corrections of P-02, but was twice 2026-06-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withHoldings(SECOND, SECOND.withKind(TenureKind.ACTING)))
                    .withMessage("knownSince must differ between corrections of second, but was twice 2026-06-01");
        }
    }

    @Nested
    class Holdings {

        @Test
        void refusesTwoPrimaryPositionsAtOneTime() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(SECOND))
                    .withMessage("territory S-1 must have one primary position at a time, but had R-09 holds S-1 and"
                            + " second on 2026-07-01");
        }

        @Test
        void allowsAStandInAndASupportBesideThePrimaryPosition() {
            assertThat(with(SECOND.withKind(TenureKind.ACTING)).asOf(JULY).actingAt(S_1))
                    .containsExactly(PositionId.of("R-08"));
            assertThat(with(SECOND.withKind(TenureKind.OVERLAY)).asOf(JULY).overlaysAt(S_1))
                    .containsExactly(PositionId.of("R-08"));
        }

        @Test
        void allowsAnotherPrimaryPositionFromTheDayTheFirstOneEnds() {
            TerritoryHolding first = holdingOf(S_1);
            TerritoryMap handedOver = with(
                    first.withDuring(LocalDateRange.of(first.during().getStart(), JULY))
                            .withKnownSince(KNOWN),
                    SECOND);
            assertThat(handedOver.asOf(JULY.minusDays(1)).holderOf(S_1)).contains(PositionId.of("R-09"));
            assertThat(handedOver.asOf(JULY).holderOf(S_1)).contains(PositionId.of("R-08"));
            assertThat(handedOver.asOf(JULY, KNOWN.minusDays(1)).holderOf(S_1)).contains(PositionId.of("R-09"));
            assertThat(handedOver.asOf(JULY, KNOWN).holderOf(S_1)).contains(PositionId.of("R-08"));
        }

        @Test
        void refusesAnOverlapThatWasKnownForAWhileOnly() {
            TerritoryHolding withdrawn =
                    SECOND.withDuring(LocalDateRange.ofEmpty(JULY)).withKnownSince(KNOWN.plusDays(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(SECOND, withdrawn))
                    .withMessageStartingWith("territory S-1 must have one primary position at a time");
        }

        @Test
        void allowsACorrectionThatMovesAHoldingToAnotherTerritory() {
            TerritoryHolding moved = holdingOf(S_1)
                    .withTerritory(TerritoryId.of("SOUTH"))
                    .withKind(TenureKind.ACTING)
                    .withKnownSince(KNOWN);
            TerritoryMap map = with(moved, SECOND);
            assertThat(map.asOf(JULY).holderOf(S_1)).contains(PositionId.of("R-08"));
            assertThat(map.asOf(JULY).actingAt(TerritoryId.of("SOUTH"))).containsExactly(PositionId.of("R-09"));
        }

        @Test
        void arePrimaryUnlessSaidOtherwise() {
            assertThat(SECOND.kind()).isEqualTo(TenureKind.PRIMARY);
        }

        @Test
        void areOnADayWhatWasHeldOnIt() {
            TerritoryChart chart = MAP.asOf(JULY);
            assertThat(chart.on()).isEqualTo(JULY);
            assertThat(chart.tree()).isEqualTo(SampleCompany.territories());
            assertThat(chart.holderOf(TerritoryId.of("EAST"))).contains(PositionId.of("A-02"));
            assertThat(chart.territoriesOf(PositionId.of("A-02")))
                    .containsExactly(TerritoryId.of("EAST"), TerritoryId.of("SOUTH"));
            assertThat(chart.territoriesOf(PositionId.of("NOBODY"))).isEmpty();
            assertThat(chart.unheldLeaves()).isEmpty();
            assertThat(MAP.asOf(LocalDate.of(2024, 12, 31)).unheldLeaves())
                    .isEqualTo(SampleCompany.territories().leaves());
        }

        @Test
        void doNotCountSupportAmongTheTerritoriesOfAPosition() {
            assertThat(with(SECOND.withKind(TenureKind.OVERLAY)).asOf(JULY).territoriesOf(PositionId.of("R-08")))
                    .containsExactly(TerritoryId.of("E-2"));
            assertThat(with(SECOND.withKind(TenureKind.ACTING)).asOf(JULY).territoriesOf(PositionId.of("R-08")))
                    .containsExactly(TerritoryId.of("E-2"), S_1);
        }

        @Test
        void giveAPersonTheLeavesOfAllPositions() {
            LocalDate october = LocalDate.of(2026, 10, 1);
            assertThat(MAP.asOf(october)
                            .leavesOf(
                                    PersonId.of("Sun"),
                                    SampleCompany.organisation().asOf(october)))
                    .containsExactly(TerritoryId.of("E-1"), TerritoryId.of("E-2"), S_1);
            assertThat(MAP.asOf(october)
                            .leavesOf(
                                    PersonId.of("Feng"),
                                    SampleCompany.organisation().asOf(october)))
                    .isEmpty();
        }

        @Test
        void refuseAnOrganisationOfAnotherDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.asOf(JULY)
                            .leavesOf(
                                    PersonId.of("Sun"),
                                    SampleCompany.organisation().asOf(KNOWN)))
                    .withMessage("organisation must be that of 2026-07-01, but was of 2026-06-01");
        }

        @Test
        void refuseATerritoryThatIsNotInTheTree() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.asOf(JULY).holderOf(TerritoryId.of("NOWHERE")))
                    .withMessage("territory must be in the tree, but was NOWHERE");
        }
    }

    @Nested
    class Pins {

        @Test
        void refusesTwoPinsOfOneCustomerAtOneTime() {
            List<TerritoryPin> two = List.of(MAP.pins().get(0), PIN);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.withPins(two))
                    .withMessage("customer C-04 must have one pin at a time, but had P-01 and P-02 on 2026-06-30");
        }

        @Test
        void allowsAPinFromTheDayTheFirstOneExpires() {
            TerritoryPin next = PIN.withDuring(LocalDateRange.of(JULY, JULY.plusDays(1)));
            assertThat(MAP.withPins(MAP.pins().get(0), next).pins()).hasSize(2);
        }

        @Test
        void refusesAPinWithoutAReasonOrAnEnd() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PIN.withReason(" "))
                    .withMessage("reason must not be blank, but was ' ' for pin P-02");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PIN.withDuring(FROM_JULY))
                    .withMessage("during must have an end, but was 2026-07-01/+999999999-12-31 for pin P-02"
                            + "\nMaybe a rule for the named account says what is meant without an end.");
        }
    }

    private static TerritoryHolding holdingOf(TerritoryId territory) {
        return MAP.holdings().stream()
                .filter(holding -> holding.territory().equals(territory))
                .findFirst()
                .orElseThrow();
    }

    private static TerritoryMap with(TerritoryHolding... more) {
        List<TerritoryHolding> all = new ArrayList<>(MAP.holdings());
        Collections.addAll(all, more);
        return MAP.withHoldings(all);
    }
}
