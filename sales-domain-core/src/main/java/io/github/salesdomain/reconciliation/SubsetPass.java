package io.github.salesdomain.reconciliation;

import org.immutables.value.Value;

/**
 * Matches one line of one book with several of the other whose amounts sum to it, without a key.
 * <p>
 * {@link #id()} names the pass. {@link #direction()} says where the single line stands (EITHER unless set). The other lines have the sign of the
 * single one, are dated within {@link #window()} of it, number {@link #fewestLines()} (2 unless set) to {@link #mostLines()} (5 unless set), and sum to
 * it within {@link #tolerance()} (exact unless set). {@link #choice()} (ONLY_ONE unless set) says what is done where several groups fit,
 * {@link #order()} (AT_ONCE unless set) which line looks first. Lines without date take no part.
 */
@Value.Immutable
public abstract non-sealed class SubsetPass implements MatchPass, WithSubsetPass {

    SubsetPass() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String id();

    /** {@return on which side the single line stands; EITHER unless set} */
    @Value.Default
    public SubsetDirection direction() {
        return SubsetDirection.EITHER;
    }

    /** {@return how far the sum may lie from the single line's amount; exact unless set} */
    @Override
    @Value.Default
    public Tolerance tolerance() {
        return Tolerance.exact();
    }

    /** {@return how far the date of each of the several lines may lie from that of the single one} */
    public abstract DateWindow window();

    /** {@return the smallest number of lines that are added up, at least 1; 2 unless set} */
    @Value.Default
    public int fewestLines() {
        return 2;
    }

    /** {@return the largest number of lines that are added up, at most 20; 5 unless set} */
    @Value.Default
    public int mostLines() {
        return 5;
    }

    /** {@return what is done where several groups fit; ONLY_ONE unless set} */
    @Value.Default
    public SubsetChoice choice() {
        return SubsetChoice.ONLY_ONE;
    }

    /** {@return which line looks first; AT_ONCE unless set} */
    @Value.Default
    public SubsetOrder order() {
        return SubsetOrder.AT_ONCE;
    }

    @Value.Check
    void check() {
        Passes.checkId(id());
        if (fewestLines() < 1) {
            throw new IllegalArgumentException("fewestLines must be at least 1, but was " + fewestLines());
        }
        if (mostLines() < fewestLines() || mostLines() > 20) {
            throw new IllegalArgumentException("mostLines must be " + fewestLines() + " to 20, but was " + mostLines());
        }
    }

    /** One method per attribute of {@link SubsetPass}, same name. */
    public static final class Builder extends ImmutableSubsetPass.Builder {
        Builder() {}
    }
}
