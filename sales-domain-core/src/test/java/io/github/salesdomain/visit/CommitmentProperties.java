package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.CommitmentDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What holds for any commitments. */
@Domain(CommitmentDomain.class)
class CommitmentProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Provide
    Arbitrary<List<CommitmentRecord>> records() {
        return CommitmentDomain.commitmentRecordLists();
    }

    @Property
    void eachIsInExactlyOneState(@ForAll CommitmentReview review) {
        assertThat(Arrays.stream(CommitmentState.values()).flatMap(state -> review.in(state).stream()))
                .containsExactlyInAnyOrderElementsOf(review.records());
    }

    @Property
    void theRateLiesBetweenZeroAndOne(@ForAll CommitmentReview review) {
        if (review.keptRate().isDefined()) {
            assertThat(review.keptRate()).isBetween(Ratio.zero(), Ratio.one());
        }
    }

    @Property
    void theOrderDoesNotMatter(@ForAll("records") List<CommitmentRecord> records) {
        List<CommitmentRecord> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        assertThat(CommitmentTracker.standard().review(reversed, AS_OF))
                .isEqualTo(CommitmentTracker.standard().review(records, AS_OF));
    }
}
