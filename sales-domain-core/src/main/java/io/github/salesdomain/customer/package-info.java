/**
 * Who buys: dealers, chains and outlets with the properties by which they are assigned.
 * <p>
 * A {@link io.github.salesdomain.customer.Customer} has a {@link io.github.salesdomain.customer.CustomerKind}, a
 * {@link io.github.salesdomain.customer.Channel} and any number of {@link io.github.salesdomain.customer.CustomerAttribute}s such as province, city
 * and segment. A {@link io.github.salesdomain.customer.CustomerState} says from when until when a customer was like that. Its credit standing is not kept here: that is the business of the credit package.
 * <p>
 * To ask for the value of a property that a territory rule tests, use
 * {@link io.github.salesdomain.customer.Customer#attribute(io.github.salesdomain.customer.CustomerAttribute)}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.customer;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
