/** Holds the style annotation for generated value types. Not exported: hosts never see it. */
@NullMarked
package io.github.salesdomain.style;

import org.jspecify.annotations.NullMarked;
