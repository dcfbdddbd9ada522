package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.GoodsReconcilerTest.cases;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromoGoodsAuditorTest {

    private static final PromoGoods GOODS = PromoGoods.builder()
            .sku(Sku.of("GLASS-6"))
            .issued(cases(600))
            .claimed(cases(455))
            .confirmed(cases(430))
            .onHand(cases(120))
            .returned(cases(20))
            .build();

    private static List<String> findings(PromoGoods goods) {
        return PromoGoodsAuditor.standard().audit(goods).findings().stream()
                .map(finding -> finding.kind().code() + " " + finding.quantity().amount())
                .toList();
    }

    @Test
    void findsThirtyOf600UnaccountedAnd25OfThemWithheld() {
        PromoGoodsAudit audit = PromoGoodsAuditor.standard().audit(GOODS);

        assertThat(audit.unaccounted()).isEqualTo(Measured.of(cases(30)));
        assertThat(audit.leakage()).isEqualTo(Ratio.of(5, 100));
        assertThat(findings(GOODS)).containsExactly("WITHHELD 25", "UNACCOUNTED 30");
        assertThat(audit.unexplained()).isEqualTo(Measured.of(cases(5)));
        assertThat(PromoGoodsAuditor.with(Rate.percent(5)).audit(GOODS).findings())
                .extracting(LeakageFinding::kind)
                .containsExactly(LeakageFinding.Kind.WITHHELD);
    }

    @Test
    void isOpenUntilOutletsConfirmAndStockIsCounted() {
        PromoGoodsAudit open = PromoGoodsAuditor.standard().audit(GOODS.withOnHand(Optional.empty()));

        assertThat(open.isOpen()).isTrue();
        assertThat(open.leakage()).isEqualTo(Ratio.undefined(UndefinedReason.MISSING_DATA));
        assertThat(open.unaccounted()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
    }

    @Test
    void takesLateConfirmationsAsAMatterOfTime() {
        assertThat(findings(GOODS.withAwaited(cases(25)))).isEmpty();
    }

    @Test
    void followsTheGoodsFromPromiseToPlace() {
        assertThat(findings(GOODS.withPromised(cases(610))
                        .withFound(cases(400))
                        .withSoldAsRegular(cases(3))
                        .withOutOfPeriod(cases(4))
                        .withClaimed(cases(601))))
                .containsExactly(
                        "NOT_SHIPPED 10",
                        "WITHHELD 171",
                        "UNACCOUNTED 30",
                        "SOLD_AS_REGULAR 3",
                        "OUT_OF_PERIOD 4",
                        "OVER_CLAIMED 1",
                        "NOT_IN_PLACE 30");
    }

    @Test
    void tellsThatMoreIsAccountedForThanWasIssued() {
        assertThat(findings(GOODS.withOnHand(cases(151)))).containsExactly("WITHHELD 25", "NEGATIVE_UNACCOUNTED 1");
    }
}
