package io.github.salesdomain.wire;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import java.lang.reflect.Type;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Finds types by the names that the tests' resources give them. */
final class Types {

    private Types() {}

    static Type byName(String name) {
        if (name.equals("Measured<Quantity>")) {
            return new TypeReference<Measured<Quantity>>() {}.getType();
        }
        List<Class<?>> found = SalesDomainWire.types().stream()
                .filter(type -> shortName(type).equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "type must be the name of one described type, but was '" + name + "': " + found);
        }
        return found.get(0);
    }

    /** The name with those of the types around it, such as {@code Apportionment.Part}. */
    static String shortName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
