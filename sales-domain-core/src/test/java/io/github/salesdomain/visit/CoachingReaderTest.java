package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CoachingReaderTest {

    @Test
    void addsUpTheLessonsOfAMonth() {
        CoachingSummary march = SampleService.coaching();

        assertThat(march.sessions()).isEqualTo(4);
        assertThat(march.days()).isEqualTo(3);
        assertThat(march.followUpRate()).isEqualTo(Ratio.of(1, 2));
        assertThat(march.minutesByTopic())
                .containsExactly(
                        Map.entry("COMPLAINTS", 60L),
                        Map.entry("CONSULTATIVE_SELLING", 165L),
                        Map.entry("DISPLAY", 30L));
        assertThat(march.explain().text()).contains("4 lessons on 3 days, 50.00 % followed up");
        LocalDateRange april = LocalDateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        assertThat(CoachingReader.standard()
                        .read(SampleService.lessons(), april)
                        .followUpRate()
                        .isDefined())
                .isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        CoachingRecord lesson = SampleService.lessons().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> lesson.withTopic(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lesson.withAttendees())
                .withMessage("attendees must be at least one, none blank, but were []");
        assertThatIllegalArgumentException().isThrownBy(() -> lesson.withAttendees(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> lesson.withMinutes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> lesson.withMinutes(1_441));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lesson.withFollowedUpOn(LocalDate.of(2026, 3, 1)))
                .withMessage("followedUpOn must not be before 2026-03-02, but was 2026-03-01");
        assertThatIllegalArgumentException().isThrownBy(() -> lesson.withObserved(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleService.lessons().get(1).withObserved("x"))
                .withMessage("observed must be empty without followedUpOn, but was x");
        for (long[] wrong : List.of(new long[] {-1, 0, 0}, new long[] {1, 2, 0}, new long[] {1, 1, 2})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CoachingSummary(wrong[0], wrong[1], wrong[2], Map.of()));
        }
    }
}
