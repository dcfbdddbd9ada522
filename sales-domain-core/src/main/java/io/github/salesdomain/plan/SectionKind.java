package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

/**
 * Which section of a plan it is. Hosts add their own.
 *
 * @param code its name: upper-case letters, digits and underscores, at most 64
 * @param form what it consists of
 */
public record SectionKind(String code, SectionForm form) {

    /** Checks the code. */
    public SectionKind {
        requireNonNull(form, "form");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "code must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * A kind of section.
     *
     * @param code its name
     * @param form what it consists of
     * @return the kind
     * @throws IllegalArgumentException if the code has other characters
     */
    public static SectionKind of(String code, SectionForm form) {
        return new SectionKind(code, form);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
