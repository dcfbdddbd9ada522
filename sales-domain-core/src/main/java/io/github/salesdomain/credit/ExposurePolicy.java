package io.github.salesdomain.credit;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which open amounts count towards the exposure, as plain data.
 * <p>
 * {@link #leftOut()} names the components that do not count; the standard policy leaves out floor stock, which has a line of its own. Without a
 * {@link #horizonDays()} the check is static and all open orders count; with one it is dynamic and only those count that ship by that many days after
 * the valuation day. {@link #disputedCounted()} says whether contested amounts count; they do unless set, because they are owed until settled.
 */
@Value.Immutable
public abstract class ExposurePolicy implements WithExposurePolicy {

    ExposurePolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return static check, disputed amounts counted, floor stock on its own line} */
    public static ExposurePolicy standard() {
        return builder().addLeftOut(ExposureKind.FLOOR_STOCK).build();
    }

    /** {@return the components that do not count, in the order of their declaration; none unless set} */
    public abstract Set<ExposureKind> leftOut();

    /** {@return how many days ahead open orders count, the last day included; all of them if empty} */
    public abstract OptionalInt horizonDays();

    /** {@return whether disputed amounts count; yes unless set} */
    @Value.Default
    public boolean disputedCounted() {
        return true;
    }

    @Value.Check
    void check() {
        if (horizonDays().isPresent() && horizonDays().getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "horizonDays must not be negative, but was " + horizonDays().getAsInt());
        }
    }

    /**
     * The same policy with floor stock inside the total limit, instead of on a line of its own.
     *
     * @return a copy that counts floor stock
     */
    public ExposurePolicy withFloorStock() {
        return withLeftOut(Sets.difference(leftOut(), Set.of(ExposureKind.FLOOR_STOCK)));
    }

    /**
     * The same policy without a component.
     *
     * @param kind what is not to count
     * @return a copy that leaves it out
     */
    public ExposurePolicy without(ExposureKind kind) {
        return withLeftOut(Sets.union(leftOut(), Set.of(kind)));
    }

    /**
     * Whether an item counts. An open order without a ship date counts within any horizon.
     *
     * @param item the item
     * @param asOf the valuation day
     * @return the answer
     */
    public boolean counts(ExposureItem item, LocalDate asOf) {
        return !leftOut().contains(item.kind())
                && (disputedCounted() || !item.disputed())
                && (item.kind() != ExposureKind.OPEN_ORDER || shipsWithinHorizon(item, asOf));
    }

    private boolean shipsWithinHorizon(ExposureItem item, LocalDate asOf) {
        return horizonDays().isEmpty()
                || item.requestedShipDate().isEmpty()
                || !item.requestedShipDate()
                        .get()
                        .isAfter(asOf.plusDays(horizonDays().getAsInt()));
    }

    /** One method per attribute of {@link ExposurePolicy}, same name. */
    public static final class Builder extends ImmutableExposurePolicy.Builder {
        Builder() {}
    }
}
