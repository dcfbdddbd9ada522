package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every value of core has a JSON form, or a reason why not. */
class CompletenessTest {

    /** Packages of core that are not described yet; whoever describes one removes it. */
    private static final Set<String> NOT_YET = Set.of();

    /** Values that are no data, by name within the package root, each with the reason. */
    private static final Map<String, String> NOT_DATA = Map.of();

    @Test
    void describesEveryValue() {
        List<String> missing = values().stream()
                .filter(type -> SalesDomainWire.find(type) == null)
                .map(CompletenessTest::shortName)
                .filter(name -> !NOT_DATA.containsKey(name))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void keepsNoExceptionThatIsDescribedOrGone() {
        List<String> values = values().stream().map(CompletenessTest::shortName).toList();

        assertThat(values).containsAll(NOT_DATA.keySet());
        assertThat(SalesDomainWire.types().stream().map(CompletenessTest::shortName))
                .noneMatch(NOT_DATA::containsKey)
                .noneMatch(name -> NOT_YET.contains(name.split("\\.")[0]));
    }

    @Test
    void hasAnArbitraryForEveryDescribedType() {
        List<Class<?>> made = Domains.sources().stream()
                .<Class<?>>map(Domains.Source::raw)
                .distinct()
                .toList();

        assertThat(made).containsAll(SalesDomainWire.types());
    }

    private static List<Class<?>> values() {
        return Domains.publicTypes("io.github.salesdomain.money.Rate").stream()
                .filter(CompletenessTest::isValue)
                .filter(type -> !NOT_YET.contains(shortName(type).split("\\.")[0]))
                .toList();
    }

    /** A record, an enum, the root of a sealed hierarchy, or a class with a builder. */
    private static boolean isValue(Class<?> type) {
        boolean built = Modifier.isAbstract(type.getModifiers())
                && Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
        return type.isRecord() || type.isEnum() || type.isSealed() || built;
    }

    private static String shortName(Class<?> type) {
        return type.getName().replace("io.github.salesdomain.", "").replace('$', '.');
    }
}
