/**
 * Generated values and a sample company for tests of code that uses Sales Domain.
 * <p>
 * Each package of core has a domain of jqwik arbitraries, such as {@link io.github.salesdomain.testkit.MoneyDomain} and
 * {@link io.github.salesdomain.testkit.OrgDomain}: put {@code @Domain(OrgDomain.class)} on a property and every parameter of a type of that
 * package is generated, always valid and always shrinkable. The same arbitraries are public static methods, for composing them into arbitraries of a
 * host's own types.
 * <p>
 * The classes whose names begin with Sample hold fixed, realistic values and need no jqwik.
 */
@NullMarked
package io.github.salesdomain.testkit;

import org.jspecify.annotations.NullMarked;
