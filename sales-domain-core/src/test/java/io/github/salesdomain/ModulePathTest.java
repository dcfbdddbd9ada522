package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Core works as a module, although its tests run on the class path. */
class ModulePathTest {

    private static final String CORE = "io.github.salesdomain.core";

    @Test
    void coreResolvesAndRunsOnTheModulePath() throws ReflectiveOperationException {
        Path[] path = Stream.of(
                        io.github.salesdomain.explain.Explained.class,
                        ImmutableList.class,
                        InternalFutureFailureAccess.class,
                        Money.class,
                        LocalDateRange.class)
                .map(ModulePathTest::placeOf)
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(CORE));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        Class<?> apportioner = layer.findLoader(CORE).loadClass("io.github.salesdomain.money.Apportioner");
        Object standard = apportioner.getMethod("standard").invoke(null);
        Object parts =
                apportioner.getMethod("split", long.class, long[].class).invoke(standard, 10L, new long[] {6, 6, 2});

        assertThat(apportioner.getModule().isNamed()).isTrue();
        assertThat(apportioner.getModule().getName()).isEqualTo(CORE);
        assertThat(apportioner).isNotSameAs(io.github.salesdomain.money.Apportioner.class);
        assertThat((long[]) parts).containsExactly(4, 4, 2);
        assertThat(apportioner.getModule().isExported("io.github.salesdomain.style"))
                .isFalse();
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
