/** Territories: who owns which ground. */
@NullMarked
@SalesValue
package io.github.salesdomain.territory;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
