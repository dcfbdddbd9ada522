package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import org.joda.money.Money;

/** A check of a customer. It does not say which orders it pays. */
record Payment(String check, CustomerId customer, LocalDate on, Money amount) {}
