/** How to hand the stops of a day to a solver. */
@NullMarked
package io.github.salesdomain.examples.routes;

import org.jspecify.annotations.NullMarked;
