package io.github.salesdomain.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Apportioner;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.joda.money.Money;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.LocalDateRange;

/** A host that treats every warning as an error compiles against the library, with nothing else on its path. */
class StrictHostTest {

    private static final String HOST = """
            package host;

            import io.github.salesdomain.customer.Customer;
            import io.github.salesdomain.customer.CustomerAttribute;
            import io.github.salesdomain.customer.CustomerId;
            import io.github.salesdomain.explain.Explanation;
            import io.github.salesdomain.money.Apportioner;
            import io.github.salesdomain.money.Rate;
            import io.github.salesdomain.org.Organisation;
            import io.github.salesdomain.org.PersonId;
            import io.github.salesdomain.org.PositionId;
            import io.github.salesdomain.org.Tenure;
            import io.github.salesdomain.product.ProductTree;
            import io.github.salesdomain.quantity.Ratio;
            import io.github.salesdomain.quantity.UndefinedReason;
            import io.github.salesdomain.time.WorkingDays;
            import java.time.LocalDate;
            import java.util.List;
            import org.joda.money.Money;
            import org.threeten.extra.LocalDateRange;

            public final class Host {
                private Host() {}

                public static String share(Money total, int parts) {
                    Explanation explanation = Apportioner.standard().splitEvenly(total, parts).explain();
                    return explanation.text();
                }

                public static String attainment(Money actual, Money quota) {
                    Ratio ratio = Ratio.of(actual, quota, UndefinedReason.ZERO_TARGET);
                    return ratio instanceof Ratio.Fraction fraction && fraction.isAtLeast(Rate.one()) ? "made" : "open";
                }

                public static Organisation move(Organisation organisation, Tenure tenure, LocalDate day) {
                    List<Tenure> tenures = List.of(
                            tenure,
                            tenure.withDuring(LocalDateRange.of(tenure.during().getStart(), day)).withKnownSince(day));
                    return organisation.withTenures(tenures);
                }

                public static Tenure tenure() {
                    return Tenure.builder()
                            .factId("t")
                            .position(PositionId.of("p"))
                            .person(PersonId.of("e"))
                            .during(LocalDateRange.ALL)
                            .knownSince(LocalDate.of(2026, 1, 1))
                            .build();
                }

                public static Customer customer() {
                    return Customer.builder()
                            .id(CustomerId.of("C-01"))
                            .name("Yangtze Trading")
                            .putAttribute(CustomerAttribute.CITY, "Nanjing")
                            .build()
                            .withName("Yangtze");
                }

                public static ProductTree noProducts() {
                    return ProductTree.builder().build();
                }

                public static int days(LocalDateRange range) {
                    WorkingDays working = day -> day.getDayOfMonth() > 1;
                    return working.countIn(range);
                }
            }
            """;

    @TempDir
    private Path output;

    @Test
    void onTheClassPath() throws IOException {
        String path = libraries().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));

        assertThat(compile(List.of("-classpath", path), source("host/Host.java", HOST)))
                .isEmpty();
    }

    @Test
    void onTheModulePath() throws IOException {
        String path = libraries().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        String module = """
                /** A host. */
                module host {
                    requires transitive io.github.salesdomain.core;

                    exports host;
                }
                """;

        assertThat(compile(
                        List.of("--module-path", path),
                        source("module-info.java", module),
                        source("host/Host.java", HOST)))
                .isEmpty();
    }

    /** Core and what it needs at run time: no Immutables, and none of what Guava is annotated with. */
    private static Stream<Path> libraries() {
        return Stream.of(Apportioner.class, Money.class, LocalDateRange.class, ImmutableList.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> {
                    try {
                        return Path.of(location.toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private String compile(List<String> path, JavaFileObject... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", output.toString()));
        options.addAll(path);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, List.of(sources))
                    .call();
            return compiled ? messages.toString() : "refused: " + messages;
        }
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
