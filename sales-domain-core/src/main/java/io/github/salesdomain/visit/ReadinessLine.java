package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an item of the checklist stands.
 *
 * @param item the item
 * @param isMandatory whether this visit needs it
 * @param held what the rep has of it; empty if nothing
 * @param inForce the version in force on the day of the visit; empty if the item has none or none is known
 */
public record ReadinessLine(
        PreparationItem item, boolean isMandatory, Optional<HeldItem> held, Optional<String> inForce) {

    /** Checks that what is held is the item. */
    public ReadinessLine {
        requireNonNull(inForce, "inForce");
        if (held.filter(it -> !it.code().equals(item.code())).isPresent()) {
            throw new IllegalArgumentException("held must be of item " + item.code() + ", but was of "
                    + held.get().code());
        }
    }

    /** {@return whether the visit needs the item and the rep does not have it} */
    public boolean isMissing() {
        return isMandatory && held.isEmpty();
    }

    /** {@return whether the rep has a version other than the one in force} */
    public boolean isStale() {
        return inForce.isPresent()
                && held.flatMap(HeldItem::version)
                        .filter(version -> !version.equals(inForce.get()))
                        .isPresent();
    }

    /** {@return whether the rep has the item, it has versions, and nobody looked which} */
    public boolean isVersionUnknown() {
        return item.isVersioned() && held.filter(it -> it.version().isEmpty()).isPresent();
    }
}
