/**
 * JSON for Jackson 3 ({@code tools.jackson}).
 * <p>
 * Register {@link io.github.salesdomain.jackson3.SalesDomainModule} with the host's mapper, or take
 * {@link io.github.salesdomain.jackson3.SalesDomainModule#strictMapper()}. What is refused is refused with a
 * {@link io.github.salesdomain.jackson3.SalesJsonException}, which tells the place and a stable code.
 */
@NullMarked
package io.github.salesdomain.jackson3;

import org.jspecify.annotations.NullMarked;
