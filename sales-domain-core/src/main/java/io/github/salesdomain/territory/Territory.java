package io.github.salesdomain.territory;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece of ground that somebody sells on (销售区域): {@link #id()}, {@link #name()}, and a word for its {@link #level()}, such as region or patch.
 * <p>
 * A sales territory is not an administrative region: what lies in it is said by {@link TerritoryRule}s. Where it lies is said by the
 * {@link TerritoryTree}.
 */
@Value.Immutable
public abstract class Territory implements WithTerritory {

    Territory() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A territory without a word for its level.
     *
     * @param id which territory
     * @param name what people call it
     * @return the territory
     * @throws IllegalArgumentException if the name is blank
     */
    public static Territory of(TerritoryId id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return which territory this is} */
    public abstract TerritoryId id();

    /** {@return what people call it; not blank, at most 1,024 characters} */
    public abstract String name();

    /** {@return the word for its level in the tree, such as {@code region}; not blank where given, at most 1,024 characters} */
    public abstract Optional<String> level();

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException(
                    "name must not be blank, but was '" + name() + "' for territory " + id());
        }
        if (name().length() > 1_024) {
            throw new IllegalArgumentException(
                    "name must have at most 1,024 characters, but had " + name().length() + " for territory " + id());
        }
        if (level().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "level must not be blank, but was '" + level().get() + "' for territory " + id());
        }
        if (level().filter(text -> text.length() > 1_024).isPresent()) {
            throw new IllegalArgumentException("level must have at most 1,024 characters, but had "
                    + level().get().length() + " for territory " + id());
        }
    }

    /** One method per attribute of {@link Territory}, same name. */
    public static final class Builder extends ImmutableTerritory.Builder {
        Builder() {}
    }
}
