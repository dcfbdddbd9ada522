package io.github.salesdomain;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** The calculators of core: public final classes that are built by {@code standard()}, {@code with(policy)} or {@code by(rule)}. */
final class Calculators {

    private Calculators() {}

    static List<Class<?>> all() {
        return Project.classesIn(Project.MAIN_CLASSES).stream()
                .filter(Calculators::isCalculator)
                .toList();
    }

    private static boolean isCalculator(Class<?> type) {
        int modifiers = type.getModifiers();
        return Modifier.isPublic(modifiers)
                && Modifier.isFinal(modifiers)
                && !type.isRecord()
                && !type.isEnum()
                && Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> Modifier.isStatic(method.getModifiers())
                                && Modifier.isPublic(method.getModifiers())
                                && method.getReturnType() == type
                                && List.of("standard", "with", "by").contains(method.getName()));
    }
}
