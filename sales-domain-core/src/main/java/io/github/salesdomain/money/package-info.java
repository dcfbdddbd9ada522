/**
 * Money divided without losing a cent, and rates that are exact.
 * <p>
 * The money type of this library is Joda-Money's {@link org.joda.money.Money}; amounts never pass through binary floating point. A
 * {@link io.github.salesdomain.money.Rate} is an exact decimal such as 10 %. An {@link io.github.salesdomain.money.Apportioner} splits a
 * whole among weights by a named {@link io.github.salesdomain.money.ApportionmentRule}; the
 * {@link io.github.salesdomain.money.Apportionment} it returns sums to the whole to the minor unit and tells who got each leftover unit.
 * <p>
 * To keep each part within a floor and a cap, use {@link io.github.salesdomain.money.Apportioner#splitWithin}; to have a division checked by
 * somebody who does not trust the apportioner, hand its {@link io.github.salesdomain.money.ApportionmentCertificate} to a
 * {@link io.github.salesdomain.money.CertificateVerifier}.
 * A {@link io.github.salesdomain.money.CurrencyConverter} converts documents at the budget rate, or another, and says where there is no rate.
 * <p>
 * To take a percentage of one amount, use {@link io.github.salesdomain.money.Rate#of(org.joda.money.Money)}; to divide a total among
 * parts, never round part by part: use {@link io.github.salesdomain.money.Apportioner}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.money;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
