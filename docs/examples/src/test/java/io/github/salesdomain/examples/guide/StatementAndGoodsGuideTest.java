package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.BalancePart;
import io.github.salesdomain.reconciliation.BookStock;
import io.github.salesdomain.reconciliation.ConfirmationReply;
import io.github.salesdomain.reconciliation.ConfirmationState;
import io.github.salesdomain.reconciliation.DifferenceItem;
import io.github.salesdomain.reconciliation.DiscrepancyKind;
import io.github.salesdomain.reconciliation.GoodsClass;
import io.github.salesdomain.reconciliation.GoodsCount;
import io.github.salesdomain.reconciliation.GoodsItem;
import io.github.salesdomain.reconciliation.GoodsLine;
import io.github.salesdomain.reconciliation.GoodsReconciler;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.PriceChange;
import io.github.salesdomain.reconciliation.PriceProtectionClaim;
import io.github.salesdomain.reconciliation.PriceProtectionPolicy;
import io.github.salesdomain.reconciliation.PriceProtectionRequest;
import io.github.salesdomain.reconciliation.PriceProtector;
import io.github.salesdomain.reconciliation.PromoGoods;
import io.github.salesdomain.reconciliation.PromoGoodsAudit;
import io.github.salesdomain.reconciliation.PromoGoodsAuditor;
import io.github.salesdomain.reconciliation.ShrinkageBasis;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.StatementWriter;
import io.github.salesdomain.reconciliation.StockPurchase;
import io.github.salesdomain.reconciliation.ThreePartBalance;
import io.github.salesdomain.testkit.SampleReconciliation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class StatementAndGoodsGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case");

    private final CustomerId dealer = CustomerId.of("C-01");

    private static Money cny(long amount) {
        return Money.ofMajor(CNY, amount);
    }

    @Test
    void sendsAStatement() {
        Ledger ledger = SampleReconciliation.ledger();
        LocalDateRange daysOfMarch = LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        // docs:start reconciliation-statement
        AccountStatement march = StatementWriter.standard()
                .write(ledger, dealer, daysOfMarch)
                .withPrepaid(cny(2000)); // kept apart, never netted away

        march.closing(); // CNY 9960.00
        march.balance().net(); // CNY 7960.00
        march.totals(); // by kind of document
        march.balances(); // after each line, for the printed page
        // docs:end
        assertThat(march.closing()).isEqualTo(cny(9960));
        assertThat(march.balance().net()).isEqualTo(cny(7960));

        Money his = cny(5760);
        // docs:start reconciliation-confirmation
        StatementConfirmation confirmation = StatementConfirmation.of(march)
                .sent(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 16))
                .answered(ConfirmationReply.builder()
                        .on(LocalDate.of(2026, 4, 10))
                        .cutOff(LocalDate.of(2026, 3, 31))
                        .amounts(new ThreePartBalance(his, cny(2000), cny(0)))
                        .signatory("Chen")
                        .sealed(true)
                        .build());
        LocalDate today = LocalDate.of(2026, 4, 10);
        confirmation.state(today); // DISPUTED: his receivable is 4,200 lower
        confirmation.findings(today); // all that is to be said, gravest first

        StatementConfirmation explained = confirmation.withExplained(
                new DifferenceItem(BalancePart.RECEIVABLE, DiscrepancyKind.GOODS_IN_TRANSIT, cny(4200)));
        explained.state(today); // AGREED_WITH_DIFFERENCE
        AccountStatement april = StatementWriter.standard().writeAfter(explained, ledger, LocalDate.of(2026, 4, 30));
        april.basis(); // CONFIRMED: it opens with what March closed with
        // docs:end
        assertThat(confirmation.state(today)).isEqualTo(ConfirmationState.DISPUTED);
        assertThat(explained.state(today)).isEqualTo(ConfirmationState.AGREED_WITH_DIFFERENCE);
        assertThat(april.opening()).isEqualTo(march.closing());
    }

    @Test
    void countsGoods() {
        GoodsItem cola = new GoodsItem(Sku.of("COLA-24"), GoodsClass.PRODUCT);
        LocalDateRange daysOfMarch = LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        // docs:start reconciliation-goods
        BookStock book = BookStock.builder()
                .item(cola) // a product; the same goods as a gift are counted apart
                .during(daysOfMarch)
                .opening(Quantity.of(500, CASE))
                .received(Quantity.of(300, CASE))
                .sold(Quantity.of(620, CASE))
                .returned(Quantity.of(10, CASE))
                .unitValue(cny(24))
                .build();
        GoodsCount count = GoodsCount.builder()
                .item(cola)
                .on(LocalDate.of(2026, 3, 31))
                .saleable(Quantity.of(162, CASE))
                .build();
        GoodsReport report = GoodsReconciler.with(Rate.percent(2)).reconcile(CNY, List.of(book), List.of(count));

        GoodsLine line = report.lines().get(0);
        line.variance(); // -8 case
        line.value(); // CNY -192.00
        line.shrinkage(ShrinkageBasis.HANDLED); // 1 %
        line.findings(); // SHORTAGE, RECOUNT
        // docs:end
        assertThat(line.shrinkage(ShrinkageBasis.HANDLED)).isEqualTo(Ratio.of(1, 100));
    }

    @Test
    void protectsFromAPriceCut() {
        LocalDate change = LocalDate.of(2026, 3, 16);
        GoodsCount counted = GoodsCount.builder()
                .item(new GoodsItem(Sku.of("COLA-24"), GoodsClass.PRODUCT))
                .on(change.plusDays(2))
                .saleable(Quantity.of(290, CASE))
                .issuedBetween(Quantity.of(45, CASE))
                .receivedBetween(Quantity.of(20, CASE))
                .build();
        List<StockPurchase> purchases = List.of(new StockPurchase(
                LocalDate.of(2026, 3, 2),
                Optional.of(LocalDate.of(2026, 3, 3)),
                Optional.of(LocalDate.of(2026, 3, 5)),
                Quantity.of(250, CASE)));
        // docs:start reconciliation-price
        PriceProtectionPolicy policy = PriceProtectionPolicy.builder()
                .lookBackDays(30)
                .countWithinDays(3)
                .inTransitIncluded(true)
                .build();
        PriceProtectionClaim claim = PriceProtector.with(policy)
                .claim(PriceProtectionRequest.builder()
                        .customer(dealer)
                        .change(new PriceChange(Sku.of("COLA-24"), change, cny(48), cny(45)))
                        .count(counted) // two days late, with the movements since
                        .promotional(Quantity.of(40, CASE))
                        .addAllPurchases(purchases)
                        .build());

        claim.stock(); // 315 case, rolled back to the change
        claim.eligible(); // 250 case: no more than was bought in 30 days
        claim.credit(); // CNY 750.00, by credit note
        claim.reasons(); // PROMOTIONAL_EXCLUDED, LOOK_BACK_LIMIT
        // docs:end
        assertThat(claim.stock()).contains(Quantity.of(315, CASE));
        assertThat(claim.credit()).isEqualTo(cny(750));
    }

    @Test
    void followsPromotionalGoods() {
        // docs:start reconciliation-promo
        PromoGoods goods = PromoGoods.builder()
                .sku(Sku.of("GLASS-6"))
                .issued(Quantity.of(600, CASE))
                .claimed(Quantity.of(455, CASE)) // what the dealer says he passed on
                .confirmed(Quantity.of(430, CASE)) // what outlets confirm
                .onHand(Quantity.of(120, CASE))
                .returned(Quantity.of(20, CASE))
                .build();
        PromoGoodsAudit audit = PromoGoodsAuditor.standard().audit(goods);

        audit.unaccounted(); // 30 case
        audit.leakage(); // 5 %
        audit.findings(); // 25 WITHHELD, 30 UNACCOUNTED
        // docs:end
        assertThat(audit.leakage()).isEqualTo(Ratio.of(1, 20));
    }
}
