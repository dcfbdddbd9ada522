/**
 * The year 2004 of Steel Wheels, from its database to a report: {@link io.github.salesdomain.examples.steelwheels.TheYear} runs it.
 * <p>
 * {@code SteelWheelsDatabase} reads the tables, {@code CompanyReader} makes values of the library from their rows, and each part
 * answers one question with one package of the library. Read the parts in the order in which {@code TheYear} calls them.
 */
@NullMarked
package io.github.salesdomain.examples.steelwheels;

import org.jspecify.annotations.NullMarked;
