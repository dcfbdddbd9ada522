package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Customer QINGDAO = SampleCompany.customer("C-04");
    private static final LocalDate ON = LocalDate.of(2026, 5, 11);
    private static final TerritoryId N_1 = TerritoryId.of("N-1");
    private static final TerritoryId N_2 = TerritoryId.of("N-2");
    private static final CustomerId C_04 = QINGDAO.id();

    private final TerritoryClaim won = new TerritoryClaim("a", N_1, ClaimReason.ONLY_CLAIM);
    private final TerritoryClaim weaker = new TerritoryClaim("b", N_2, ClaimReason.LESS_SPECIFIC);
    private final TerritoryClaim tied = new TerritoryClaim("c", N_1, ClaimReason.TIED);
    private final TerritoryClaim tiedToo = new TerritoryClaim("d", N_2, ClaimReason.TIED);

    @Test
    void refusesClaimsInTheWrongPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Assigned(C_04, weaker, List.of()))
                .withMessage("decidedBy must have decided, but was b for N-2 (LESS_SPECIFIC)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Assigned(C_04, won, List.of(weaker, won)))
                .withMessage("lost must be claims that lost, but was a for N-1 (ONLY_CLAIM)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Assigned(C_04, won, List.of(tied)))
                .withMessage("lost must be claims that lost, but was c for N-1 (TIED)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Overlap(C_04, List.of(tied, tied), List.of()))
                .withMessage("tied must be claims of equal rank for different territories, but was"
                        + " [c for N-1 (TIED), c for N-1 (TIED)]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Overlap(C_04, List.of(tied, weaker), List.of()))
                .withMessage("tied must be claims of equal rank for different territories, but was"
                        + " [c for N-1 (TIED), b for N-2 (LESS_SPECIFIC)]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage.Overlap(C_04, List.of(tied, tiedToo), List.of(won)))
                .withMessage("lost must be claims that lost, but was a for N-1 (ONLY_CLAIM)");
    }

    @Test
    void refusesACustomerTwiceInAReport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageReport.builder()
                        .on(ON)
                        .addCoverages(new Coverage.Gap(C_04), new Coverage.Assigned(C_04, won, List.of()))
                        .build())
                .withMessage("coverages must have each customer once, but had C-04 twice");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Gap(nothing()))
                .withMessage("customer");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Assigned(nothing(), won, List.of()))
                .withMessage("customer");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Assigned(C_04, nothing(), List.of()))
                .withMessage("decidedBy");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Assigned(C_04, won, nothing()))
                .withMessage("lost");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Overlap(nothing(), List.of(), List.of()))
                .withMessage("customer");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Overlap(C_04, nothing(), List.of()))
                .withMessage("tied");
        assertThatNullPointerException()
                .isThrownBy(() -> new Coverage.Overlap(C_04, List.of(), nothing()))
                .withMessage("lost");
        assertThatNullPointerException()
                .isThrownBy(() -> new TerritoryClaim(nothing(), N_1, ClaimReason.TIED))
                .withMessage("factId");
        assertThatNullPointerException()
                .isThrownBy(() -> new TerritoryClaim("a", nothing(), ClaimReason.TIED))
                .withMessage("territory");
        assertThatNullPointerException()
                .isThrownBy(() -> new TerritoryClaim("a", N_1, nothing()))
                .withMessage("reason");
    }

    @Test
    void hasStableCodes() {
        assertThat(ClaimReason.values())
                .extracting(ClaimReason::code)
                .containsExactly(
                        "PINNED",
                        "HIGHEST_PRIORITY",
                        "MOST_SPECIFIC",
                        "ONLY_CLAIM",
                        "OUTRANKED_BY_PIN",
                        "LOWER_PRIORITY",
                        "LESS_SPECIFIC",
                        "REDUNDANT",
                        "TIED",
                        "OUT_OF_BOUNDS");
        assertThat(ClaimReason.values())
                .filteredOn(ClaimReason::isDeciding)
                .containsExactly(
                        ClaimReason.PINNED,
                        ClaimReason.HIGHEST_PRIORITY,
                        ClaimReason.MOST_SPECIFIC,
                        ClaimReason.ONLY_CLAIM);
        assertThat(NoRepReason.values())
                .extracting(NoRepReason::code)
                .containsExactly("GAP", "OVERLAP", "TERRITORY_UNHELD", "POSITION_VACANT");
    }

    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
    }
}
