package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallOutcome;
import io.github.salesdomain.visit.CallPolicy;
import io.github.salesdomain.visit.MissedCallReason;

/** The JSON form of calls and their figures. */
final class CallWire {

    static final TextCodec<CallOutcome> OUTCOME = EnumCodec.of(CallOutcome.class, outcome -> switch (outcome) {
        case ORDER_PLACED -> "ORDER_PLACED";
        case PAYMENT_COLLECTED -> "PAYMENT_COLLECTED";
        case ORDER_DELIVERED -> "ORDER_DELIVERED";
    });

    static final TextCodec<MissedCallReason> MISSED = EnumCodec.of(MissedCallReason.class, reason -> switch (reason) {
        case CLOSED_ON_ARRIVAL -> "CLOSED_ON_ARRIVAL";
        case NOT_REACHED -> "NOT_REACHED";
        case CALLED_OFF -> "CALLED_OFF";
    });

    static final ObjectCodec<Call> CALL = ObjectCodec.building(Call::builder, Call.Builder::build)
            .with(required("customer", CustomerWire.CUSTOMER_ID, Call::customer), Call.Builder::customer)
            .with(required("date", TimeWire.DATE, Call::date), Call.Builder::date)
            .with(defaulted("isPlanned", NumberCodec.BOOLEAN, Call::isPlanned, true), Call.Builder::isPlanned)
            .with(optional("missed", MISSED, Call::missed), Call.Builder::missed)
            .with(optional("order", MoneyWire.MONEY, Call::order), Call.Builder::order)
            .with(defaulted("lines", NumberCodec.LONG, Call::lines, 0L), Call.Builder::lines)
            .with(defaulted("isCollected", NumberCodec.BOOLEAN, Call::isCollected, false), Call.Builder::isCollected)
            .with(defaulted("isDelivered", NumberCodec.BOOLEAN, Call::isDelivered, false), Call.Builder::isDelivered)
            .codec();

    static final ObjectCodec<CallPolicy> POLICY = ObjectCodec.of(
            set("productive", OUTCOME, CallPolicy::productive),
            required("countsClosed", NumberCodec.BOOLEAN, CallPolicy::countsClosed),
            required("oncePerDay", NumberCodec.BOOLEAN, CallPolicy::oncePerDay),
            CallPolicy::new);

    static final ObjectCodec<CallMetrics> METRICS = ObjectCodec.building(
                    CallMetrics::builder, CallMetrics.Builder::build)
            .with(required("planned", NumberCodec.LONG, CallMetrics::planned), CallMetrics.Builder::planned)
            .with(required("plannedMade", NumberCodec.LONG, CallMetrics::plannedMade), CallMetrics.Builder::plannedMade)
            .with(required("adHoc", NumberCodec.LONG, CallMetrics::adHoc), CallMetrics.Builder::adHoc)
            .with(defaulted("leftOut", NumberCodec.LONG, CallMetrics::leftOut, 0L), CallMetrics.Builder::leftOut)
            .with(required("productive", NumberCodec.LONG, CallMetrics::productive), CallMetrics.Builder::productive)
            .with(required("lines", NumberCodec.LONG, CallMetrics::lines), CallMetrics.Builder::lines)
            .with(required("value", MoneyWire.MONEY, CallMetrics::value), CallMetrics.Builder::value)
            .with(required("assigned", NumberCodec.LONG, CallMetrics::assigned), CallMetrics.Builder::assigned)
            .with(
                    required("assignedVisited", NumberCodec.LONG, CallMetrics::assignedVisited),
                    CallMetrics.Builder::assignedVisited)
            .with(
                    defaulted("othersVisited", NumberCodec.LONG, CallMetrics::othersVisited, 0L),
                    CallMetrics.Builder::othersVisited)
            .codec();

    private CallWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CallOutcome.class, OUTCOME);
        listing.add(MissedCallReason.class, MISSED);
        listing.add(Call.class, CALL);
        listing.add(CallPolicy.class, POLICY);
        listing.add(CallMetrics.class, METRICS);
    }
}
