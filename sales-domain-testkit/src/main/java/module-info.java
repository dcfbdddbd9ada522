/**
 * Arbitraries, fixtures and assertions for tests of code that uses Sales Domain.
 * <p>
 * jqwik, AssertJ and JUnit are optional: a host brings the ones it uses.
 */
module io.github.salesdomain.testkit {
    requires transitive io.github.salesdomain.core;
    requires com.google.common;
    requires static transitive org.jspecify;
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports io.github.salesdomain.testkit;
}
