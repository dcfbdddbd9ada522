package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.CreditDomain;
import io.github.salesdomain.testkit.CreditSecurityDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(CreditDomain.class)
@Domain(CreditSecurityDomain.class)
@Domain(DomainContext.Global.class)
class CreditSecurityProperties {

    private static final CreditAdvisor ADVISOR = CreditAdvisor.standard();

    private static boolean stands(CreditDecision decision, CreditFinding finding) {
        boolean whole = finding.reason().equals(CreditReason.OVERDUE_DAYS);
        return decision.objections().stream()
                .anyMatch(after -> after.reason().equals(finding.reason())
                        && !after.outcome().isRelease()
                        && (whole || after.subject().equals(finding.subject())));
    }

    @Property
    void collateralCountsForNoMoreThanItsValueAndItsParts(@ForAll CollateralValuation valuation) {
        Money sum = Money.zero(valuation.eligible().getCurrencyUnit());
        for (CollateralPart part : valuation.parts()) {
            assertThat(part.eligible().isNegative()).isFalse();
            assertThat(part.eligible()).isLessThanOrEqualTo(part.collateral().value());
            assertThat(part.shortfalls().isEmpty())
                    .isEqualTo(part.eligible().equals(part.collateral().value())
                            && part.shortfalls().isEmpty());
            sum = sum.plus(part.eligible());
        }
        assertThat(valuation.eligible()).isEqualTo(sum);
    }

    @Property
    void theOrderOfTheRegisterPlaysNoPart(
            @ForAll CreditSecurity security, @ForAll CollateralValuation day, @ForAll Random random) {
        if (security.collateral().isEmpty()) {
            return;
        }
        List<Collateral> shuffled = new ArrayList<>(security.collateral());
        Collections.shuffle(shuffled, random);
        CollateralValuer valuer = CollateralValuer.with(security.policy());

        assertThat(valuer.value(shuffled, shuffled.get(0).value().getCurrencyUnit(), day.asOf()))
                .isEqualTo(valuer.value(
                        security.collateral(), shuffled.get(0).value().getCurrencyUnit(), day.asOf()));
    }

    @Property
    void moreCollateralNeverLowersALimit(
            @ForAll SecuredLimit limit, @ForAll @LongRange(min = 1, max = 9_999) long more) {
        Money eligible = limit.collateral().eligible();
        CreditLimit larger =
                limit.basis().limit(limit.approved(), eligible.plus(Money.ofMinor(eligible.getCurrencyUnit(), more)));

        assertThat(larger.atMost(limit.limit())).isEqualTo(limit.limit());
    }

    @Property
    void shortagesMoveAndNothingIsLost(@ForAll FloorStockReview review) {
        assertThat(review.booked().minus(review.shortage()).plus(review.surplus()))
                .isEqualTo(review.counted());
        Exposure exposure = Exposure.builder()
                .currency(review.booked().getCurrencyUnit())
                .asOf(review.asOf())
                .policy(ExposurePolicy.standard().withFloorStock())
                .addAllItems(review.positions().stream()
                        .map(position -> ExposureItem.of(
                                position.item(), ExposureKind.FLOOR_STOCK, position.booked(), review.asOf()))
                        .toList())
                .build();
        boolean clash = review.positions().stream().anyMatch(position -> exposure.contains(position.item() + "-SHORT"));
        if (!clash) {
            Exposure moved = review.moveShortages(exposure);
            assertThat(moved.total()).isEqualTo(exposure.total());
            assertThat(moved.receivables()).isEqualTo(review.shortage());
        }
        assertThat(FloorStockChecker.standard()
                        .check(
                                review.line(),
                                review.positions(),
                                List.of(),
                                review.booked().getCurrencyUnit(),
                                review.asOf())
                        .shortage())
                .isEqualTo(review.shortage());
    }

    @Property
    void aGroupOwesWhatItsAccountsOweAndTheWorstLevelDecides(@ForAll CreditGroup group, @ForAll GroupDecision other) {
        Money ownItems = Money.zero(group.accounts().get(0).file().currency());
        int items = 0;
        for (CreditAccount account : group.accounts()) {
            items += account.exposure().items().size();
            if (account.parent().isEmpty()) {
                items -= group.rolledUp(account.customer()).items().size();
            }
        }
        assertThat(items).isZero();
        CustomerId last = group.accounts().get(group.accounts().size() - 1).customer();
        GroupDecision decision = GroupAssessor.standard()
                .assess(
                        group,
                        last,
                        CreditOrder.of("O-1", ownItems.plus(Money.ofMinor(ownItems.getCurrencyUnit(), 5))));
        assertThat(decision.levels()).hasSameSizeAs(group.levels(last));
        assertThat(decision.outcome())
                .isEqualTo(Collections.max(
                        decision.levels().stream().map(CreditDecision::outcome).toList()));
        assertThat(other.isReleased()).isEqualTo(other.levels().stream().allMatch(CreditDecision::isReleased));
    }

    @Property
    void theCountbackExplainsTheReceivablesOrSaysThatItCannot(@ForAll DaysSalesOutstanding days) {
        assertThat(CollectionCalculator.standard().outstanding(days.receivables(), days.current(), days.sales()))
                .isEqualTo(days);
        Money taken = Money.zero(days.receivables().getCurrencyUnit());
        for (DaysSalesOutstanding.Part part : days.countbackParts()) {
            taken = taken.plus(part.taken());
            assertThat(part.days()).isLessThanOrEqualTo(Ratio.of(part.sales().days(), 1));
        }
        if (days.countback().isDefined() && days.receivables().isPositive()) {
            assertThat(taken).isEqualTo(days.receivables());
        }
        if (days.simple().isDefined()) {
            assertThat(days.averageDelinquent().plus(days.bestPossible())).isEqualTo(days.simple());
        }
    }

    @Property(tries = 100)
    void everyRemedySetsItsReasonAside(@ForAll CreditRequest request) {
        CreditAdvice advice = ADVISOR.advise(request.file(), request.exposure(), request.order());

        for (RemedyLine line : advice.lines()) {
            for (Remedy remedy : line.remedies()) {
                CreditRequest before = new CreditRequest(
                        request.file(),
                        request.exposure(),
                        request.order(),
                        advice.decision().limit());
                CreditDecision after = CreditAssessor.standard().assess(remedy.applyTo(before));
                assertThat(stands(after, line.finding()))
                        .as("%s after %s", line.finding(), remedy)
                        .isFalse();
            }
        }
        assertThat(advice.isSufficient()).isTrue();
    }

    @Property(tries = 100)
    void oneUnitLessPaidIsNotEnough(@ForAll CreditRequest request) {
        CreditAdvice advice = ADVISOR.advise(request.file(), request.exposure(), request.order());

        for (RemedyLine line : advice.lines()) {
            for (Remedy remedy : line.remedies()) {
                if (remedy instanceof Remedy.Pay pay && pay.amount().getAmountMinorLong() > 1) {
                    Remedy less = new Remedy.Pay(
                            pay.amount().minus(Money.ofMinor(request.file().currency(), 1)));
                    CreditRequest before = new CreditRequest(
                            request.file(),
                            request.exposure(),
                            request.order(),
                            advice.decision().limit());
                    assertThat(stands(CreditAssessor.standard().assess(less.applyTo(before)), line.finding()))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 100)
    void theLargestPartIsReleasedAndOneUnitMoreIsNot(@ForAll CreditRequest request) {
        CreditOrder order = request.order();
        Money unit = Money.ofMinor(request.file().currency(), 1);
        Optional<CreditDecision> part = ADVISOR.largestPart(request.file(), request.exposure(), order);

        Money amount = part.map(decision -> decision.order().amount()).orElse(unit.minus(unit));
        part.ifPresent(decision -> assertThat(decision.isReleased()).isTrue());
        if (amount.isLessThan(order.amount())) {
            assertThat(CreditAssessor.standard()
                            .assess(request.file(), request.exposure(), order.reducedTo(amount.plus(unit)))
                            .isReleased())
                    .isFalse();
        }
    }

    @Property
    void aQueueDecidesAsOneAfterTheOther(@ForAll QueueDecision queue, @ForAll CreditRequest other) {
        Money released = Money.zero(queue.exposureAfter().currency());
        for (CreditDecision decision : queue.decisions()) {
            assertThat(decision.exposureBefore()).isNotNull();
            if (decision.isReleased()) {
                released = released.plus(decision.order().amount());
            }
        }
        assertThat(queue.releasedAmount()).isEqualTo(released);
        List<CreditOrder> orders =
                List.of(other.order().withId("Q-1"), other.order().withId("Q-2"));
        QueueDecision both = CreditAssessor.standard().assessAll(other.file(), other.exposure(), orders, List.of());
        CreditDecision first = CreditAssessor.standard().assess(other.file(), other.exposure(), orders.get(0));
        Exposure booked =
                first.isReleased() ? other.exposure().plus(orders.get(0).asItem(other.asOf())) : other.exposure();
        assertThat(both.decisions())
                .containsExactly(first, CreditAssessor.standard().assess(other.file(), booked, orders.get(1)));
    }
}
