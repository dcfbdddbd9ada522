/** A dealer's month of goods: books against counts, a price cut in the middle, and promotional goods that have to be somewhere. */
@NullMarked
package io.github.salesdomain.examples.goods;

import org.jspecify.annotations.NullMarked;
