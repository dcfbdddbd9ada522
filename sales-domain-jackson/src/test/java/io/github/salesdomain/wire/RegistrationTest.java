package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.github.salesdomain.jackson.SalesDomainModule;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** A host finds the module of its line of Jackson, and needs nothing of the other. */
class RegistrationTest {

    private static final String JSON = "{\"amount\":\"12.50\",\"currency\":\"CNY\"}";
    private static final Money MONEY = Money.parse("CNY 12.50");

    @Nested
    class OnTheClassPath {
        @Test
        void isFoundByJackson2() throws com.fasterxml.jackson.core.JsonProcessingException {
            var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build();

            assertThat(mapper.getRegisteredModuleIds()).contains(SalesDomainModule.class.getName());
            assertThat(mapper.writeValueAsString(MONEY)).isEqualTo(JSON);
            assertThat(mapper.readValue(JSON, Money.class)).isEqualTo(MONEY);
        }

        @Test
        void isFoundByJackson3() {
            var mapper = tools.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build();

            assertThat(mapper.registeredModules())
                    .anySatisfy(module -> assertThat(module.getModuleName()).isEqualTo("sales-domain"));
            assertThat(mapper.writeValueAsString(MONEY)).isEqualTo(JSON);
            assertThat(mapper.readValue(JSON, Money.class)).isEqualTo(MONEY);
        }

        @Test
        void isRegisteredOnceHoweverOftenItIsAdded() throws com.fasterxml.jackson.core.JsonProcessingException {
            var second = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new SalesDomainModule())
                    .addModule(new SalesDomainModule())
                    .findAndAddModules()
                    .build();
            var third = tools.jackson.databind.json.JsonMapper.builder()
                    .addModule(new io.github.salesdomain.jackson3.SalesDomainModule())
                    .addModule(new io.github.salesdomain.jackson3.SalesDomainModule())
                    .findAndAddModules()
                    .build();

            assertThat(second.getRegisteredModuleIds()).containsExactly(SalesDomainModule.class.getName());
            assertThat(second.readValue(JSON, Money.class)).isEqualTo(MONEY);
            assertThat(third.registeredModules().stream()
                            .filter(module -> module.getModuleName().equals("sales-domain")))
                    .hasSize(1);
            assertThat(third.readValue(JSON, Money.class)).isEqualTo(MONEY);
        }
    }

    @Nested
    class OnTheModulePath {
        @Test
        void needsNothingOfJackson3() throws Exception {
            ModuleLayer layer = layer(
                    "com.fasterxml.jackson.databind",
                    com.fasterxml.jackson.databind.ObjectMapper.class,
                    com.fasterxml.jackson.core.JsonParser.class);

            assertThat(layer.findModule("tools.jackson.databind")).isEmpty();
            assertReadsAndWrites(layer, "io.github.salesdomain.jackson.SalesDomainModule");
        }

        @Test
        void needsNothingOfJackson2() throws Exception {
            ModuleLayer layer = layer(
                    "tools.jackson.databind",
                    tools.jackson.databind.ObjectMapper.class,
                    tools.jackson.core.JsonParser.class);

            assertThat(layer.findModule("com.fasterxml.jackson.databind")).isEmpty();
            assertReadsAndWrites(layer, "io.github.salesdomain.jackson3.SalesDomainModule");
        }

        @Test
        void opensItsTwoPackagesOnly() throws Exception {
            Module module = layer(
                            "tools.jackson.databind",
                            tools.jackson.databind.ObjectMapper.class,
                            tools.jackson.core.JsonParser.class)
                    .findModule("io.github.salesdomain.jackson")
                    .orElseThrow();

            assertThat(module.getDescriptor().exports())
                    .extracting(exports -> exports.source())
                    .containsExactlyInAnyOrder("io.github.salesdomain.jackson", "io.github.salesdomain.jackson3");
            assertThat(module.isExported("io.github.salesdomain.wire")).isFalse();
        }

        /** A layer of our modules with one line of Jackson, and nothing of the class path. */
        private static ModuleLayer layer(String jackson, Class<?>... itsJars) throws URISyntaxException {
            List<Path> paths = new ArrayList<>();
            for (Class<?> jar : itsJars) {
                paths.add(placeOf(jar));
            }
            for (Class<?> jar : List.of(
                    SalesDomainModule.class,
                    io.github.salesdomain.money.Rate.class,
                    JsonFormat.class,
                    Money.class,
                    LocalDateRange.class,
                    ImmutableList.class,
                    InternalFutureFailureAccess.class,
                    NullMarked.class)) {
                paths.add(placeOf(jar));
            }
            Configuration configuration = ModuleLayer.boot()
                    .configuration()
                    .resolve(
                            ModuleFinder.of(paths.toArray(Path[]::new)),
                            ModuleFinder.of(),
                            Set.of("io.github.salesdomain.jackson", jackson));
            return ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        }

        private static Path placeOf(Class<?> type) throws URISyntaxException {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        }

        private static void assertReadsAndWrites(ModuleLayer layer, String moduleClass) throws Exception {
            ClassLoader loader = layer.findLoader("io.github.salesdomain.jackson");
            Object mapper =
                    loader.loadClass(moduleClass).getMethod("strictMapper").invoke(null);
            Class<?> money = loader.loadClass("org.joda.money.Money");

            Object read = mapper.getClass()
                    .getMethod("readValue", String.class, Class.class)
                    .invoke(mapper, JSON, money);
            Object written = mapper.getClass()
                    .getMethod("writeValueAsString", Object.class)
                    .invoke(mapper, read);

            assertThat(read).isInstanceOf(money).hasToString("CNY 12.50");
            assertThat(money).isNotEqualTo(Money.class);
            assertThat(written).isEqualTo(JSON);
        }
    }
}
