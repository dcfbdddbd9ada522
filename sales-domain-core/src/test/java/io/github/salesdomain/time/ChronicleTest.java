package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ChronicleTest {

    private record Limit(String factId, LocalDateRange during, LocalDate knownSince, long amount) implements Dated {}

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final Limit FIRST = limit("a", MARCH, MAY, MARCH, 100);
    private static final Limit CORRECTED = limit("a", MARCH, APRIL, APRIL, 80);
    private static final Limit WITHDRAWN = limit("a", MARCH, MARCH, MAY, 80);
    private static final Limit OTHER = limit("b", APRIL, LocalDate.MAX, MARCH, 50);

    private static final Chronicle<Limit> CHRONICLE = Chronicle.of(List.of(OTHER, WITHDRAWN, FIRST, CORRECTED));

    private static Limit limit(String id, LocalDate start, LocalDate end, LocalDate known, long amount) {
        return new Limit(id, LocalDateRange.of(start, end), known, amount);
    }

    @Test
    void answersWhatHeldAsItWasKnown() {
        assertThat(CHRONICLE.asKnownOn(MARCH.minusDays(1))).isEmpty();
        assertThat(CHRONICLE.asKnownOn(MARCH)).containsExactly(FIRST, OTHER);
        assertThat(CHRONICLE.asKnownOn(APRIL.minusDays(1))).containsExactly(FIRST, OTHER);
        assertThat(CHRONICLE.asKnownOn(APRIL)).containsExactly(CORRECTED, OTHER);
        assertThat(CHRONICLE.asKnownOn(MAY)).containsExactly(OTHER);

        assertThat(CHRONICLE.asOf(MARCH, MARCH)).containsExactly(FIRST);
        assertThat(CHRONICLE.asOf(APRIL, MARCH)).containsExactly(FIRST, OTHER);
        assertThat(CHRONICLE.asOf(APRIL, APRIL)).containsExactly(OTHER);
        assertThat(CHRONICLE.asOf(MARCH.minusDays(1), MAY)).isEmpty();
    }

    @Test
    void listsTheDaysOnWhichKnowledgeChanged() {
        assertThat(CHRONICLE.daysOfKnowledge()).containsExactly(MARCH, APRIL, MAY);
        assertThat(Chronicle.of(List.<Limit>of()).daysOfKnowledge()).isEmpty();
    }

    @Test
    void refusesTwoVersionsOfOneFactOnOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chronicle.of(List.of(CORRECTED, FIRST, limit("a", MARCH, MAY, MARCH, 90))))
                .withMessage("knownSince must differ between corrections of a, but was twice 2026-03-01");
    }
}
