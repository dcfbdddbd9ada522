/**
 * What is sold: stock keeping units with their brand and their place in the tree of categories.
 * <p>
 * A {@link io.github.salesdomain.product.Product} is known by its {@link io.github.salesdomain.product.Sku} and belongs to one
 * {@link io.github.salesdomain.product.Brand} and one {@link io.github.salesdomain.product.Category}; the
 * {@link io.github.salesdomain.product.ProductTree} holds them all; a {@link io.github.salesdomain.product.ProductLine} is a part of the range that is sold as one. A product is new for a window from its launch.
 * <p>
 * To answer which products a category holds, or which are new on a day, ask the {@link io.github.salesdomain.product.ProductTree}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.product;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
