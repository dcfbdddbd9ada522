/**
 * The one description of the JSON form of every value, without Jackson.
 * <p>
 * A {@link io.github.salesdomain.wire.Codec} reads a value from a {@link io.github.salesdomain.wire.WireReader} and writes it to a
 * {@link io.github.salesdomain.wire.WireWriter}: streams of tokens, implemented once for each Jackson line. There is one package-private
 * class for each package of core, such as {@code OrgWire}, and {@link io.github.salesdomain.wire.SalesDomainWire} lists them.
 *
 * <h2>To describe a package</h2>
 * <ol>
 * <li>Write {@code <Package>Wire} with one constant for each public value, in the order in which they need each other:
 * {@code TextCodec.of(64, PositionId::of, PositionId::value)} for ids and open codes; {@code EnumCodec.of(...)} with a {@code switch} that
 * gives each constant its wire name; {@code ObjectCodec.of(field, field, ..., X::new)} for records;
 * {@code ObjectCodec.building(X::builder, X.Builder::build).with(field, X.Builder::setter)...codec()} for built values;
 * {@code UnionCodec.<X>by("kind").option("NAME", Case.class, CASE)...} for sealed types. Fields are {@code required}, {@code optional},
 * {@code defaulted}, {@code list}, {@code set}, {@code map} and (where keys are no texts) {@code entries} of {@code Field}, in the order in
 * which they are to be written. {@code MeasuredCodec.of} is for figures that may not exist, {@code Codec.lazy} for a type that holds itself,
 * {@code Codec.widen} for an open interface of which some values are data.</li>
 * <li>List the constants in its {@code addTo} method, and that method in {@link io.github.salesdomain.wire.SalesDomainWire}.</li>
 * <li>Remove the package from {@code NOT_YET} in {@code CompletenessTest} of this module. The test then demands a codec for every public
 * value of the package; what is not data goes into its list of exceptions, with the reason. Round trips on both lines are checked for every
 * described type with the arbitraries of the testkit: no test is to be written for them.</li>
 * <li>Add a line to {@code Golden} in the tests of this module for the values that hosts keep or send, with its file under
 * {@code src/test/resources/json/<package>/}, and a row to docs/json.md for each union.</li>
 * </ol>
 */
@NullMarked
package io.github.salesdomain.wire;

import org.jspecify.annotations.NullMarked;
