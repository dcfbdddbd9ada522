package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleVisits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurposeCounterTest {

    private static PurposeMix count(int sell, int maintain, int relation, int information, int coach) {
        List<Visit> visits = new ArrayList<>();
        int[] numbers = {sell, maintain, relation, information, coach};
        for (VisitPurpose purpose : VisitPurpose.values()) {
            for (int i = 0; i < numbers[purpose.ordinal()]; i++) {
                visits.add(SampleVisits.planned().withPrimaryPurpose(purpose));
            }
        }
        return PurposeCounter.standard().count(visits);
    }

    @Test
    void givesTheSharesOfTwentyVisits() {
        PurposeMix mix = count(11, 4, 2, 2, 1);
        assertThat(mix.total()).isEqualTo(20);
        assertThat(mix.share(VisitPurpose.SELL)).isEqualTo(Ratio.of(55, 100));
        assertThat(mix.share(VisitPurpose.MAINTAIN_MARKET)).isEqualTo(Ratio.of(20, 100));
        assertThat(mix.share(VisitPurpose.BUILD_RELATIONSHIP)).isEqualTo(Ratio.of(10, 100));
        assertThat(mix.share(VisitPurpose.COLLECT_INFORMATION)).isEqualTo(Ratio.of(10, 100));
        assertThat(mix.share(VisitPurpose.COACH_CUSTOMER)).isEqualTo(Ratio.of(5, 100));
        assertThat(mix.isOnlySelling()).isFalse();
        assertThat(mix.explain().text()).isEqualTo("""
                        visits: 20
                          SELL: 11 (55.00 %)
                          MAINTAIN_MARKET: 4 (20.00 %)
                          BUILD_RELATIONSHIP: 2 (10.00 %)
                          COLLECT_INFORMATION: 2 (10.00 %)
                          COACH_CUSTOMER: 1 (5.00 %)""");
    }

    @Test
    void hasNoSharesWithoutVisits() {
        PurposeMix none = PurposeCounter.standard().count(List.of());
        assertThat(none.share(VisitPurpose.SELL)).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
        assertThat(none.isOnlySelling()).isFalse();
    }

    @Test
    void seesWhenOnlyOrdersWereAskedFor() {
        assertThat(count(3, 0, 0, 0, 0).isOnlySelling()).isTrue();
        assertThat(count(3, 1, 0, 0, 0).isOnlySelling()).isFalse();
    }

    @Test
    void countsAPurposeThatIsMissingAsNone() {
        PurposeMix mix = PurposeMix.of(Map.of(VisitPurpose.SELL, 2L));
        assertThat(mix.visits()).hasSize(5).containsEntry(VisitPurpose.COACH_CUSTOMER, 0L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurposeMix.of(Map.of(VisitPurpose.SELL, -1L)))
                .withMessage("visits must not be negative, but was -1 for SELL");
    }
}
