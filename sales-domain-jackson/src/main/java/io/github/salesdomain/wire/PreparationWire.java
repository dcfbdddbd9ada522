package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.visit.HeldItem;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.PreparationChecklist;
import io.github.salesdomain.visit.PreparationItem;
import io.github.salesdomain.visit.Readiness;
import io.github.salesdomain.visit.ReadinessFinding;
import io.github.salesdomain.visit.ReadinessLine;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.VisitPreparation;

/** The JSON form of how visits are prepared. */
final class PreparationWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);

    static final TextCodec<PreparationItem.Kind> ITEM_KIND =
            EnumCodec.of(PreparationItem.Kind.class, kind -> switch (kind) {
                case TOOL -> "TOOL";
                case KNOWLEDGE -> "KNOWLEDGE";
            });

    static final TextCodec<Readiness> READINESS = EnumCodec.of(Readiness.class, readiness -> switch (readiness) {
        case READY -> "READY";
        case NOT_READY -> "NOT_READY";
        case NO_CHECKLIST -> "NO_CHECKLIST";
    });

    static final TextCodec<ReadinessFinding.Kind> FINDING_KIND =
            EnumCodec.of(ReadinessFinding.Kind.class, kind -> switch (kind) {
                case MISSING -> "MISSING";
                case STALE_POLICY -> "STALE_POLICY";
                case VERSION_NOT_STATED -> "VERSION_NOT_STATED";
                case NO_VERSION_IN_FORCE -> "NO_VERSION_IN_FORCE";
                case NO_OBJECTIVE -> "NO_OBJECTIVE";
                case LAST_VISIT_NOT_REVIEWED -> "LAST_VISIT_NOT_REVIEWED";
                case OVERDUE_COMMITMENT -> "OVERDUE_COMMITMENT";
                case CARRY_OVER_NOT_PLANNED -> "CARRY_OVER_NOT_PLANNED";
                case NOT_ON_CHECKLIST -> "NOT_ON_CHECKLIST";
            });

    static final ObjectCodec<PreparationItem> ITEM = ObjectCodec.of(
            required("code", KEY, PreparationItem::code),
            required("kind", ITEM_KIND, PreparationItem::kind),
            defaulted("isVersioned", NumberCodec.BOOLEAN, PreparationItem::isVersioned, false),
            set("mandatoryFor", VisitWire.PURPOSE, PreparationItem::mandatoryFor),
            PreparationItem::new);

    static final ObjectCodec<PreparationChecklist> CHECKLIST =
            ObjectCodec.of(list("items", ITEM, PreparationChecklist::items), PreparationChecklist::new);

    static final ObjectCodec<HeldItem> HELD_ITEM = ObjectCodec.of(
            required("code", KEY, HeldItem::code), optional("version", KEY, HeldItem::version), HeldItem::new);

    static final ObjectCodec<PolicyVersion> POLICY_VERSION = ObjectCodec.of(
            required("code", KEY, PolicyVersion::code),
            required("version", KEY, PolicyVersion::version),
            required("validity", TimeWire.DATE_RANGE, PolicyVersion::validity),
            PolicyVersion::new);

    static final ObjectCodec<VisitPreparation> PREPARATION = ObjectCodec.building(
                    VisitPreparation::builder, VisitPreparation.Builder::build)
            .with(required("visit", VisitWire.VISIT, VisitPreparation::visit), VisitPreparation.Builder::visit)
            .with(list("items", HELD_ITEM, VisitPreparation::items), VisitPreparation.Builder::addAllItems)
            .with(
                    defaulted("isByPhone", NumberCodec.BOOLEAN, VisitPreparation::isByPhone, false),
                    VisitPreparation.Builder::isByPhone)
            .with(
                    optional("lastVisit", TimeWire.DATE, VisitPreparation::lastVisit),
                    VisitPreparation.Builder::lastVisit)
            .with(optional("review", CommitmentWire.REVIEW, VisitPreparation::review), VisitPreparation.Builder::review)
            .with(
                    list("carriedOver", VisitWire.OBJECTIVE, VisitPreparation::carriedOver),
                    VisitPreparation.Builder::addAllCarriedOver)
            .codec();

    static final ObjectCodec<ReadinessFinding> FINDING = ObjectCodec.of(
            required("kind", FINDING_KIND, ReadinessFinding::kind),
            required("subject", TextCodec.text(TextCodec.NAME), ReadinessFinding::subject),
            ReadinessFinding::new);

    static final ObjectCodec<ReadinessLine> LINE = ObjectCodec.of(
            required("item", ITEM, ReadinessLine::item),
            required("isMandatory", NumberCodec.BOOLEAN, ReadinessLine::isMandatory),
            optional("held", HELD_ITEM, ReadinessLine::held),
            optional("inForce", KEY, ReadinessLine::inForce),
            ReadinessLine::new);

    static final ObjectCodec<ReadinessReport> REPORT = ObjectCodec.of(
            required("visit", VisitWire.VISIT_ID, ReadinessReport::visit),
            list("lines", LINE, ReadinessReport::lines),
            list("findings", FINDING, ReadinessReport::findings),
            ReadinessReport::new);

    private PreparationWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(PreparationItem.Kind.class, ITEM_KIND);
        listing.add(Readiness.class, READINESS);
        listing.add(ReadinessFinding.Kind.class, FINDING_KIND);
        listing.add(PreparationItem.class, ITEM);
        listing.add(PreparationChecklist.class, CHECKLIST);
        listing.add(HeldItem.class, HELD_ITEM);
        listing.add(PolicyVersion.class, POLICY_VERSION);
        listing.add(VisitPreparation.class, PREPARATION);
        listing.add(ReadinessFinding.class, FINDING);
        listing.add(ReadinessLine.class, LINE);
        listing.add(ReadinessReport.class, REPORT);
    }
}
