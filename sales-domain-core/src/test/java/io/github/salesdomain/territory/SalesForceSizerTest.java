package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesForceSizerTest {

    private static final SalesForceSizer SIZER = SalesForceSizer.standard();
    private static final List<WorkloadGroup> GROUPS = List.of(
            WorkloadGroup.of("A", 60, CallPlan.of(24, Duration.ofMinutes(90))),
            WorkloadGroup.of("B", 150, CallPlan.of(12, Duration.ofHours(1))),
            WorkloadGroup.of("C", 400, CallPlan.of(6, Duration.ofMinutes(30))));
    private static final RepCapacity REP = RepCapacity.of(Duration.ofHours(1_150));

    @Test
    void roundsUpToWholePeople() {
        SalesForceSize size = SIZER.size(GROUPS, REP);

        assertThat(size.minutes()).isEqualTo(BigInteger.valueOf(5_160 * 60));
        assertThat(size.exactReps()).isEqualTo(Ratio.of(5_160, 1_150));
        assertThat(size.exactReps().toDecimal(2)).isEqualTo("4.49");
        assertThat(size.reps()).isEqualTo(5);
        assertThat(size.explain().text()).isEqualTo("""
                representatives: 5
                  A: 2160.00 h for 60 customers
                  B: 1800.00 h for 150 customers
                  C: 1200.00 h for 400 customers
                  work: 5160.00 h
                  selling time of one: 1150.00 h
                  exact: 4.49""");
    }

    @Test
    void addsNobodyWhereTheWorkFitsExactly() {
        assertThat(SIZER.size(GROUPS, RepCapacity.of(Duration.ofHours(1_290))).reps())
                .isEqualTo(4);
        assertThat(SIZER.size(GROUPS, RepCapacity.of(Duration.ofHours(1_290).minusMinutes(1)))
                        .reps())
                .isEqualTo(5);
        assertThat(SIZER.size(List.of(), REP).reps()).isZero();
    }

    @Test
    void countsTravelAndTimeThatIsNotForSelling() {
        CallPlan withTravel = CallPlan.of(24, Duration.ofMinutes(90)).withTravelPerYear(Duration.ofHours(4));
        List<WorkloadGroup> groups = List.of(WorkloadGroup.of("A", 100, withTravel));

        // 100 × (36 + 4) hours by 1600 × 62.5 %
        assertThat(SIZER.size(groups, new RepCapacity(Duration.ofHours(1_600), Rate.percent("37.5")))
                        .exactReps())
                .isEqualTo(Ratio.of(4, 1));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepCapacity.of(Duration.ZERO))
                .withMessage("workingTime must be above PT0S, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepCapacity(Duration.ofHours(1), Rate.one()))
                .withMessage("notSelling must be from 0% to below 100%, but was 100%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkloadGroup.of("A", -1, GROUPS.get(0).each()))
                .withMessage("customers must not be negative, but was -1 for group A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkloadGroup.of(" ", 1, GROUPS.get(0).each()))
                .withMessage("name must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SalesForceSize(GROUPS, REP, 4))
                .withMessage("reps must be 5, but was 4");
    }
}
