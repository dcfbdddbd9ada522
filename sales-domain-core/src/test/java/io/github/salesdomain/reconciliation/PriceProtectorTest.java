package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.GoodsReconcilerTest.cases;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceProtectorTest {

    private static final PriceProtectionPolicy POLICY = PriceProtectionPolicy.builder()
            .lookBackDays(30)
            .countWithinDays(3)
            .inTransitIncluded(true)
            .build();

    private static final Sku COLA = Sku.of("COLA-24");

    private static StockPurchase bought(int day, long cases) {
        return new StockPurchase(march(day - 2), Optional.of(march(day - 1)), Optional.of(march(day)), cases(cases));
    }

    /** Price 48.00 to 45.00 on 16 March; counted at the end of the 15th. */
    private static final PriceProtectionRequest REQUEST = PriceProtectionRequest.builder()
            .customer(CustomerId.of("C-01"))
            .change(new PriceChange(COLA, march(16), cny("48.00"), cny("45.00")))
            .count(GoodsCount.builder()
                    .item(new GoodsItem(COLA, GoodsClass.PRODUCT))
                    .on(march(15))
                    .saleable(cases(305))
                    .damaged(cases(15))
                    .build())
            .promotional(cases(40))
            .addPurchase(bought(-30, 900))
            .addPurchase(bought(5, 150))
            .addPurchase(bought(12, 100))
            .addPurchase(new StockPurchase(march(13), Optional.of(march(15)), Optional.empty(), cases(60)))
            .build();

    private static PriceProtectionClaim claim(PriceProtectionRequest request) {
        return PriceProtector.with(POLICY).claim(request);
    }

    @Test
    void credits310CasesWith930() {
        PriceProtectionClaim claim = claim(REQUEST);

        assertThat(claim.paidSaleable()).contains(cases(265));
        assertThat(claim.boughtInWindow()).contains(cases(250));
        assertThat(claim.eligible()).contains(cases(310));
        assertThat(claim.credit()).isEqualTo(cny("930.00"));
        assertThat(claim.isClaim()).isTrue();
        assertThat(claim.explain().text()).isEqualTo("""
                        credit: CNY 930.00
                          price: CNY 48.00 → CNY 45.00
                          stock at the change: 320 case
                          paid and saleable: 265 case
                          bought in the window: 250 case
                          in transit: 60 case
                          eligible: 310 case
                          reason: NOT_SALEABLE_EXCLUDED
                          reason: PROMOTIONAL_EXCLUDED
                          reason: LOOK_BACK_LIMIT
                          reason: IN_TRANSIT_INCLUDED""");
    }

    @Test
    void rollsALateCountBackToTheChange() {
        GoodsCount late = GoodsCount.builder()
                .item(new GoodsItem(COLA, GoodsClass.PRODUCT))
                .on(march(18))
                .saleable(cases(290))
                .issuedBetween(cases(45))
                .receivedBetween(cases(20))
                .build();

        assertThat(late.rolledTo(march(15))).isEqualTo(cases(315));
        assertThat(claim(REQUEST.withCount(late)).stock()).contains(cases(315));
        assertThat(late.withOn(march(15))
                        .withIssuedBetween(cases(0))
                        .withReceivedBetween(cases(0))
                        .rolledTo(march(15)))
                .isEqualTo(cases(290));
    }

    @Test
    void refusesWithoutATimelyCount() {
        PriceProtectionClaim none = claim(REQUEST.withCount(Optional.empty()));
        assertThat(none.isClaim()).isFalse();
        assertThat(none.credit()).isEqualTo(cny("0.00"));
        assertThat(none.reasons()).containsExactly(PriceProtectionReason.NOT_COUNTED);
        GoodsCount count = REQUEST.count().orElseThrow();
        assertThat(claim(REQUEST.withCount(count.withOn(march(20)))).reasons())
                .containsExactly(PriceProtectionReason.COUNTED_LATE);
        assertThat(claim(REQUEST.withCount(count.withOn(march(14)))).reasons())
                .containsExactly(PriceProtectionReason.COUNTED_BEFORE_CHANGE);
    }

    @Test
    void leavesOutConsignedGoodsAndValuesThemAnew() {
        PriceProtectionClaim claim = claim(REQUEST.withConsigned(cases(200)));

        assertThat(claim.eligible()).contains(cases(65 + 60));
        assertThat(claim.revaluation()).isEqualTo(cny("-600.00"));
        assertThat(claim.reasons()).contains(PriceProtectionReason.CONSIGNED_EXCLUDED);
    }

    @Test
    void chargesARiseOnlyWhereThePolicyIsSymmetric() {
        PriceProtectionRequest rise = REQUEST.withChange(new PriceChange(COLA, march(16), cny("45.00"), cny("48.00")));

        assertThat(claim(rise).credit()).isEqualTo(cny("0.00"));
        assertThat(claim(rise).charge()).isEqualTo(cny("0.00"));
        assertThat(claim(rise).reasons()).contains(PriceProtectionReason.PRICE_RISE);
        assertThat(PriceProtector.with(POLICY.withSymmetric(true)).claim(rise).charge())
                .isEqualTo(cny("930.00"));
        assertThat(claim(rise.withConsigned(cases(10))).revaluation()).isEqualTo(cny("30.00"));
    }

    @Test
    void asksByPolicyWhetherTheOrderOrTheShipmentDecides() {
        StockPurchase disputed = new StockPurchase(march(14), Optional.of(march(17)), Optional.empty(), cases(7));
        PriceProtectionRequest request = REQUEST.withPurchases(bought(5, 150), disputed);

        assertThat(claim(request).inTransit()).contains(cases(0));
        assertThat(PriceProtector.with(POLICY.withBasis(PriceDateBasis.ORDER_DATE))
                        .claim(request)
                        .inTransit())
                .contains(cases(7));
        PriceProtectionClaim without =
                PriceProtector.with(POLICY.withInTransitIncluded(false)).claim(REQUEST);
        assertThat(without.eligible()).contains(cases(250));
        assertThat(without.reasons()).contains(PriceProtectionReason.IN_TRANSIT_EXCLUDED);
    }

    @Test
    void capsAClaimForMoreThanCounts() {
        PriceProtectionClaim over = claim(REQUEST.withClaimed(cases(311)));

        assertThat(over.reasons()).contains(PriceProtectionReason.OVER_CLAIMED);
        assertThat(over.credit()).isEqualTo(cny("930.00"));
        assertThat(claim(REQUEST.withClaimed(cases(310))).reasons()).doesNotContain(PriceProtectionReason.OVER_CLAIMED);
        assertThat(claim(REQUEST.withPurchases(List.of())).reasons()).contains(PriceProtectionReason.NOTHING_ELIGIBLE);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new StockPurchase(march(2), Optional.of(march(1)), Optional.empty(), cases(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shipped must not be before 2026-03-02, but was 2026-03-01");
        assertThatThrownBy(() -> new StockPurchase(march(2), Optional.empty(), Optional.of(march(3)), cases(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrived must not be before the goods were shipped, but was 2026-03-03");
        assertThatThrownBy(() -> POLICY.withLookBackDays(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookBackDays must be at least 1, but was 0");
        assertThatThrownBy(() -> new PriceChange(COLA, march(1), cny("-1.00"), cny("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("oldNet must not be negative, but was CNY -1.00");
    }

    @Test
    void promotionsGiveSoManyFreePerOrderOrInAll() {
        Quantity one = cases(1);
        assertThat(new PromotionRule(cases(10), one, false).entitlement(List.of(cases(254))))
                .isEqualTo(cases(25));
        assertThat(new PromotionRule(cases(10), one, false).entitlement(List.of(cases(14), cases(16))))
                .isEqualTo(cases(2));
        assertThat(new PromotionRule(cases(10), one, true).entitlement(List.of(cases(14), cases(16))))
                .isEqualTo(cases(3));
    }
}
