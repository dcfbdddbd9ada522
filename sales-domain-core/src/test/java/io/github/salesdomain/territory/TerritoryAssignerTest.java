package io.github.salesdomain.territory;

import static io.github.salesdomain.territory.RuleSamples.E_1;
import static io.github.salesdomain.territory.RuleSamples.KNOWN;
import static io.github.salesdomain.territory.RuleSamples.N_1;
import static io.github.salesdomain.territory.RuleSamples.N_2;
import static io.github.salesdomain.territory.RuleSamples.QINGDAO;
import static io.github.salesdomain.territory.RuleSamples.map;
import static io.github.salesdomain.territory.RuleSamples.rule;
import static io.github.salesdomain.territory.TerritoryCondition.account;
import static io.github.salesdomain.territory.TerritoryCondition.channel;
import static io.github.salesdomain.territory.TerritoryCondition.city;
import static io.github.salesdomain.territory.TerritoryCondition.everyone;
import static io.github.salesdomain.territory.TerritoryCondition.province;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TerritoryAssignerTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 11);
    private static final TerritoryId E_2 = TerritoryId.of("E-2");

    private static final CustomerId C_04 = QINGDAO.id();

    @Nested
    class OfTheSampleCompany {

        @Test
        void putsEveryCustomerInOnePatch() {
            CoverageReport report = SampleTerritories.coverage();
            assertThat(report.isComplete()).isTrue();
            assertThat(report.on()).isEqualTo(ON);
            assertThat(report.knownOn()).isEmpty();
            assertThat(report.customersOf(N_1)).extracting(CustomerId::value).containsExactly("C-01", "C-02", "C-04");
            assertThat(report.customersOf(E_2)).extracting(CustomerId::value).containsExactly("C-07", "C-08", "C-09");
            assertThat(report.coverageOf(CustomerId.of("C-07")))
                    .contains(new Coverage.Assigned(
                            CustomerId.of("C-07"),
                            new TerritoryClaim("T-06", E_2, ClaimReason.MOST_SPECIFIC),
                            List.of(new TerritoryClaim("T-03", E_1, ClaimReason.LESS_SPECIFIC))));
            assertThat(report.coverageOf(CustomerId.of("C-99"))).isEmpty();
        }

        @Test
        void letsThePinExpire() {
            assertThat(territoryOn("2026-06-30")).isEqualTo(N_1);
            assertThat(territoryOn("2026-07-01")).isEqualTo(N_2);
        }

        private TerritoryId territoryOn(String on) {
            return TerritoryAssigner.standard()
                    .assign(SampleCompany.territoryMap(), List.of(QINGDAO), LocalDate.parse(on))
                    .assigned()
                    .get(0)
                    .territory();
        }

        @Test
        void findsTheOverlapAndTheGap() {
            CoverageReport report =
                    TerritoryAssigner.standard().assign(SampleTerritories.disputedMap(), SampleCompany.customers(), ON);
            assertThat(report.isComplete()).isFalse();
            assertThat(report.gaps()).containsExactly(new Coverage.Gap(CustomerId.of("C-12")));
            assertThat(report.overlaps()).hasSize(1);
            Coverage.Overlap overlap = report.overlaps().get(0);
            assertThat(overlap.customer()).isEqualTo(CustomerId.of("C-07"));
            assertThat(overlap.territories()).containsExactly(E_1, E_2);
            assertThat(overlap.assignedTo()).isEmpty();
            assertThat(report.assigned()).hasSize(10);
            assertThat(report.customersOf(E_1)).extracting(CustomerId::value).containsExactly("C-05", "C-06");
        }

        @Test
        void doesNotKnowOfTheDisputeBeforeItWasOnRecord() {
            CoverageReport before = TerritoryAssigner.standard()
                    .assign(SampleTerritories.disputedMap(), SampleCompany.customers(), ON, LocalDate.of(2026, 3, 15));
            assertThat(before.coverages())
                    .isEqualTo(SampleTerritories.coverage().coverages());
            assertThat(before.knownOn()).contains(LocalDate.of(2026, 3, 15));
        }

        @Test
        void explainsItself() {
            List<Customer> three = List.of(SampleCompany.customer("C-07"), SampleCompany.customer("C-12"), QINGDAO);
            assertThat(TerritoryAssigner.standard()
                            .assign(SampleTerritories.disputedMap(), three, ON, LocalDate.of(2026, 5, 1))
                            .explain()
                            .text())
                    .isEqualTo("""
                            coverage on 2026-05-11 as known on 2026-05-01: 3 customers
                              assigned: 1
                                C-04: N-1
                                  decided by: P-01 for N-1 (PINNED)
                                  lost: T-02 for N-2 (OUTRANKED_BY_PIN)
                              overlaps: 1
                                C-07: overlap of [E-1, E-2]
                                  tied: T-06 for E-2 (TIED)
                                  tied: T-07 for E-1 (TIED)
                                  lost: T-03 for E-1 (LESS_SPECIFIC)
                              gaps: 1
                                C-12: gap: no rule matches""");
        }
    }

    @Nested
    class Ranking {

        @Test
        void letsTheMoreSpecificRuleDecide() {
            assertThat(assign(
                            rule("a", everyone(), E_1),
                            rule("b", channel(Channel.HORECA), E_1),
                            rule("c", province("Shandong"), E_1),
                            rule("d", province("Shandong").and(channel(Channel.HORECA)), E_1),
                            rule("e", city("Qingdao"), E_1),
                            rule("f", account(C_04), N_2)))
                    .isEqualTo(new Coverage.Assigned(
                            C_04,
                            new TerritoryClaim("f", N_2, ClaimReason.MOST_SPECIFIC),
                            List.of(
                                    new TerritoryClaim("e", E_1, ClaimReason.LESS_SPECIFIC),
                                    new TerritoryClaim("d", E_1, ClaimReason.LESS_SPECIFIC),
                                    new TerritoryClaim("c", E_1, ClaimReason.LESS_SPECIFIC),
                                    new TerritoryClaim("b", E_1, ClaimReason.LESS_SPECIFIC),
                                    new TerritoryClaim("a", E_1, ClaimReason.LESS_SPECIFIC))));
        }

        @Test
        void letsTheLargerPriorityDecideBeforeSpecificity() {
            assertThat(assign(
                            rule("a", everyone(), N_2).withPriority(1),
                            rule("b", account(C_04), E_1),
                            rule("c", city("Qingdao"), E_1).withPriority(-1)))
                    .isEqualTo(new Coverage.Assigned(
                            C_04,
                            new TerritoryClaim("a", N_2, ClaimReason.HIGHEST_PRIORITY),
                            List.of(
                                    new TerritoryClaim("b", E_1, ClaimReason.LOWER_PRIORITY),
                                    new TerritoryClaim("c", E_1, ClaimReason.LOWER_PRIORITY))));
        }

        @Test
        void saysForEachLoserWhyItLost() {
            assertThat(assign(
                            rule("a", city("Qingdao"), N_2),
                            rule("b", province("Shandong"), E_1),
                            rule("c", account(C_04), E_1).withPriority(-1)))
                    .isEqualTo(new Coverage.Assigned(
                            C_04,
                            new TerritoryClaim("a", N_2, ClaimReason.MOST_SPECIFIC),
                            List.of(
                                    new TerritoryClaim("b", E_1, ClaimReason.LESS_SPECIFIC),
                                    new TerritoryClaim("c", E_1, ClaimReason.LOWER_PRIORITY))));
        }

        @Test
        void callsTheSameTerritoryTwiceRedundantAndNoOverlap() {
            assertThat(assign(rule("b", city("Qingdao"), N_2), rule("a", city("Qingdao", "Jinan"), N_2)))
                    .isEqualTo(new Coverage.Assigned(
                            C_04,
                            new TerritoryClaim("a", N_2, ClaimReason.ONLY_CLAIM),
                            List.of(new TerritoryClaim("b", N_2, ClaimReason.REDUNDANT))));
        }

        @Test
        void reportsATieAndNamesNoWinner() {
            assertThat(assign(
                            rule("c", city("Qingdao"), N_2),
                            rule("b", city("Qingdao"), E_1),
                            rule("a", city("Qingdao"), N_2),
                            rule("z", everyone(), N_1)))
                    .isEqualTo(new Coverage.Overlap(
                            C_04,
                            List.of(
                                    new TerritoryClaim("a", N_2, ClaimReason.TIED),
                                    new TerritoryClaim("b", E_1, ClaimReason.TIED),
                                    new TerritoryClaim("c", N_2, ClaimReason.TIED)),
                            List.of(new TerritoryClaim("z", N_1, ClaimReason.LESS_SPECIFIC))));
        }

        @Test
        void sortsTiedRulesByIdWhateverTheyTest() {
            TerritoryCondition byChannel = city("Qingdao").and(channel(Channel.HORECA));
            TerritoryCondition bySegment = city("Qingdao").and(TerritoryCondition.segment("C"));
            Coverage.Overlap overlap = (Coverage.Overlap)
                    assign(rule("a", byChannel, N_1), rule("b", bySegment, N_2), rule("c", byChannel, E_1));
            assertThat(overlap.tied()).extracting(TerritoryClaim::factId).containsExactly("a", "b", "c");
        }

        @Test
        void countsNoTieBelowTheDecidingRule() {
            assertThat(assign(
                                    rule("a", account(C_04), N_1),
                                    rule("b", city("Qingdao"), E_1),
                                    rule("c", city("Qingdao"), E_2))
                            .assignedTo())
                    .contains(N_1);
        }

        @Test
        void breaksATieByPriority() {
            assertThat(assign(
                                    rule("a", city("Qingdao"), N_2),
                                    rule("b", city("Qingdao"), E_1).withPriority(1))
                            .assignedTo())
                    .contains(E_1);
        }

        @Test
        void followsAnotherPolicy() {
            PrecedencePolicy widest = tested -> -tested.size();
            CoverageReport report = TerritoryAssigner.with(widest)
                    .assign(map(rule("a", account(C_04), N_1), rule("b", everyone(), E_1)), List.of(QINGDAO), ON);
            assertThat(report.coverages().get(0).assignedTo()).contains(E_1);
        }

        @Test
        void isAGapIfNothingMatches() {
            assertThat(assign(rule("a", city("Jinan"), N_2))).isEqualTo(new Coverage.Gap(C_04));
            assertThat(assign()).isEqualTo(new Coverage.Gap(C_04));
        }

        @Test
        void ignoresARuleOutsideItsDays() {
            TerritoryRule rule = rule("a", everyone(), N_2);
            assertThat(assign(rule.withDuring(LocalDateRange.of(ON.minusDays(1), ON))))
                    .isEqualTo(new Coverage.Gap(C_04));
            assertThat(assign(rule.withDuring(LocalDateRange.of(ON, ON.plusDays(1))))
                            .assignedTo())
                    .contains(N_2);
        }
    }

    @Nested
    class Customers {

        @Test
        void areSortedAndEachOnce() {
            CoverageReport report =
                    TerritoryAssigner.standard().assign(map(), List.of(SampleCompany.customer("C-09"), QINGDAO), ON);
            assertThat(report.coverages())
                    .extracting(coverage -> coverage.customer().value())
                    .containsExactly("C-04", "C-09");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryAssigner.standard().assign(map(), List.of(QINGDAO, QINGDAO), ON))
                    .withMessage("customers must have each id once, but had C-04 twice");
        }

        @Test
        void mayBeNone() {
            CoverageReport report = TerritoryAssigner.standard().assign(map(), List.of(), ON);
            assertThat(report.coverages()).isEmpty();
            assertThat(report.isComplete()).isTrue();
        }

        /** In a peer the territory is read from the customer's address of today, so that a move rewrites every past report. */
        @Test
        void thatMoveLaterDoNotChangeAnEarlierReport() {
            Customer moved = QINGDAO.withAttributes(
                    Map.of(CustomerAttribute.PROVINCE, "Zhejiang", CustomerAttribute.CITY, "Ningbo"));
            LocalDate moves = LocalDate.of(2026, 8, 1);
            CustomerState before = CustomerState.builder()
                    .factId("C-04 in Qingdao")
                    .customer(QINGDAO)
                    .during(LocalDateRange.of(LocalDate.of(2024, 1, 1), moves))
                    .knownSince(KNOWN)
                    .build();
            CustomerState after = CustomerState.builder()
                    .factId("C-04 in Ningbo")
                    .customer(moved)
                    .during(LocalDateRange.ofUnboundedEnd(moves))
                    .knownSince(moves)
                    .build();
            Chronicle<CustomerState> history = Chronicle.of(List.of(before, after));
            assertThat(territoryOn(history, moves.minusDays(1))).isEqualTo(N_2);
            assertThat(territoryOn(history, moves)).isEqualTo(E_2);
        }

        private TerritoryId territoryOn(Chronicle<CustomerState> history, LocalDate on) {
            List<Customer> customers = history.asOf(on, LocalDate.MAX).stream()
                    .map(CustomerState::customer)
                    .toList();
            return TerritoryAssigner.standard()
                    .assign(SampleCompany.territoryMap(), customers, on)
                    .assigned()
                    .get(0)
                    .territory();
        }
    }

    private static Coverage assign(TerritoryRule... rules) {
        return TerritoryAssigner.standard()
                .assign(map(rules), List.of(QINGDAO), ON)
                .coverages()
                .get(0);
    }
}
