package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.Incapacity;
import io.github.salesdomain.territory.MarketCell;
import io.github.salesdomain.territory.MarketCustomer;
import io.github.salesdomain.territory.MarketFacts;
import io.github.salesdomain.territory.MarketPlan;
import io.github.salesdomain.territory.WhiteSpaceFinding;
import io.github.salesdomain.territory.WhiteSpaceReport;
import io.github.salesdomain.territory.WhiteSpaceStatus;

/** The JSON form of the values of {@code territory} that are about white space. */
final class WhiteSpaceWire {

    static final ObjectCodec<MarketCell> CELL = ObjectCodec.of(
            required("region", TextCodec.text(TextCodec.NAME), MarketCell::region),
            required("channel", CustomerWire.CHANNEL, MarketCell::channel),
            optional("category", ProductWire.CATEGORY, MarketCell::category),
            MarketCell::new);

    static final TextCodec<Incapacity> INCAPACITY = TextCodec.of(TextCodec.CODE, Incapacity::of, Incapacity::code);

    static final ObjectCodec<MarketCustomer> CUSTOMER = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, MarketCustomer::customer),
            required("active", NumberCodec.BOOLEAN, MarketCustomer::isActive),
            optional("lastBoughtOn", TimeWire.DATE, MarketCustomer::lastBoughtOn),
            set("lacks", INCAPACITY, MarketCustomer::lacks),
            MarketCustomer::new);

    static final ObjectCodec<MarketFacts> FACTS = ObjectCodec.building(MarketFacts::builder, MarketFacts.Builder::build)
            .with(required("cell", CELL, MarketFacts::cell), MarketFacts.Builder::cell)
            .with(list("customers", CUSTOMER, MarketFacts::customers), MarketFacts.Builder::addAllCustomers)
            .with(required("outlets", NumberCodec.INT, MarketFacts::outlets), MarketFacts.Builder::outlets)
            .with(
                    required("outletsServed", NumberCodec.INT, MarketFacts::outletsServed),
                    MarketFacts.Builder::outletsServed)
            .with(
                    defaulted("targetCoverage", MoneyWire.RATE, MarketFacts::targetCoverage, Rate.percent(60)),
                    MarketFacts.Builder::targetCoverage)
            .with(optional("potential", MoneyWire.MONEY, MarketFacts::potential), MarketFacts.Builder::potential)
            .with(required("targetShare", MoneyWire.RATE, MarketFacts::targetShare), MarketFacts.Builder::targetShare)
            .with(required("sales", MoneyWire.MONEY, MarketFacts::sales), MarketFacts.Builder::sales)
            .codec();

    static final TextCodec<WhiteSpaceStatus> STATUS = EnumCodec.ofReasons(WhiteSpaceStatus.class);

    static final TextCodec<MarketPlan> PLAN = EnumCodec.of(MarketPlan.class, plan -> switch (plan) {
        case RECRUITMENT -> "RECRUITMENT";
        case CUSTOMER_DEVELOPMENT -> "CUSTOMER_DEVELOPMENT";
        case STORE_LISTING -> "STORE_LISTING";
    });

    static final ObjectCodec<WhiteSpaceFinding> FINDING = ObjectCodec.of(
            required("facts", FACTS, WhiteSpaceFinding::facts),
            required("status", STATUS, WhiteSpaceFinding::status),
            optional("suggestedPlan", PLAN, WhiteSpaceFinding::suggestedPlan),
            WhiteSpaceFinding::new);

    static final ObjectCodec<WhiteSpaceReport> REPORT = ObjectCodec.of(
            required("on", TimeWire.DATE, WhiteSpaceReport::on),
            list("findings", FINDING, WhiteSpaceReport::findings),
            list("noMarket", CELL, WhiteSpaceReport::noMarket),
            WhiteSpaceReport::new);

    private WhiteSpaceWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(MarketCell.class, CELL);
        listing.add(Incapacity.class, INCAPACITY);
        listing.add(MarketCustomer.class, CUSTOMER);
        listing.add(MarketFacts.class, FACTS);
        listing.add(WhiteSpaceStatus.class, STATUS);
        listing.add(MarketPlan.class, PLAN);
        listing.add(WhiteSpaceFinding.class, FINDING);
        listing.add(WhiteSpaceReport.class, REPORT);
    }
}
