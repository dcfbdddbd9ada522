/**
 * JSON for Jackson 2 ({@code com.fasterxml.jackson}).
 * <p>
 * Register {@link io.github.salesdomain.jackson.SalesDomainModule} with the host's mapper, or take
 * {@link io.github.salesdomain.jackson.SalesDomainModule#strictMapper()}. What is refused is refused with a
 * {@link io.github.salesdomain.jackson.SalesJsonException}, which tells the place and a stable code.
 */
@NullMarked
package io.github.salesdomain.jackson;

import org.jspecify.annotations.NullMarked;
