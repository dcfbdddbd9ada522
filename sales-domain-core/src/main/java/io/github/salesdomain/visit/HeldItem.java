package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An item that a rep has with him, or a policy that he knows.
 *
 * @param code which item of the checklist; not blank
 * @param version which version of it, not blank; empty if it has none or nobody looked
 */
public record HeldItem(String code, Optional<String> version) {

    /** Checks that neither text is blank. */
    public HeldItem {
        requireNonNull(version, "version");
        VisitText.requireNotBlank("code", code);
        version.ifPresent(text -> VisitText.requireNotBlank("version", text));
    }

    /**
     * An item without a version.
     *
     * @param code which item
     * @return the item
     * @throws IllegalArgumentException if the code is blank
     */
    public static HeldItem of(String code) {
        return new HeldItem(code, Optional.empty());
    }

    /**
     * A version of an item.
     *
     * @param code which item
     * @param version which version
     * @return the item
     * @throws IllegalArgumentException if one of them is blank
     */
    public static HeldItem of(String code, String version) {
        return new HeldItem(code, Optional.of(version));
    }
}
