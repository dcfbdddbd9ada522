package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.RoundTrip;
import io.github.salesdomain.visit.RouteCall;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import io.github.salesdomain.visit.UnservedStop;
import io.github.salesdomain.visit.VisitingHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/** The JSON form of the routes of a day. */
final class RouteWire {

    private static final int TIME_LENGTH = 5;
    private static final Codec<String> NAME = TextCodec.text(TextCodec.NAME);

    /** A time of the day in whole minutes, such as 08:30. */
    static final TextCodec<LocalTime> TIME = TextCodec.of(TextCodec.CODE, RouteWire::time, LocalTime::toString);

    static final TextCodec<UnservedStop.Reason> UNSERVED_REASON =
            EnumCodec.of(UnservedStop.Reason.class, reason -> switch (reason) {
                case OUT_OF_REACH -> "OUT_OF_REACH";
                case NO_TIME -> "NO_TIME";
                case NOT_ORDERED -> "NOT_ORDERED";
            });

    static final ObjectCodec<TravelTimes> TRAVEL_TIMES = ObjectCodec.of(
            list("places", NAME, TravelTimes::places),
            list("rows", Containers.list(NumberCodec.INT), TravelTimes::rows),
            TravelTimes::of);

    static final ObjectCodec<VisitingHours> VISITING_HOURS = ObjectCodec.of(
            required("opens", TIME, VisitingHours::opens),
            required("closes", TIME, VisitingHours::closes),
            VisitingHours::new);

    static final ObjectCodec<RouteStop> STOP = ObjectCodec.building(RouteStop::builder, RouteStop.Builder::build)
            .with(required("customer", CustomerWire.CUSTOMER_ID, RouteStop::customer), RouteStop.Builder::customer)
            .with(
                    optional("place", NAME, RouteWire::placeOfItsOwn),
                    (builder, place) -> place.ifPresent(builder::place))
            .with(required("minutes", NumberCodec.INT, RouteStop::minutes), RouteStop.Builder::minutes)
            .with(list("hours", VISITING_HOURS, RouteStop::hours), RouteStop.Builder::addAllHours)
            .with(defaulted("worth", NumberCodec.INT, RouteStop::worth, 1), RouteStop.Builder::worth)
            .codec();

    static final ObjectCodec<RouteRequest> REQUEST = ObjectCodec.building(
                    RouteRequest::builder, RouteRequest.Builder::build)
            .with(required("start", NAME, RouteRequest::start), RouteRequest.Builder::start)
            .with(optional("end", NAME, RouteWire::endElsewhere), (builder, end) -> end.ifPresent(builder::end))
            .with(defaulted("departs", TIME, RouteRequest::departs, LocalTime.of(8, 0)), RouteRequest.Builder::departs)
            .with(
                    defaulted("returnsBy", TIME, RouteRequest::returnsBy, LocalTime.of(18, 0)),
                    RouteRequest.Builder::returnsBy)
            .with(list("stops", STOP, RouteRequest::stops), RouteRequest.Builder::addAllStops)
            .with(required("travel", TRAVEL_TIMES, RouteRequest::travel), RouteRequest.Builder::travel)
            .codec();

    static final ObjectCodec<RouteCall> CALL = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, RouteCall::customer),
            required("travelMinutes", NumberCodec.INT, RouteCall::travelMinutes),
            required("arrives", TIME, RouteCall::arrives),
            required("begins", TIME, RouteCall::begins),
            required("ends", TIME, RouteCall::ends),
            RouteCall::new);

    static final ObjectCodec<UnservedStop> UNSERVED = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, UnservedStop::customer),
            required("reason", UNSERVED_REASON, UnservedStop::reason),
            UnservedStop::new);

    static final ObjectCodec<DayRoute> ROUTE = ObjectCodec.of(
            required("departs", TIME, DayRoute::departs),
            list("calls", CALL, DayRoute::calls),
            required("travelBackMinutes", NumberCodec.INT, DayRoute::travelBackMinutes),
            required("arrives", TIME, DayRoute::arrives),
            list("unserved", UNSERVED, DayRoute::unserved),
            required("isProven", NumberCodec.BOOLEAN, DayRoute::isProven),
            DayRoute::new);

    static final ObjectCodec<RoundTrip> ROUND_TRIP = ObjectCodec.of(
            list("places", NAME, RoundTrip::places),
            required("minutes", NumberCodec.LONG, RoundTrip::minutes),
            RoundTrip::new);

    private RouteWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(UnservedStop.Reason.class, UNSERVED_REASON);
        listing.add(TravelTimes.class, TRAVEL_TIMES);
        listing.add(VisitingHours.class, VISITING_HOURS);
        listing.add(RouteStop.class, STOP);
        listing.add(RouteRequest.class, REQUEST);
        listing.add(RouteCall.class, CALL);
        listing.add(UnservedStop.class, UNSERVED);
        listing.add(DayRoute.class, ROUTE);
        listing.add(RoundTrip.class, ROUND_TRIP);
    }

    private static Optional<String> placeOfItsOwn(RouteStop stop) {
        return Optional.of(stop.place())
                .filter(place -> !place.equals(stop.customer().value()));
    }

    private static Optional<String> endElsewhere(RouteRequest request) {
        return Optional.of(request.end()).filter(end -> !end.equals(request.start()));
    }

    private static LocalTime time(String text) {
        if (text.length() == TIME_LENGTH) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException noSuchTime) {
                throw badTime(text);
            }
        }
        throw badTime(text);
    }

    private static WireException badTime(String text) {
        return WireException.of(
                WireProblem.BAD_VALUE,
                "must be a time in whole minutes such as 08:30, but was " + WireException.shown(text));
    }
}
