/**
 * JSON for the values of {@code io.github.salesdomain.core}, for Jackson 2 and for Jackson 3.
 * <p>
 * Both lines are optional: a host has the one it uses. On the module path a host registers the module class itself; on the class path
 * {@code findAndAddModules()} finds it.
 */
module io.github.salesdomain.jackson {
    requires transitive io.github.salesdomain.core;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.salesdomain.jackson;
    exports io.github.salesdomain.jackson3;
}
