package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two lines must have in common to be compared: one attribute or several, each cleaned by the same steps.
 * <p>
 * A line that lacks one of the attributes, or of which a step leaves nothing, has no key and takes no part in the pass.
 *
 * @param attributes the attributes that must all be equal; at least one, each once
 * @param normalisers the steps that clean each value, in this order
 */
public record MatchKey(List<LineAttribute> attributes, List<KeyNormaliser> normalisers) {

    /** Copies the lists and checks that there is an attribute. */
    public MatchKey {
        attributes = ImmutableList.copyOf(requireNonNull(attributes, "attributes"));
        normalisers = ImmutableList.copyOf(requireNonNull(normalisers, "normalisers"));
        if (attributes.isEmpty() || attributes.stream().distinct().count() < attributes.size()) {
            throw new IllegalArgumentException(
                    "attributes must name at least one attribute, each once, but was " + attributes);
        }
    }

    /** {@return the document's number in plain form, trimmed, in upper case} */
    public static MatchKey reference() {
        return of(LineAttribute.REFERENCE);
    }

    /**
     * One attribute or several, in plain form, trimmed, in upper case.
     *
     * @param first an attribute that must be equal
     * @param more further attributes that must be equal too
     * @return the key
     * @throws IllegalArgumentException if an attribute is named twice
     */
    public static MatchKey of(LineAttribute first, LineAttribute... more) {
        return new MatchKey(
                ImmutableList.<LineAttribute>builder().add(first).add(more).build(),
                List.of(KeyNormaliser.PLAIN_FORM, KeyNormaliser.TRIM, KeyNormaliser.UPPER_CASE));
    }

    /**
     * A copy with other steps.
     *
     * @param steps the steps that clean each value, in this order; none means that values are compared as they are
     * @return a copy with these steps
     */
    public MatchKey normalisedBy(KeyNormaliser... steps) {
        return new MatchKey(attributes, List.of(steps));
    }

    /**
     * The key of a line.
     *
     * @param line the line
     * @return the cleaned values, in the order of the attributes, or empty if one is missing
     */
    public Optional<List<String>> of(LedgerLine line) {
        return Optional.ofNullable(valueOf(line)).map(MatchKey::values);
    }

    /** The key of a line to be compared with others: the value alone where there is one attribute, else the list of them; null if one is missing. */
    @Nullable
    Object valueOf(LedgerLine line) {
        if (attributes.size() == 1) {
            return cleaned(line, attributes.get(0));
        }
        ImmutableList.Builder<String> values = ImmutableList.builderWithExpectedSize(attributes.size());
        for (LineAttribute attribute : attributes) {
            String value = cleaned(line, attribute);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values.build();
    }

    /** What {@link #valueOf} gave, as a list. */
    @SuppressWarnings("unchecked") // it gives texts and lists of them
    static List<String> values(Object value) {
        return value instanceof String only ? ImmutableList.of(only) : (List<String>) value;
    }

    private @Nullable String cleaned(LedgerLine line, LineAttribute attribute) {
        String value = line.attribute(attribute).orElse("");
        for (KeyNormaliser normaliser : normalisers) {
            value = normaliser.apply(value);
        }
        return value.isBlank() ? null : value;
    }
}
