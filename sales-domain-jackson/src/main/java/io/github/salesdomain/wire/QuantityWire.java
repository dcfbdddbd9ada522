package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.PackFactor;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;

/** The JSON form of the values of {@code quantity}. */
final class QuantityWire {

    static final TextCodec<UndefinedReason> UNDEFINED_REASON =
            TextCodec.of(TextCodec.CODE, UndefinedReason::of, UndefinedReason::code);

    static final TextCodec<UnitOfMeasure> UNIT_OF_MEASURE =
            TextCodec.of(TextCodec.CODE, UnitOfMeasure::of, UnitOfMeasure::code);

    static final ObjectCodec<Quantity> QUANTITY = ObjectCodec.of(
            required("amount", NumberCodec.DECIMAL, Quantity::amount),
            required("unit", UNIT_OF_MEASURE, Quantity::unit),
            Quantity::of);

    static final ObjectCodec<PackFactor> PACK_FACTOR = ObjectCodec.of(
            required("pack", UNIT_OF_MEASURE, PackFactor::pack),
            required("unit", UNIT_OF_MEASURE, PackFactor::unit),
            required("unitsPerPack", NumberCodec.LONG, PackFactor::unitsPerPack),
            PackFactor::new);

    static final Codec<Ratio> RATIO = new RatioCodec();

    private QuantityWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(UndefinedReason.class, UNDEFINED_REASON);
        listing.add(UnitOfMeasure.class, UNIT_OF_MEASURE);
        listing.add(Quantity.class, QUANTITY);
        listing.add(PackFactor.class, PACK_FACTOR);
        listing.add(Ratio.class, RATIO);
        listing.add(Measured.class, SalesDomainWire.anyMeasured());
    }
}
