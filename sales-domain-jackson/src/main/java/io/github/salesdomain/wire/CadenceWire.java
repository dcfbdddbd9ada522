package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.CadenceStatus;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallLoadLine;

/** The JSON form of cadences and of the calls they ask for. */
final class CadenceWire {

    static final TextCodec<CadenceStatus> STATUS = EnumCodec.of(CadenceStatus.class, status -> switch (status) {
        case NEVER_VISITED -> "NEVER_VISITED";
        case OVERDUE -> "OVERDUE";
        case DUE -> "DUE";
        case NOT_DUE -> "NOT_DUE";
        case OVER_SERVED -> "OVER_SERVED";
    });

    static final ObjectCodec<Cadence> CADENCE = ObjectCodec.building(Cadence::builder, Cadence.Builder::build)
            .with(required("calls", NumberCodec.INT, Cadence::calls), Cadence.Builder::calls)
            .with(defaulted("cycleDays", NumberCodec.INT, Cadence::cycleDays, 28), Cadence.Builder::cycleDays)
            .with(defaulted("daysApart", NumberCodec.INT, Cadence::daysApart, 0), Cadence.Builder::daysApart)
            .with(set("weekdays", TimeWire.DAY_OF_WEEK, Cadence::weekdays), Cadence.Builder::addAllWeekdays)
            .with(
                    defaulted("toleranceDays", NumberCodec.INT, Cadence::toleranceDays, 0),
                    Cadence.Builder::toleranceDays)
            .codec();

    static final ObjectCodec<CallDue> CALL_DUE = ObjectCodec.of(
            required("cadence", CADENCE, CallDue::cadence),
            required("asOf", TimeWire.DATE, CallDue::asOf),
            optional("lastVisit", TimeWire.DATE, CallDue::lastVisit),
            required("nextDue", TimeWire.DATE, CallDue::nextDue),
            required("visitsInCycle", NumberCodec.LONG, CallDue::visitsInCycle),
            CallDue::new);

    static final ObjectCodec<CallLoadLine> LOAD_LINE = ObjectCodec.of(
            required("name", TextCodec.text(TextCodec.NAME), CallLoadLine::name),
            required("cadence", CADENCE, CallLoadLine::cadence),
            required("outlets", NumberCodec.LONG, CallLoadLine::outlets),
            required("days", NumberCodec.INT, CallLoadLine::days),
            CallLoadLine::new);

    static final ObjectCodec<CallLoad> LOAD = ObjectCodec.building(CallLoad::builder, CallLoad.Builder::build)
            .with(list("lines", LOAD_LINE, CallLoad::lines), CallLoad.Builder::addAllLines)
            .with(required("reps", NumberCodec.LONG, CallLoad::reps), CallLoad.Builder::reps)
            .with(required("workingDays", NumberCodec.LONG, CallLoad::workingDays), CallLoad.Builder::workingDays)
            .with(required("callsPerDay", NumberCodec.LONG, CallLoad::callsPerDay), CallLoad.Builder::callsPerDay)
            .codec();

    private CadenceWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CadenceStatus.class, STATUS);
        listing.add(Cadence.class, CADENCE);
        listing.add(CallDue.class, CALL_DUE);
        listing.add(CallLoadLine.class, LOAD_LINE);
        listing.add(CallLoad.class, LOAD);
    }
}
