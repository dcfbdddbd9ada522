package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.market.CompetitorSighting;
import io.github.salesdomain.market.Confidence;
import io.github.salesdomain.market.MarketFact;
import io.github.salesdomain.market.MarketView;
import io.github.salesdomain.market.Pipeline;
import io.github.salesdomain.market.PipelineLine;
import io.github.salesdomain.market.PipelinePolicy;
import io.github.salesdomain.market.PopCheck;
import io.github.salesdomain.market.PopEffect;
import io.github.salesdomain.market.PopPlacement;
import io.github.salesdomain.market.PopReport;
import io.github.salesdomain.market.Prospect;
import io.github.salesdomain.market.ProspectId;
import io.github.salesdomain.market.ProspectStage;
import io.github.salesdomain.market.ProspectStep;
import io.github.salesdomain.market.ReserveCoverage;
import io.github.salesdomain.market.SightingFinding;
import io.github.salesdomain.market.SightingKind;
import io.github.salesdomain.market.SightingPlace;
import io.github.salesdomain.market.SightingSource;
import io.github.salesdomain.market.SightingSubject;
import io.github.salesdomain.money.Rate;

/** The JSON form of the values of {@code market}. */
final class MarketWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);
    private static final TextCodec<String> NAME = TextCodec.text(TextCodec.NAME);

    static final TextCodec<ProspectId> PROSPECT_ID = TextCodec.of(TextCodec.CODE, ProspectId::of, ProspectId::value);

    static final TextCodec<ProspectStage> STAGE = EnumCodec.of(ProspectStage.class, stage -> switch (stage) {
        case IDENTIFIED -> "IDENTIFIED";
        case QUALIFIED -> "QUALIFIED";
        case NEGOTIATING -> "NEGOTIATING";
        case TRIAL -> "TRIAL";
        case WON -> "WON";
        case LOST -> "LOST";
        case RESERVE -> "RESERVE";
    });

    static final TextCodec<Confidence> CONFIDENCE = EnumCodec.of(Confidence.class, confidence -> switch (confidence) {
        case CERTAIN -> "CERTAIN";
        case LIKELY -> "LIKELY";
        case RUMOUR -> "RUMOUR";
    });

    static final TextCodec<SightingKind> KIND = EnumCodec.of(SightingKind.class, kind -> switch (kind) {
        case CHANNEL -> "CHANNEL";
        case PRICE -> "PRICE";
        case PRODUCT -> "PRODUCT";
        case PROMOTION -> "PROMOTION";
        case SHARE -> "SHARE";
    });

    static final TextCodec<SightingSource> SOURCE =
            TextCodec.of(TextCodec.CODE, SightingSource::of, SightingSource::code);

    static final ObjectCodec<ProspectStep> STEP = ObjectCodec.of(
            required("stage", STAGE, ProspectStep::stage),
            required("on", TimeWire.DATE, ProspectStep::on),
            defaulted("note", NAME, ProspectStep::note, ""),
            ProspectStep::of);

    static final ObjectCodec<Prospect> PROSPECT = ObjectCodec.building(Prospect::builder, Prospect.Builder::build)
            .with(required("id", PROSPECT_ID, Prospect::id), Prospect.Builder::id)
            .with(required("name", NAME, Prospect::name), Prospect.Builder::name)
            .with(optional("territory", TerritoryWire.TERRITORY_ID, Prospect::territory), Prospect.Builder::territory)
            .with(optional("channel", CustomerWire.CHANNEL, Prospect::channel), Prospect.Builder::channel)
            .with(optional("value", MoneyWire.MONEY, Prospect::value), Prospect.Builder::value)
            .with(list("steps", STEP, Prospect::steps), Prospect.Builder::addAllSteps)
            .codec();

    static final ObjectCodec<PipelinePolicy.ByStage> BY_STAGE = ObjectCodec.of(
            map("probabilities", STAGE, MoneyWire.RATE, PipelinePolicy.ByStage::probabilities),
            PipelinePolicy.ByStage::new);

    static final UnionCodec<PipelinePolicy> POLICY =
            UnionCodec.<PipelinePolicy>by("kind").option("BY_STAGE", PipelinePolicy.ByStage.class, BY_STAGE);

    static final ObjectCodec<PipelineLine> PIPELINE_LINE = ObjectCodec.of(
            required("prospect", PROSPECT_ID, PipelineLine::prospect),
            required("stage", STAGE, PipelineLine::stage),
            required("value", MoneyWire.MONEY, PipelineLine::value),
            required("probability", MoneyWire.RATE, PipelineLine::probability),
            PipelineLine::new);

    static final ObjectCodec<Pipeline> PIPELINE = ObjectCodec.of(
            required("currency", MoneyWire.CURRENCY, Pipeline::currency),
            list("lines", PIPELINE_LINE, Pipeline::lines),
            list("unvalued", PROSPECT_ID, Pipeline::unvalued),
            Pipeline::new);

    static final ObjectCodec<ReserveCoverage> RESERVE_COVERAGE = ObjectCodec.of(
            map("reserves", TerritoryWire.TERRITORY_ID, Containers.list(PROSPECT_ID), ReserveCoverage::reserves),
            ReserveCoverage::new);

    static final UnionCodec<SightingPlace> PLACE = UnionCodec.<SightingPlace>by("kind")
            .option("EVERYWHERE", SightingPlace.Everywhere.class, ObjectCodec.of(SightingPlace.Everywhere::new))
            .option(
                    "TERRITORY",
                    SightingPlace.InTerritory.class,
                    ObjectCodec.of(
                            required("territory", TerritoryWire.TERRITORY_ID, SightingPlace.InTerritory::territory),
                            SightingPlace.InTerritory::new))
            .option(
                    "CUSTOMER",
                    SightingPlace.AtCustomer.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, SightingPlace.AtCustomer::customer),
                            SightingPlace.AtCustomer::new));

    static final UnionCodec<SightingFinding> FINDING = UnionCodec.<SightingFinding>by("kind")
            .option(
                    "PRICE",
                    SightingFinding.Price.class,
                    ObjectCodec.of(
                            required("item", KEY, SightingFinding.Price::item),
                            required("price", MoneyWire.MONEY, SightingFinding.Price::price),
                            SightingFinding.Price::new))
            .option(
                    "PRODUCT",
                    SightingFinding.ProductOnSale.class,
                    ObjectCodec.of(
                            required("item", KEY, SightingFinding.ProductOnSale::item),
                            required("onSale", NumberCodec.BOOLEAN, SightingFinding.ProductOnSale::onSale),
                            SightingFinding.ProductOnSale::new))
            .option(
                    "PROMOTION",
                    SightingFinding.Promotion.class,
                    ObjectCodec.of(
                            required("item", KEY, SightingFinding.Promotion::item),
                            required("offer", NAME, SightingFinding.Promotion::offer),
                            required("during", TimeWire.DATE_RANGE, SightingFinding.Promotion::during),
                            SightingFinding.Promotion::new))
            .option(
                    "SHARE",
                    SightingFinding.MarketShare.class,
                    ObjectCodec.of(
                            required("item", KEY, SightingFinding.MarketShare::item),
                            required("share", MoneyWire.RATE, SightingFinding.MarketShare::share),
                            SightingFinding.MarketShare::new))
            .option(
                    "CHANNEL",
                    SightingFinding.ChannelUse.class,
                    ObjectCodec.of(
                            required("channel", CustomerWire.CHANNEL, SightingFinding.ChannelUse::channel),
                            required("used", NumberCodec.BOOLEAN, SightingFinding.ChannelUse::used),
                            SightingFinding.ChannelUse::new));

    static final ObjectCodec<SightingSubject> SUBJECT = ObjectCodec.of(
            required("competitor", KEY, SightingSubject::competitor),
            required("kind", KIND, SightingSubject::kind),
            required("item", KEY, SightingSubject::item),
            required("place", PLACE, SightingSubject::place),
            SightingSubject::new);

    static final ObjectCodec<CompetitorSighting> SIGHTING = ObjectCodec.building(
                    CompetitorSighting::builder, CompetitorSighting.Builder::build)
            .with(required("id", KEY, CompetitorSighting::id), CompetitorSighting.Builder::id)
            .with(required("competitor", KEY, CompetitorSighting::competitor), CompetitorSighting.Builder::competitor)
            .with(required("finding", FINDING, CompetitorSighting::finding), CompetitorSighting.Builder::finding)
            .with(
                    defaulted("place", PLACE, CompetitorSighting::place, SightingPlace.everywhere()),
                    CompetitorSighting.Builder::place)
            .with(required("on", TimeWire.DATE, CompetitorSighting::on), CompetitorSighting.Builder::on)
            .with(required("source", SOURCE, CompetitorSighting::source), CompetitorSighting.Builder::source)
            .with(
                    required("confidence", CONFIDENCE, CompetitorSighting::confidence),
                    CompetitorSighting.Builder::confidence)
            .with(
                    optional("validThrough", TimeWire.DATE, CompetitorSighting::validThrough),
                    CompetitorSighting.Builder::validThrough)
            .codec();

    static final ObjectCodec<MarketFact> FACT = ObjectCodec.of(
            required("current", SIGHTING, MarketFact::current),
            list("confirming", KEY, MarketFact::confirming),
            list("contradicting", SIGHTING, MarketFact::contradicting),
            MarketFact::new);

    static final ObjectCodec<MarketView> VIEW = ObjectCodec.of(
            required("asOf", TimeWire.DATE, MarketView::asOf),
            list("facts", FACT, MarketView::facts),
            list("stale", KEY, MarketView::stale),
            list("later", KEY, MarketView::later),
            MarketView::new);

    static final ObjectCodec<PopCheck> CHECK = ObjectCodec.of(
            required("on", TimeWire.DATE, PopCheck::on),
            required("inPlace", NumberCodec.BOOLEAN, PopCheck::inPlace),
            PopCheck::of);

    static final ObjectCodec<PopPlacement> PLACEMENT = ObjectCodec.building(
                    PopPlacement::builder, PopPlacement.Builder::build)
            .with(required("outlet", CustomerWire.CUSTOMER_ID, PopPlacement::outlet), PopPlacement.Builder::outlet)
            .with(required("material", KEY, PopPlacement::material), PopPlacement.Builder::material)
            .with(required("suppliedOn", TimeWire.DATE, PopPlacement::suppliedOn), PopPlacement.Builder::suppliedOn)
            .with(list("checks", CHECK, PopPlacement::checks), PopPlacement.Builder::addAllChecks)
            .codec();

    static final ObjectCodec<PopReport.Line> POP_LINE = ObjectCodec.of(
            set("inPlace", CustomerWire.CUSTOMER_ID, PopReport.Line::inPlace),
            set("missing", CustomerWire.CUSTOMER_ID, PopReport.Line::missing),
            set("unchecked", CustomerWire.CUSTOMER_ID, PopReport.Line::unchecked),
            PopReport.Line::new);

    static final ObjectCodec<PopReport> POP_REPORT = ObjectCodec.of(
            required("asOf", TimeWire.DATE, PopReport::asOf),
            map("materials", KEY, POP_LINE, PopReport::materials),
            PopReport::new);

    static final ObjectCodec<PopEffect> POP_EFFECT = ObjectCodec.building(PopEffect::builder, PopEffect.Builder::build)
            .with(
                    required("equippedBefore", MoneyWire.MONEY, PopEffect::equippedBefore),
                    PopEffect.Builder::equippedBefore)
            .with(
                    required("equippedAfter", MoneyWire.MONEY, PopEffect::equippedAfter),
                    PopEffect.Builder::equippedAfter)
            .with(
                    required("controlBefore", MoneyWire.MONEY, PopEffect::controlBefore),
                    PopEffect.Builder::controlBefore)
            .with(required("controlAfter", MoneyWire.MONEY, PopEffect::controlAfter), PopEffect.Builder::controlAfter)
            .with(defaulted("margin", MoneyWire.RATE, PopEffect::margin, Rate.one()), PopEffect.Builder::margin)
            .with(required("cost", MoneyWire.MONEY, PopEffect::cost), PopEffect.Builder::cost)
            .codec();

    private MarketWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(ProspectId.class, PROSPECT_ID);
        listing.add(ProspectStage.class, STAGE);
        listing.add(Confidence.class, CONFIDENCE);
        listing.add(SightingKind.class, KIND);
        listing.add(SightingSource.class, SOURCE);
        listing.add(ProspectStep.class, STEP);
        listing.add(Prospect.class, PROSPECT);
        listing.add(PipelinePolicy.class, POLICY);
        listing.add(PipelineLine.class, PIPELINE_LINE);
        listing.add(Pipeline.class, PIPELINE);
        listing.add(ReserveCoverage.class, RESERVE_COVERAGE);
        listing.add(SightingPlace.class, PLACE);
        listing.add(SightingFinding.class, FINDING);
        listing.add(SightingSubject.class, SUBJECT);
        listing.add(CompetitorSighting.class, SIGHTING);
        listing.add(MarketFact.class, FACT);
        listing.add(MarketView.class, VIEW);
        listing.add(PopCheck.class, CHECK);
        listing.add(PopPlacement.class, PLACEMENT);
        listing.add(PopReport.Line.class, POP_LINE);
        listing.add(PopReport.class, POP_REPORT);
        listing.add(PopEffect.class, POP_EFFECT);
    }
}
