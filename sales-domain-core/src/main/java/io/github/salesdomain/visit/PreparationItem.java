package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that a rep takes along or must know, such as samples or the price list (销售工具、政策掌握).
 *
 * @param code the host's own key of it; not blank, at most 64 characters
 * @param kind whether it is carried or known
 * @param isVersioned whether it has versions, of which only the one in force on the day of the visit will do
 * @param mandatoryFor the purposes of a visit that it must not be missing from; empty if it is always optional
 */
public record PreparationItem(String code, Kind kind, boolean isVersioned, Set<VisitPurpose> mandatoryFor) {

    /** Checks that the code is there. */
    public PreparationItem {
        requireNonNull(kind, "kind");
        mandatoryFor = Sets.immutableEnumSet(requireNonNull(mandatoryFor, "mandatoryFor"));
        VisitText.requireKey("code", code);
    }

    /**
     * A tool that no visit needs.
     *
     * @param code the host's own key of it
     * @return the item
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static PreparationItem tool(String code) {
        return new PreparationItem(code, Kind.TOOL, false, Set.of());
    }

    /**
     * A policy that no visit needs, of which the version in force must be known.
     *
     * @param code the host's own key of it
     * @return the item
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static PreparationItem knowledge(String code) {
        return new PreparationItem(code, Kind.KNOWLEDGE, true, Set.of());
    }

    /** {@return the same item, with versions} */
    public PreparationItem versioned() {
        return new PreparationItem(code, kind, true, mandatoryFor);
    }

    /** {@return the same item, which every visit needs} */
    public PreparationItem mandatory() {
        return new PreparationItem(code, kind, isVersioned, EnumSet.allOf(VisitPurpose.class));
    }

    /**
     * The same item, which visits of some purposes need.
     *
     * @param first one purpose
     * @param others more of them
     * @return the copy
     */
    public PreparationItem mandatoryFor(VisitPurpose first, VisitPurpose... others) {
        return new PreparationItem(code, kind, isVersioned, EnumSet.of(first, others));
    }

    /**
     * Whether a visit needs it, for its primary purpose or one of the others.
     *
     * @param visit the visit
     * @return the answer
     */
    public boolean isMandatoryFor(Visit visit) {
        return mandatoryFor.contains(visit.primaryPurpose())
                || visit.otherPurposes().stream().anyMatch(mandatoryFor::contains);
    }

    /** Whether an item is carried or known. */
    public enum Kind {
        /** It is carried; who phones needs none. */
        TOOL,
        /** It is known, as the policies for sales, prices and promotions are. */
        KNOWLEDGE
    }
}
