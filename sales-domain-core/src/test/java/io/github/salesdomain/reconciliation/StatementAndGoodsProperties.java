package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.GoodsDomain;
import io.github.salesdomain.testkit.StatementDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

@Domain(DomainContext.Global.class)
@Domain(StatementDomain.class)
@Domain(GoodsDomain.class)
class StatementAndGoodsProperties {

    private static final CustomerId DEALER = CustomerId.of("C-01");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Provide
    Arbitrary<Ledger> dated() {
        return StatementDomain.datedLedgers();
    }

    @Property
    void aStatementOpensWithWhatTheOneBeforeClosedWithAndBothMakeOne(
            @ForAll("dated") Ledger ledger, @ForAll @IntRange(min = 1, max = 30) int days) {
        StatementWriter writer = StatementWriter.standard();
        LocalDate middle = FIRST.plusDays(days);
        LocalDate end = FIRST.plusDays(40);
        AccountStatement one = writer.write(ledger, DEALER, LocalDateRange.of(FIRST, middle));

        AccountStatement other = writer.writeAfter(StatementConfirmation.of(one), ledger, end.minusDays(1));

        assertThat(other.opening()).isEqualTo(one.closing());
        assertThat(one.followedBy(other)).isEqualTo(writer.write(ledger, DEALER, LocalDateRange.of(FIRST, end)));
    }

    @Property
    void aStatementAddsUp(@ForAll AccountStatement statement) {
        Money sum = statement.opening();
        for (Money amount : statement.totals().values()) {
            sum = sum.plus(amount);
        }
        assertThat(statement.closing()).isEqualTo(sum);
        assertThat(statement.balance().net())
                .isEqualTo(statement.closing().minus(statement.prepaid()).minus(statement.paidNotSettled()));
    }

    @Property
    void whoAgreesHasNoDifferenceOrAnExplainedOne(@ForAll StatementConfirmation confirmation) {
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        ConfirmationState state = confirmation.state(asOf);
        if (state.isAgreed()) {
            for (BalancePart part : BalancePart.values()) {
                Money explained = Money.zero(CNY);
                for (DifferenceItem item : confirmation.explained()) {
                    explained = item.part() == part ? explained.plus(item.amount()) : explained;
                }
                assertThat(confirmation.difference(part, asOf)).contains(explained);
                assertThat(state == ConfirmationState.AGREED && !explained.isZero())
                        .isFalse();
            }
        }
        if (confirmation.replies().isEmpty()) {
            assertThat(state).isIn(ConfirmationState.DRAFT, ConfirmationState.NO_REPLY);
        }
    }

    @Property
    void whoConfirmsRaisesTheCoverageAndNoMoreThanAllIsCovered(@ForAll StatementConfirmation confirmation) {
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        ConfirmationCoverage coverage = CoverageReader.standard().read(CNY, List.of(confirmation), asOf);

        assertThat(coverage.confirmedCustomers())
                .isEqualTo(confirmation.state(asOf).isAgreed() ? 1 : 0);
        assertThat(coverage.total())
                .isEqualTo(confirmation.statement().closing().abs());
        assertThat(coverage.confirmed().isGreaterThan(coverage.total())).isFalse();
    }

    @Property
    void theOrderOfBooksAndOfCountsOfDifferentDaysPlaysNoPart(
            @ForAll BookStock one, @ForAll BookStock other, @ForAll GoodsCount count, @ForAll GoodsCount later) {
        List<BookStock> books = one.item().equals(other.item()) ? List.of(one) : List.of(one, other);
        List<GoodsCount> counts = count.on().equals(later.on()) ? List.of(count) : List.of(count, later);

        assertThat(GoodsReconciler.standard().reconcile(CNY, Lists.reverse(books), Lists.reverse(counts)))
                .isEqualTo(GoodsReconciler.standard().reconcile(CNY, books, counts));
    }

    @Property
    void bookAndVarianceMakeTheCount(@ForAll GoodsReport report) {
        for (GoodsLine line : report.lines()) {
            line.variance()
                    .value()
                    .ifPresent(variance -> assertThat(line.counted().value().orElseThrow())
                            .isEqualTo(line.book().orElseThrow().quantity().plus(variance)));
        }
        assertThat(report.unknown()).allMatch(line -> line.value().value().isEmpty());
    }

    @Property
    void compensationIsNotNegativeAndNothingWithoutADrop(
            @ForAll PriceProtectionPolicy policy, @ForAll PriceProtectionRequest request) {
        PriceProtectionClaim claim = PriceProtector.with(policy).claim(request);

        assertThat(claim.credit().isNegative()).isFalse();
        if (request.change().drop().isZero()) {
            assertThat(claim.credit().isZero()).isTrue();
        }
        PriceChange change = request.change();
        PriceProtectionClaim deeper = PriceProtector.with(policy)
                .claim(request.withChange(new PriceChange(
                        change.sku(), change.on(), change.oldNet().plusMinor(1), change.newNet())));
        assertThat(deeper.credit().isLessThan(claim.credit())).isFalse();
        request.count()
                .ifPresent(count -> assertThat(PriceProtector.with(policy)
                                .claim(request.withCount(count.withSaleable(count.saleable()
                                        .plus(Quantity.of(1, count.saleable().unit())))))
                                .credit()
                                .isLessThan(claim.credit()))
                        .isFalse());
    }

    @Property
    void promotionalGoodsAddUpAndNoMoreThanAllLeaks(@ForAll PromoGoods goods) {
        PromoGoodsAudit audit = PromoGoodsAuditor.standard().audit(goods);

        audit.unaccounted()
                .value()
                .ifPresent(rest -> assertThat(rest.plus(goods.confirmed().orElseThrow())
                                .plus(goods.awaited())
                                .plus(goods.onHand().orElseThrow())
                                .plus(goods.returned())
                                .plus(goods.damaged()))
                        .isEqualTo(goods.inCustody()));
        if (audit.leakage().isDefined()) {
            assertThat(audit.leakage()).isLessThanOrEqualTo(Ratio.one());
        }
    }

    @Property
    void ordersAddedUpGiveNoLessThanEachByItself(
            @ForAll PromotionRule rule, @ForAll List<@IntRange(max = 200) Integer> orders) {
        List<Quantity> bought = orders.stream()
                .map(cases -> Quantity.of(Math.abs(cases), rule.buy().unit()))
                .toList();
        Quantity each = new PromotionRule(rule.buy(), rule.free(), false).entitlement(bought);

        assertThat(new PromotionRule(rule.buy(), rule.free(), true).entitlement(bought))
                .isGreaterThanOrEqualTo(each);
    }
}
