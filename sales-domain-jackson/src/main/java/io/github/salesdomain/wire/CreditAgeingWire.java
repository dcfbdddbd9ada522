package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingBucket;
import io.github.salesdomain.credit.AgeingPart;
import io.github.salesdomain.credit.AgeingPolicy;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.CreditNetting;
import io.github.salesdomain.credit.Provision;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON form of the ageing of {@code credit}. */
final class CreditAgeingWire {

    static final TextCodec<AgeingBasis> BASIS = EnumCodec.of(AgeingBasis.class, basis -> switch (basis) {
        case DUE_DATE -> "DUE_DATE";
        case DOCUMENT_DATE -> "DOCUMENT_DATE";
    });

    static final TextCodec<CreditNetting> NETTING = EnumCodec.of(CreditNetting.class, netting -> switch (netting) {
        case OWN_COLUMN -> "OWN_COLUMN";
        case OLDEST_FIRST -> "OLDEST_FIRST";
    });

    static final ObjectCodec<AgeingBucket> BUCKET = ObjectCodec.building(
                    AgeingBucket::builder, AgeingBucket.Builder::build)
            .with(
                    optional("from", NumberCodec.INT, bucket -> CreditWire.boxed(bucket.from())),
                    (builder, from) -> from.ifPresent(builder::from))
            .with(
                    optional("to", NumberCodec.INT, bucket -> CreditWire.boxed(bucket.to())),
                    (builder, to) -> to.ifPresent(builder::to))
            .codec();

    static final ObjectCodec<AgeingPolicy> POLICY = ObjectCodec.building(
                    AgeingPolicy::builder, AgeingPolicy.Builder::build)
            .with(list("bounds", NumberCodec.INT, AgeingPolicy::bounds), AgeingPolicy.Builder::addAllBounds)
            .with(defaulted("basis", BASIS, AgeingPolicy::basis, AgeingBasis.DUE_DATE), AgeingPolicy.Builder::basis)
            .with(
                    defaulted("netting", NETTING, AgeingPolicy::netting, CreditNetting.OWN_COLUMN),
                    AgeingPolicy.Builder::netting)
            .codec();

    static final ObjectCodec<AgeingPart> PART = ObjectCodec.of(
            required("bucket", BUCKET, AgeingPart::bucket),
            required("amount", MoneyWire.MONEY, AgeingPart::amount),
            required("items", NumberCodec.INT, AgeingPart::items),
            AgeingPart::new);

    static final ObjectCodec<AgeingReport> REPORT = ObjectCodec.building(
                    AgeingReport::builder, AgeingReport.Builder::build)
            .with(required("asOf", TimeWire.DATE, AgeingReport::asOf), AgeingReport.Builder::asOf)
            .with(required("policy", POLICY, AgeingReport::policy), AgeingReport.Builder::policy)
            .with(list("parts", PART, AgeingReport::parts), AgeingReport.Builder::addAllParts)
            .with(required("undated", MoneyWire.MONEY, AgeingReport::undated), AgeingReport.Builder::undated)
            .with(required("credits", MoneyWire.MONEY, AgeingReport::credits), AgeingReport.Builder::credits)
            .with(required("overdue", MoneyWire.MONEY, AgeingReport::overdue), AgeingReport.Builder::overdue)
            .with(
                    optional("oldestDays", NumberCodec.LONG, report -> boxed(report.oldestDays())),
                    (builder, days) -> days.ifPresent(builder::oldestDays))
            .codec();

    static final ObjectCodec<Provision.Part> PROVISION_PART = ObjectCodec.of(
            required("bucket", TextCodec.text(TextCodec.NAME), Provision.Part::bucket),
            required("amount", MoneyWire.MONEY, Provision.Part::amount),
            required("rate", MoneyWire.RATE, Provision.Part::rate),
            required("provision", MoneyWire.MONEY, Provision.Part::provision),
            Provision.Part::new);

    static final ObjectCodec<Provision> PROVISION = ObjectCodec.of(
            required("total", MoneyWire.MONEY, Provision::total),
            list("parts", PROVISION_PART, Provision::parts),
            Provision::new);

    private CreditAgeingWire() {}

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(AgeingBasis.class, BASIS);
        listing.add(CreditNetting.class, NETTING);
        listing.add(AgeingBucket.class, BUCKET);
        listing.add(AgeingPolicy.class, POLICY);
        listing.add(AgeingPart.class, PART);
        listing.add(AgeingReport.class, REPORT);
        listing.add(Provision.Part.class, PROVISION_PART);
        listing.add(Provision.class, PROVISION);
    }
}
