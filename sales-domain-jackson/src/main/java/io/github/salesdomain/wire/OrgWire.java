package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.SpanOfControl;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.org.TenureKind;

/** The JSON form of the values of {@code org}. */
final class OrgWire {

    static final TextCodec<PersonId> PERSON_ID = TextCodec.of(TextCodec.CODE, PersonId::of, PersonId::value);

    static final TextCodec<PositionId> POSITION_ID = TextCodec.of(TextCodec.CODE, PositionId::of, PositionId::value);

    static final ObjectCodec<Role> ROLE = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), Role::code),
            required("rank", NumberCodec.INT, Role::rank),
            Role::of);

    static final ObjectCodec<Position> POSITION = ObjectCodec.of(
            required("id", POSITION_ID, Position::id),
            required("role", ROLE, Position::role),
            required("title", TextCodec.text(TextCodec.NAME), Position::title),
            Position::of);

    static final ObjectCodec<ReportingLine> REPORTING_LINE = ObjectCodec.building(
                    ReportingLine::builder, ReportingLine.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), ReportingLine::factId),
                    ReportingLine.Builder::factId)
            .with(required("position", POSITION_ID, ReportingLine::position), ReportingLine.Builder::position)
            .with(required("superior", POSITION_ID, ReportingLine::superior), ReportingLine.Builder::superior)
            .with(required("during", TimeWire.DATE_RANGE, ReportingLine::during), ReportingLine.Builder::during)
            .with(required("knownSince", TimeWire.DATE, ReportingLine::knownSince), ReportingLine.Builder::knownSince)
            .codec();

    static final TextCodec<TenureKind> TENURE_KIND = EnumCodec.of(TenureKind.class, kind -> switch (kind) {
        case PRIMARY -> "PRIMARY";
        case ACTING -> "ACTING";
        case OVERLAY -> "OVERLAY";
    });

    static final ObjectCodec<Tenure> TENURE = ObjectCodec.building(Tenure::builder, Tenure.Builder::build)
            .with(required("factId", TextCodec.text(TextCodec.CODE), Tenure::factId), Tenure.Builder::factId)
            .with(required("position", POSITION_ID, Tenure::position), Tenure.Builder::position)
            .with(required("person", PERSON_ID, Tenure::person), Tenure.Builder::person)
            .with(defaulted("kind", TENURE_KIND, Tenure::kind, TenureKind.PRIMARY), Tenure.Builder::kind)
            .with(required("during", TimeWire.DATE_RANGE, Tenure::during), Tenure.Builder::during)
            .with(required("knownSince", TimeWire.DATE, Tenure::knownSince), Tenure.Builder::knownSince)
            .codec();

    static final ObjectCodec<Organisation> ORGANISATION = ObjectCodec.building(
                    Organisation::builder, Organisation.Builder::build)
            .with(list("positions", POSITION, Organisation::positions), Organisation.Builder::addAllPositions)
            .with(
                    list("reportingLines", REPORTING_LINE, Organisation::reportingLines),
                    Organisation.Builder::addAllReportingLines)
            .with(list("tenures", TENURE, Organisation::tenures), Organisation.Builder::addAllTenures)
            .codec();

    static final ObjectCodec<SpanOfControl> SPAN_OF_CONTROL = ObjectCodec.of(
            required("manager", POSITION_ID, SpanOfControl::manager),
            required("positions", NumberCodec.INT, SpanOfControl::positions),
            required("people", NumberCodec.INT, SpanOfControl::people),
            SpanOfControl::new);

    private OrgWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(PersonId.class, PERSON_ID);
        listing.add(PositionId.class, POSITION_ID);
        listing.add(Role.class, ROLE);
        listing.add(Position.class, POSITION);
        listing.add(ReportingLine.class, REPORTING_LINE);
        listing.add(TenureKind.class, TENURE_KIND);
        listing.add(Tenure.class, TENURE);
        listing.add(Organisation.class, ORGANISATION);
        listing.add(SpanOfControl.class, SPAN_OF_CONTROL);
    }
}
