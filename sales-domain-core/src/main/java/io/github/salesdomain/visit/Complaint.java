package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A complaint of a customer (投诉) with the steps taken since; what it costs to make good is a claim, not part of it. */
@Value.Immutable
public abstract class Complaint implements WithComplaint {

    Complaint() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A new complaint.
     *
     * @param id which complaint
     * @param customer whose
     * @param openedAt when it was made
     * @param subject what it is about
     * @return the complaint
     */
    public static Complaint of(String id, CustomerId customer, LocalDateTime openedAt, String subject) {
        return builder()
                .id(id)
                .customer(customer)
                .openedAt(openedAt)
                .subject(subject)
                .build();
    }

    /** {@return which complaint; 1 to 64 characters} */
    public abstract String id();

    /** {@return whose} */
    public abstract CustomerId customer();

    /** {@return when it was made, in the local time of the place} */
    public abstract LocalDateTime openedAt();

    /** {@return what it is about; not blank} */
    public abstract String subject();

    /** {@return the complaint that this one repeats, not itself; empty if it is the first about the matter} */
    public abstract Optional<String> duplicateOf();

    /** {@return the steps taken since, in order of time, each from a state to one that may follow} */
    public abstract List<ComplaintStep> steps();

    /** {@return its state after all steps} */
    public ComplaintState state() {
        return steps().isEmpty()
                ? ComplaintState.NEW
                : steps().get(steps().size() - 1).state();
    }

    /**
     * The same complaint after one more step.
     *
     * @param step the step
     * @return the complaint
     * @throws IllegalArgumentException if the step may not follow, or was taken before the last
     */
    public Complaint after(ComplaintStep step) {
        return withSteps(
                ImmutableList.<ComplaintStep>builder().addAll(steps()).add(step).build());
    }

    /**
     * The complaint as it was known at a time.
     *
     * @param time the time
     * @return the complaint with the steps taken until then
     */
    public Complaint asOf(LocalDateTime time) {
        return withSteps(
                steps().stream().filter(step -> !step.at().isAfter(time)).collect(ImmutableList.toImmutableList()));
    }

    @Value.Check
    void check() {
        VisitText.requireKey("id", id());
        VisitText.requireNotBlank("subject", subject());
        if (duplicateOf().filter(id()::equals).isPresent()) {
            throw new IllegalArgumentException("duplicateOf must be another complaint, but was " + id());
        }
        ComplaintState state = ComplaintState.NEW;
        LocalDateTime at = openedAt();
        for (ComplaintStep step : steps()) {
            if (!state.next().contains(step.state())) {
                throw new IllegalArgumentException(
                        "step must lead from " + state + " to one of " + state.next() + ", but was " + step.state());
            }
            if (step.at().isBefore(at)) {
                throw new IllegalArgumentException(
                        "step to " + step.state() + " must not be before " + at + ", but was " + step.at());
            }
            state = step.state();
            at = step.at();
        }
    }

    /** One method per attribute of {@link Complaint}, same name. */
    public static final class Builder extends ImmutableComplaint.Builder {
        Builder() {}
    }
}
