/**
 * Counts and ratios that keep their unit and their exactness.
 * <p>
 * A {@link io.github.salesdomain.quantity.Quantity} is a decimal with its {@link io.github.salesdomain.quantity.UnitOfMeasure}; a
 * {@link io.github.salesdomain.quantity.PackFactor} turns cases into bottles and back. A {@link io.github.salesdomain.quantity.Ratio} is an
 * exact fraction, or undefined with the {@link io.github.salesdomain.quantity.UndefinedReason}: a zero denominator is never 0, never 100 %
 * and never an exception. {@link io.github.salesdomain.quantity.Measured} says the same of any other figure.
 * <p>
 * To compare a ratio with a bound, use {@link io.github.salesdomain.quantity.Ratio#isAtLeast}; to print it, use
 * {@link io.github.salesdomain.quantity.Ratio#percentText()}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.quantity;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
