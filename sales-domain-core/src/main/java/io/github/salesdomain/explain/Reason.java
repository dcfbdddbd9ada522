package io.github.salesdomain.explain;

/**
 * Why a decision fell as it did, for a yes as well as for a no.
 * <p>
 * The shipped reasons are enums, one per subject. A host that adds a rule of its own adds its own enum.
 */
public interface Reason {

    /**
     * The stable code of this reason, such as {@code LIMIT_EXCEEDED}.
     * <p>
     * Codes are part of the API: they go into JSON, they are never renamed, and hosts translate them for their users.
     *
     * @return the code in upper-case letters, digits and underscores
     */
    String code();
}
