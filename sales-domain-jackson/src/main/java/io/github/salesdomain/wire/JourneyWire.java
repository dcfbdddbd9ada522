package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.visit.JourneyCustomer;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyRequest;
import io.github.salesdomain.visit.PlannedCall;
import io.github.salesdomain.visit.ReleasedCall;
import io.github.salesdomain.visit.UnplacedCall;

/** The JSON form of journey plans. */
final class JourneyWire {

    static final TextCodec<UnplacedCall.Reason> UNPLACED_REASON =
            EnumCodec.of(UnplacedCall.Reason.class, reason -> switch (reason) {
                case NO_PERMITTED_DAY -> "NO_PERMITTED_DAY";
                case DAYS_FULL -> "DAYS_FULL";
                case TOO_CLOSE -> "TOO_CLOSE";
            });

    static final TextCodec<ReleasedCall.Reason> RELEASED_REASON =
            EnumCodec.of(ReleasedCall.Reason.class, reason -> switch (reason) {
                case NOT_ASKED_FOR -> "NOT_ASKED_FOR";
                case DAY_NOT_PERMITTED -> "DAY_NOT_PERMITTED";
                case DAY_FULL -> "DAY_FULL";
                case TOO_CLOSE -> "TOO_CLOSE";
            });

    static final ObjectCodec<JourneyCustomer> CUSTOMER = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, JourneyCustomer::customer),
            required("cadence", CadenceWire.CADENCE, JourneyCustomer::cadence),
            optional("lastVisit", TimeWire.DATE, JourneyCustomer::lastVisit),
            optional("area", TextCodec.text(TextCodec.NAME), JourneyCustomer::area),
            JourneyCustomer::new);

    static final ObjectCodec<PlannedCall> PLANNED_CALL = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, PlannedCall::customer),
            required("number", NumberCodec.INT, PlannedCall::number),
            required("due", TimeWire.DATE, PlannedCall::due),
            required("inTimeTo", TimeWire.DATE, PlannedCall::inTimeTo),
            required("on", TimeWire.DATE, PlannedCall::on),
            PlannedCall::new);

    static final ObjectCodec<UnplacedCall> UNPLACED_CALL = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, UnplacedCall::customer),
            required("number", NumberCodec.INT, UnplacedCall::number),
            required("due", TimeWire.DATE, UnplacedCall::due),
            required("reason", UNPLACED_REASON, UnplacedCall::reason),
            UnplacedCall::new);

    static final ObjectCodec<ReleasedCall> RELEASED_CALL = ObjectCodec.of(
            required("call", PLANNED_CALL, ReleasedCall::call),
            required("reason", RELEASED_REASON, ReleasedCall::reason),
            ReleasedCall::new);

    static final ObjectCodec<JourneyRequest> REQUEST = ObjectCodec.building(
                    JourneyRequest::builder, JourneyRequest.Builder::build)
            .with(required("rep", OrgWire.PERSON_ID, JourneyRequest::rep), JourneyRequest.Builder::rep)
            .with(required("cycle", TimeWire.DATE_RANGE, JourneyRequest::cycle), JourneyRequest.Builder::cycle)
            .with(
                    required("callsPerDay", NumberCodec.INT, JourneyRequest::callsPerDay),
                    JourneyRequest.Builder::callsPerDay)
            .with(list("customers", CUSTOMER, JourneyRequest::customers), JourneyRequest.Builder::addAllCustomers)
            .with(list("kept", PLANNED_CALL, JourneyRequest::kept), JourneyRequest.Builder::addAllKept)
            .codec();

    static final ObjectCodec<JourneyPlan> PLAN = ObjectCodec.building(JourneyPlan::builder, JourneyPlan.Builder::build)
            .with(required("rep", OrgWire.PERSON_ID, JourneyPlan::rep), JourneyPlan.Builder::rep)
            .with(required("cycle", TimeWire.DATE_RANGE, JourneyPlan::cycle), JourneyPlan.Builder::cycle)
            .with(required("callsPerDay", NumberCodec.INT, JourneyPlan::callsPerDay), JourneyPlan.Builder::callsPerDay)
            .with(list("workingDays", TimeWire.DATE, JourneyPlan::workingDays), JourneyPlan.Builder::addAllWorkingDays)
            .with(list("calls", PLANNED_CALL, JourneyPlan::calls), JourneyPlan.Builder::addAllCalls)
            .with(list("unplaced", UNPLACED_CALL, JourneyPlan::unplaced), JourneyPlan.Builder::addAllUnplaced)
            .with(list("released", RELEASED_CALL, JourneyPlan::released), JourneyPlan.Builder::addAllReleased)
            .codec();

    private JourneyWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(UnplacedCall.Reason.class, UNPLACED_REASON);
        listing.add(ReleasedCall.Reason.class, RELEASED_REASON);
        listing.add(JourneyCustomer.class, CUSTOMER);
        listing.add(PlannedCall.class, PLANNED_CALL);
        listing.add(UnplacedCall.class, UNPLACED_CALL);
        listing.add(ReleasedCall.class, RELEASED_CALL);
        listing.add(JourneyRequest.class, REQUEST);
        listing.add(JourneyPlan.class, PLAN);
    }
}
