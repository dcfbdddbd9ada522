/**
 * How a result explains itself: the words that every figure, decision and finding of the library shares.
 * <p>
 * A result that carries the parts it was made of is {@link io.github.salesdomain.explain.Explained}; its
 * {@link io.github.salesdomain.explain.Explanation} is rendered from those same parts, never computed a second time. Why a decision fell
 * as it did is told by {@link io.github.salesdomain.explain.Reason}s with stable codes, for a yes as well as for a no.
 * <p>
 * To show a figure to a person, use {@link io.github.salesdomain.explain.Explanation#text()}; to branch on a cause in code, use
 * {@link io.github.salesdomain.explain.Reason#code()}.
 */
@NullMarked
package io.github.salesdomain.explain;

import org.jspecify.annotations.NullMarked;
