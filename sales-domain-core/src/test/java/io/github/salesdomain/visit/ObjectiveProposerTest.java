package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleVisits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveProposerTest {

    private static final CustomerId DEALER = CustomerId.of("C-01");
    private static final LocalDate ON = SampleVisits.proposedOn();
    private static final Sku TEA = Sku.of("TEA");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static VisitProposals propose(VisitEvidence... facts) {
        return ObjectiveProposer.standard().propose(Map.of(DEALER, List.of(facts)), ON);
    }

    private static ObjectiveProposal only(VisitEvidence... facts) {
        VisitProposals proposals = propose(facts);
        assertThat(proposals.proposals()).hasSize(1);
        assertThat(proposals.proposals().get(0).objectives()).hasSize(1);
        return proposals.proposals().get(0).objectives().get(0);
    }

    @Nested
    class Ranking {

        private final VisitProposals proposals = ObjectiveProposer.standard().propose(SampleVisits.evidence(), ON);

        @Test
        void putsTheCustomersWithMostMoneyAtStakeFirst() {
            assertThat(proposals.proposals())
                    .extracting(proposal -> proposal.customer().value())
                    .containsExactly("C-01", "C-03", "C-04", "C-02", "C-05", "C-06");
            assertThat(proposals.proposals().get(0).atStake()).contains(cny("48000.00"));
            assertThat(proposals.proposals().get(5).atStake()).isEmpty();
            assertThat(proposals.setAside()).isEmpty();
            assertThat(proposals.on()).isEqualTo(ON);
        }

        @Test
        void givesTheFirstFew() {
            assertThat(proposals.first(2))
                    .extracting(proposal -> proposal.customer().value())
                    .containsExactly("C-01", "C-03");
            assertThat(proposals.first(0)).isEmpty();
            assertThat(proposals.first(100)).hasSize(6);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposals.first(-1))
                    .withMessage("most must not be negative, but was -1");
        }

        @Test
        void putsTheObjectivesWithMostMoneyAtStakeFirst() {
            assertThat(proposals.proposals().get(0).objectives())
                    .extracting(proposal -> proposal.objective().id().value())
                    .containsExactly("COLLECT_PAYMENT", "INCREASE_ORDER_VOLUME", "HANDLE_COMPLAINT:K-17");
        }

        @Test
        void breaksTiesById() {
            Map<CustomerId, List<VisitEvidence>> even = Map.of(
                    CustomerId.of("B"), List.of(new VisitEvidence.Unreconciled(cny("5.00"))),
                    CustomerId.of("A"), List.of(new VisitEvidence.Overdue(cny("5.00"), 1)));
            assertThat(ObjectiveProposer.standard().propose(even, ON).proposals())
                    .extracting(proposal -> proposal.customer().value())
                    .containsExactly("A", "B");
            assertThat(propose(new VisitEvidence.Unreconciled(cny("5.00")), new VisitEvidence.Overdue(cny("5.00"), 1))
                            .proposals()
                            .get(0)
                            .objectives())
                    .extracting(proposal -> proposal.objective().id().value())
                    .containsExactly("COLLECT_PAYMENT", "RECONCILE_ACCOUNT");
        }

        @Test
        void makesAVisitOfAProposal() {
            Visit visit = proposals.first(1).get(0).visit(LocalDate.of(2026, 3, 2), PersonId.of("Zhou"));
            assertThat(visit.customer()).isEqualTo(DEALER);
            assertThat(visit.by()).isEqualTo(PersonId.of("Zhou"));
            assertThat(visit.on()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(visit.objectives())
                    .extracting(Objective::target)
                    .containsExactly(Measure.of(cny("30000.00")), Measure.of(cny("18000.00")), Measure.named("K-17"));
            assertThat(visit.objectives().get(0).evidence())
                    .containsExactly("CNY 30000.00 overdue, the oldest by 42 days");
        }

        @Test
        void explainsWhyEachCustomerShouldBeVisited() {
            VisitProposals some = ObjectiveProposer.with(
                            ProposalPolicy.standard().leavingOut(Set.of(ObjectiveKind.INCREASE_ORDER_VOLUME)))
                    .propose(
                            Map.of(
                                    DEALER,
                                    SampleVisits.evidence().get(DEALER),
                                    CustomerId.of("C-06"),
                                    SampleVisits.evidence().get(CustomerId.of("C-06"))),
                            ON);
            assertThat(some.explain().text()).isEqualTo("""
                            visits worth making on 2026-02-28: 2
                              visit C-01: CNY 30000.00 at stake
                                COLLECT_PAYMENT: target CNY 30000.00, CNY 30000.00 at stake
                                  evidence: CNY 30000.00 overdue, the oldest by 42 days
                                HANDLE_COMPLAINT:K-17: target [K-17]
                                  evidence: complaint K-17 open since 2026-02-20
                              visit C-06: no money at stake
                                CONVEY_POLICY:PRICE-2026-2: target [PRICE-2026-2]
                                  evidence: policy PRICE-2026-2 not conveyed, in force from 2026-03-01
                              set aside for C-01: CNY 18000.00 behind quota""");
        }
    }

    @Nested
    class Answers {

        private void check(VisitEvidence fact, ObjectiveKind kind, Measure target, String id, String text) {
            ObjectiveProposal proposal = only(fact);
            assertThat(proposal.objective().kind()).isEqualTo(kind);
            assertThat(proposal.objective().target()).isEqualTo(target);
            assertThat(proposal.objective().id().value()).isEqualTo(id);
            assertThat(proposal.objective().evidence()).containsExactly(text);
            assertThat(proposal.evidence()).containsExactly(fact);
            assertThat(proposal.atStake()).isEqualTo(fact.atStake());
        }

        @Test
        void answersEveryFactWithAMeasuredObjective() {
            Quantity cases = Quantity.of(40, UnitOfMeasure.CASE);
            check(
                    new VisitEvidence.Overdue(cny("5.00"), 1),
                    ObjectiveKind.COLLECT_PAYMENT,
                    Measure.of(cny("5.00")),
                    "COLLECT_PAYMENT",
                    "CNY 5.00 overdue, the oldest by 1 day");
            check(
                    new VisitEvidence.Unreconciled(cny("5.00")),
                    ObjectiveKind.RECONCILE_ACCOUNT,
                    Measure.of(cny("5.00")),
                    "RECONCILE_ACCOUNT",
                    "CNY 5.00 not reconciled");
            check(
                    new VisitEvidence.Dormant(ON, cny("5.00")),
                    ObjectiveKind.INCREASE_ORDER_VOLUME,
                    Measure.of(cny("5.00")),
                    "INCREASE_ORDER_VOLUME",
                    "no order since 2026-02-28, CNY 5.00 expected");
            check(
                    new VisitEvidence.NeverOrdered(cny("5.00")),
                    ObjectiveKind.FIRST_ORDER,
                    Measure.of(cny("5.00")),
                    "FIRST_ORDER",
                    "no order yet, CNY 5.00 expected");
            check(
                    new VisitEvidence.Uncarried("JUICES", Set.of(), cny("5.00")),
                    ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT,
                    Measure.count(1),
                    "RECOMMEND_UNCARRIED_PRODUCT:JUICES",
                    "JUICES not carried, CNY 5.00 expected");
            check(
                    new VisitEvidence.NewProduct(TEA, cny("5.00")),
                    ObjectiveKind.INTRODUCE_NEW_PRODUCT,
                    Measure.count(1),
                    "INTRODUCE_NEW_PRODUCT:TEA",
                    "new product TEA, CNY 5.00 expected");
            check(
                    new VisitEvidence.BehindQuota(cny("5.00")),
                    ObjectiveKind.INCREASE_ORDER_VOLUME,
                    Measure.of(cny("5.00")),
                    "INCREASE_ORDER_VOLUME",
                    "CNY 5.00 behind quota");
            check(
                    new VisitEvidence.StockOut(TEA, cases, cny("5.00")),
                    ObjectiveKind.INCREASE_ORDER_VOLUME,
                    Measure.of(cases),
                    "INCREASE_ORDER_VOLUME:TEA",
                    "40 CASE of TEA missing, CNY 5.00 lost");
            check(
                    new VisitEvidence.Overstock(TEA, cases, cny("5.00")),
                    ObjectiveKind.CLEAR_STOCK,
                    Measure.of(cases),
                    "CLEAR_STOCK:TEA",
                    "40 CASE of TEA too much, worth CNY 5.00");
            check(
                    new VisitEvidence.OpenPromise("V-1", ON.plusDays(9)),
                    ObjectiveKind.KEEP_PROMISE,
                    Measure.named("V-1"),
                    "KEEP_PROMISE:V-1",
                    "promise V-1 open, due 2026-03-09");
            check(
                    new VisitEvidence.OpenComplaint("K-1", ON),
                    ObjectiveKind.HANDLE_COMPLAINT,
                    Measure.named("K-1"),
                    "HANDLE_COMPLAINT:K-1",
                    "complaint K-1 open since 2026-02-28");
            check(
                    new VisitEvidence.UnconveyedPolicy("P-1", ON.plusDays(1)),
                    ObjectiveKind.CONVEY_POLICY,
                    Measure.named("P-1"),
                    "CONVEY_POLICY:P-1",
                    "policy P-1 not conveyed, in force from 2026-03-01");
        }

        @Test
        void recommendsTheProductsOfAnUncarriedLine() {
            assertThat(only(new VisitEvidence.Uncarried("JUICES", Set.of(TEA), cny("5.00")))
                            .objective()
                            .skus())
                    .containsExactly(TEA);
        }
    }

    @Nested
    class Merging {

        @Test
        void addsUpDistinctDebts() {
            ObjectiveProposal collect =
                    only(new VisitEvidence.Overdue(cny("5.00"), 10), new VisitEvidence.Overdue(cny("7.00"), 3));
            assertThat(collect.objective().target()).isEqualTo(Measure.of(cny("12.00")));
            assertThat(collect.atStake()).contains(cny("12.00"));
            assertThat(collect.evidence())
                    .containsExactly(
                            new VisitEvidence.Overdue(cny("7.00"), 3), new VisitEvidence.Overdue(cny("5.00"), 10));
        }

        @Test
        void addsUpSurplusOfOneProduct() {
            Quantity four = Quantity.of(4, UnitOfMeasure.CASE);
            ObjectiveProposal clear = only(
                    new VisitEvidence.Overstock(TEA, four, cny("5.00")),
                    new VisitEvidence.Overstock(TEA, four, cny("6.00")));
            assertThat(clear.objective().target()).isEqualTo(Measure.of(Quantity.of(8, UnitOfMeasure.CASE)));
            assertThat(clear.atStake()).contains(cny("11.00"));
        }

        @Test
        void takesTheLargestOfFactsAboutTheSameSale() {
            ObjectiveProposal sell =
                    only(new VisitEvidence.BehindQuota(cny("5.00")), new VisitEvidence.Dormant(ON, cny("7.00")));
            assertThat(sell.objective().target()).isEqualTo(Measure.of(cny("7.00")));
            assertThat(sell.atStake()).contains(cny("7.00"));
            assertThat(sell.evidence()).hasSize(2);
            assertThat(sell.objective().evidence())
                    .containsExactly("no order since 2026-02-28, CNY 7.00 expected", "CNY 5.00 behind quota");
        }

        @Test
        void namesAllThatAHostAsksForAsOne() {
            ProposalPolicy together = fact -> Optional.of(Objective.handleComplaint(
                            fact instanceof VisitEvidence.OpenComplaint complaint ? complaint.complaint() : "?")
                    .withId(ObjectiveId.of("all")));
            VisitProposals proposals = ObjectiveProposer.with(together)
                    .propose(
                            Map.of(
                                    DEALER,
                                    List.of(
                                            new VisitEvidence.OpenComplaint("K-2", ON),
                                            new VisitEvidence.OpenComplaint("K-1", ON),
                                            new VisitEvidence.Unreconciled(cny("3.00")))),
                            ON);
            ObjectiveProposal all = proposals.proposals().get(0).objectives().get(0);
            assertThat(all.objective().target()).isEqualTo(Measure.named("?", "K-1", "K-2"));
            assertThat(all.atStake()).contains(cny("3.00"));
        }

        @Test
        void refusesOneIdForTwoKinds() {
            ProposalPolicy careless = fact -> Optional.of(
                    fact instanceof VisitEvidence.Overdue
                            ? Objective.collect(cny("1.00")).withId(ObjectiveId.of("x"))
                            : Objective.reconcile(cny("1.00")).withId(ObjectiveId.of("x")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ObjectiveProposer.with(careless)
                            .propose(
                                    Map.of(
                                            DEALER,
                                            List.of(
                                                    new VisitEvidence.Overdue(cny("5.00"), 1),
                                                    new VisitEvidence.Unreconciled(cny("3.00")))),
                                    ON))
                    .withMessage("objectives with the id x must be of one kind,"
                            + " but were COLLECT_PAYMENT and RECONCILE_ACCOUNT");
        }
    }

    @Nested
    class Policies {

        @Test
        void setsSmallAmountsAside() {
            ProposalPolicy large = ProposalPolicy.standard().ignoringBelow(cny("5.00"));
            VisitEvidence small = new VisitEvidence.Overdue(cny("4.99"), 1);
            VisitEvidence promise = new VisitEvidence.OpenPromise("V-1", ON);
            VisitProposals proposals = ObjectiveProposer.with(large)
                    .propose(
                            Map.of(
                                    DEALER,
                                    List.of(small, promise, new VisitEvidence.BehindQuota(cny("5.00"))),
                                    CustomerId.of("C-02"),
                                    List.of(small)),
                            ON);
            assertThat(proposals.proposals()).hasSize(1);
            assertThat(proposals.proposals().get(0).objectives()).hasSize(2);
            assertThat(proposals.setAside())
                    .isEqualTo(Map.of(DEALER, List.of(small), CustomerId.of("C-02"), List.of(small)));
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> large.objectiveFor(new VisitEvidence.BehindQuota(Money.parse("USD 9.00"))));
        }

        @Test
        void proposesNothingOfNothing() {
            assertThat(propose().proposals()).isEmpty();
            assertThat(ObjectiveProposer.standard()
                            .propose(Map.of(), ON)
                            .explain()
                            .text())
                    .isEqualTo("visits worth making on 2026-02-28: 0");
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesTwoCurrencies() {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> ObjectiveProposer.standard()
                            .propose(
                                    Map.of(
                                            DEALER,
                                            List.of(new VisitEvidence.BehindQuota(cny("1.00"))),
                                            CustomerId.of("C-02"),
                                            List.of(new VisitEvidence.BehindQuota(Money.parse("USD 1.00")))),
                                    ON));
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> propose(
                            new VisitEvidence.BehindQuota(cny("1.00")),
                            new VisitEvidence.Overdue(Money.parse("USD 1.00"), 1)));
        }

        @Test
        void refusesFactsOfTheFuture() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> propose(new VisitEvidence.OpenComplaint("K-1", ON.plusDays(1))))
                    .withMessage("evidence must not be of a day after 2026-02-28, but was of 2026-03-01"
                            + " for customer C-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> propose(new VisitEvidence.Dormant(ON.plusDays(1), cny("1.00"))));
        }

        @Test
        @SuppressWarnings("NullAway")
        void refusesNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new VisitEvidence.BehindQuota(null))
                    .withMessage("amount");
            assertThatNullPointerException()
                    .isThrownBy(() -> ObjectiveProposer.with(null))
                    .withMessage("policy");
        }

        @Test
        void refusesProposalsOfNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VisitProposal.of(DEALER, List.of()))
                    .withMessage("objectives must not be empty, but was [] for customer C-01");
            ObjectiveProposal proposal = only(new VisitEvidence.BehindQuota(cny("1.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withEvidence())
                    .withMessage("evidence must not be empty, but was [] for objective INCREASE_ORDER_VOLUME");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withAtStake(cny("0.00")))
                    .withMessage("atStake must be more than zero, but was CNY 0.00");
        }
    }
}
