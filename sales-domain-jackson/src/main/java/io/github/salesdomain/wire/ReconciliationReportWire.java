package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.reconciliation.CarriedItem;
import io.github.salesdomain.reconciliation.CarriedItems;
import io.github.salesdomain.reconciliation.DecisionUndo;
import io.github.salesdomain.reconciliation.MatchDecision;
import io.github.salesdomain.reconciliation.MatchReview;
import io.github.salesdomain.reconciliation.MatchVerdict;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.ReconciliationSubject;
import io.github.salesdomain.reconciliation.ReconciliationTerms;
import io.github.salesdomain.reconciliation.UnappliedDecision;
import io.github.salesdomain.reconciliation.UnappliedReason;

/** The JSON form of reconciliation reports, and of what a run is told besides the books. */
final class ReconciliationReportWire {

    private static final Codec<String> CODE = TextCodec.text(TextCodec.CODE);
    private static final Codec<String> NAME = TextCodec.text(TextCodec.NAME);

    static final TextCodec<ReconciliationSubject> SUBJECT =
            EnumCodec.of(ReconciliationSubject.class, subject -> switch (subject) {
                case ACCOUNT -> "ACCOUNT";
                case MONEY -> "MONEY";
            });

    static final TextCodec<MatchVerdict> VERDICT = EnumCodec.of(MatchVerdict.class, verdict -> switch (verdict) {
        case ACCEPTED -> "ACCEPTED";
        case REJECTED -> "REJECTED";
    });

    static final ObjectCodec<MatchDecision> DECISION = ObjectCodec.building(
                    MatchDecision::builder, MatchDecision.Builder::build)
            .with(required("id", CODE, MatchDecision::id), MatchDecision.Builder::id)
            .with(required("verdict", VERDICT, MatchDecision::verdict), MatchDecision.Builder::verdict)
            .with(
                    list("ledgerLines", ReconciliationWire.LINE_ID, MatchDecision::ledgerLines),
                    MatchDecision.Builder::addAllLedgerLines)
            .with(
                    list("statementLines", ReconciliationWire.LINE_ID, MatchDecision::statementLines),
                    MatchDecision.Builder::addAllStatementLines)
            .with(required("residual", MoneyWire.MONEY, MatchDecision::residual), MatchDecision.Builder::residual)
            .with(required("by", OrgWire.PERSON_ID, MatchDecision::by), MatchDecision.Builder::by)
            .with(required("on", TimeWire.DATE, MatchDecision::on), MatchDecision.Builder::on)
            .with(optional("note", TextCodec.text(TextCodec.NOTE), MatchDecision::note), MatchDecision.Builder::note)
            .codec();

    static final ObjectCodec<DecisionUndo> UNDO = ObjectCodec.of(
            required("decision", CODE, DecisionUndo::decision),
            required("by", OrgWire.PERSON_ID, DecisionUndo::by),
            required("on", TimeWire.DATE, DecisionUndo::on),
            DecisionUndo::new);

    static final ObjectCodec<MatchReview> REVIEW = ObjectCodec.building(
                    MatchReview::builder, MatchReview.Builder::build)
            .with(list("decisions", DECISION, MatchReview::decisions), MatchReview.Builder::addAllDecisions)
            .with(list("undone", UNDO, MatchReview::undone), MatchReview.Builder::addAllUndone)
            .codec();

    static final TextCodec<UnappliedReason> UNAPPLIED_REASON = EnumCodec.ofReasons(UnappliedReason.class);

    static final ObjectCodec<UnappliedDecision> UNAPPLIED_DECISION = ObjectCodec.of(
            required("decision", DECISION, UnappliedDecision::decision),
            required("reason", UNAPPLIED_REASON, UnappliedDecision::reason),
            UnappliedDecision::new);

    static final ObjectCodec<CarriedItem> CARRIED_ITEM = ObjectCodec.of(
            required("side", ReconciliationWire.SIDE, CarriedItem::side),
            required("line", ReconciliationWire.LEDGER_LINE, CarriedItem::line),
            required("kind", ReconciliationWire.DISCREPANCY_KIND, CarriedItem::kind),
            required("since", TimeWire.DATE, CarriedItem::since),
            CarriedItem::new);

    static final ObjectCodec<CarriedItems> CARRIED_ITEMS = ObjectCodec.of(
            required("on", TimeWire.DATE, CarriedItems::on),
            required("settled", MoneyWire.MONEY, CarriedItems::settled),
            list("items", CARRIED_ITEM, CarriedItems::items),
            list("writtenOff", ReconciliationWire.DISCREPANCY, CarriedItems::writtenOff),
            CarriedItems::new);

    static final ObjectCodec<ReconciliationTerms> TERMS = ObjectCodec.building(
                    ReconciliationTerms::builder, ReconciliationTerms.Builder::build)
            .with(
                    optional("cutOff", ReconciliationWire.CUT_OFF, ReconciliationTerms::cutOff),
                    ReconciliationTerms.Builder::cutOff)
            .with(
                    defaulted("subject", SUBJECT, ReconciliationTerms::subject, ReconciliationSubject.ACCOUNT),
                    ReconciliationTerms.Builder::subject)
            .with(
                    defaulted("review", REVIEW, ReconciliationTerms::review, MatchReview.empty()),
                    ReconciliationTerms.Builder::review)
            .with(
                    optional("carried", CARRIED_ITEMS, ReconciliationTerms::carried),
                    ReconciliationTerms.Builder::carried)
            .codec();

    static final ObjectCodec<ReconciliationReport> REPORT = ObjectCodec.building(
                    ReconciliationReport::builder, ReconciliationReport.Builder::build)
            .with(required("ruleSet", NAME, ReconciliationReport::ruleSet), ReconciliationReport.Builder::ruleSet)
            .with(
                    defaulted("terms", TERMS, ReconciliationReport::terms, ReconciliationTerms.none()),
                    ReconciliationReport.Builder::terms)
            .with(
                    required("ledgerBalance", MoneyWire.MONEY, ReconciliationReport::ledgerBalance),
                    ReconciliationReport.Builder::ledgerBalance)
            .with(
                    required("statementBalance", MoneyWire.MONEY, ReconciliationReport::statementBalance),
                    ReconciliationReport.Builder::statementBalance)
            .with(
                    list("matches", ReconciliationWire.MATCH, ReconciliationReport::matches),
                    ReconciliationReport.Builder::addAllMatches)
            .with(
                    list("ambiguities", ReconciliationWire.AMBIGUITY, ReconciliationReport::ambiguities),
                    ReconciliationReport.Builder::addAllAmbiguities)
            .with(
                    list("searchLimits", ReconciliationWire.SEARCH_LIMIT, ReconciliationReport::searchLimits),
                    ReconciliationReport.Builder::addAllSearchLimits)
            .with(
                    list("unmatched", ReconciliationWire.UNMATCHED, ReconciliationReport::unmatched),
                    ReconciliationReport.Builder::addAllUnmatched)
            .with(
                    list("discrepancies", ReconciliationWire.DISCREPANCY, ReconciliationReport::discrepancies),
                    ReconciliationReport.Builder::addAllDiscrepancies)
            .with(
                    list("unapplied", UNAPPLIED_DECISION, ReconciliationReport::unapplied),
                    ReconciliationReport.Builder::addAllUnapplied)
            .codec();

    private ReconciliationReportWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(ReconciliationSubject.class, SUBJECT);
        listing.add(MatchVerdict.class, VERDICT);
        listing.add(MatchDecision.class, DECISION);
        listing.add(DecisionUndo.class, UNDO);
        listing.add(MatchReview.class, REVIEW);
        listing.add(UnappliedReason.class, UNAPPLIED_REASON);
        listing.add(UnappliedDecision.class, UNAPPLIED_DECISION);
        listing.add(CarriedItem.class, CARRIED_ITEM);
        listing.add(CarriedItems.class, CARRIED_ITEMS);
        listing.add(ReconciliationTerms.class, TERMS);
        listing.add(ReconciliationReport.class, REPORT);
    }
}
