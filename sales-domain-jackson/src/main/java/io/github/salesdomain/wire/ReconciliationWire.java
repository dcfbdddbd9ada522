package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.reconciliation.AdjustedBalances;
import io.github.salesdomain.reconciliation.Alternative;
import io.github.salesdomain.reconciliation.Ambiguity;
import io.github.salesdomain.reconciliation.AmountPass;
import io.github.salesdomain.reconciliation.Cardinality;
import io.github.salesdomain.reconciliation.Confidence;
import io.github.salesdomain.reconciliation.Corrector;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.DiscrepancyKind;
import io.github.salesdomain.reconciliation.KeyDifferencePass;
import io.github.salesdomain.reconciliation.KeyGroupPass;
import io.github.salesdomain.reconciliation.KeyNormaliser;
import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineAttribute;
import io.github.salesdomain.reconciliation.LineGroup;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.ManyToManyPass;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.MatchCriterion;
import io.github.salesdomain.reconciliation.MatchEvidence;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchOutcome;
import io.github.salesdomain.reconciliation.MatchPass;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.NearLine;
import io.github.salesdomain.reconciliation.OutcomeTotal;
import io.github.salesdomain.reconciliation.PairChoice;
import io.github.salesdomain.reconciliation.SearchBudget;
import io.github.salesdomain.reconciliation.SearchLimit;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.SignConvention;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.SubsetChoice;
import io.github.salesdomain.reconciliation.SubsetDirection;
import io.github.salesdomain.reconciliation.SubsetOrder;
import io.github.salesdomain.reconciliation.SubsetPass;
import io.github.salesdomain.reconciliation.Tolerance;
import io.github.salesdomain.reconciliation.ToleranceBase;
import io.github.salesdomain.reconciliation.ToleranceMode;
import io.github.salesdomain.reconciliation.Unmatched;
import io.github.salesdomain.reconciliation.UnmatchedReason;
import java.util.Optional;
import java.util.OptionalInt;

/** The JSON form of the values of {@code reconciliation}. */
final class ReconciliationWire {

    private static final Codec<String> NAME = TextCodec.text(TextCodec.NAME);

    static final TextCodec<LineId> LINE_ID = TextCodec.of(TextCodec.CODE, LineId::of, LineId::value);

    static final TextCodec<LineKind> LINE_KIND = TextCodec.of(TextCodec.CODE, LineKind::of, LineKind::code);

    static final TextCodec<LineAttribute> LINE_ATTRIBUTE =
            TextCodec.of(TextCodec.CODE, LineAttribute::of, LineAttribute::code);

    static final ObjectCodec<LedgerLine> LEDGER_LINE = ObjectCodec.building(
                    LedgerLine::builder, LedgerLine.Builder::build)
            .with(required("id", LINE_ID, LedgerLine::id), LedgerLine.Builder::id)
            .with(optional("party", CustomerWire.CUSTOMER_ID, LedgerLine::party), LedgerLine.Builder::party)
            .with(optional("reference", NAME, LedgerLine::reference), LedgerLine.Builder::reference)
            .with(optional("date", TimeWire.DATE, LedgerLine::date), LedgerLine.Builder::date)
            .with(required("amount", MoneyWire.MONEY, LedgerLine::amount), LedgerLine.Builder::amount)
            .with(defaulted("kind", LINE_KIND, LedgerLine::kind, LineKind.OTHER), LedgerLine.Builder::kind)
            .with(
                    optional("documentAmount", MoneyWire.MONEY, LedgerLine::documentAmount),
                    LedgerLine.Builder::documentAmount)
            .with(optional("quantity", QuantityWire.QUANTITY, LedgerLine::quantity), LedgerLine.Builder::quantity)
            .with(map("attributes", LINE_ATTRIBUTE, NAME, LedgerLine::attributes), LedgerLine.Builder::putAllAttributes)
            .codec();

    static final TextCodec<SignConvention> SIGN_CONVENTION =
            EnumCodec.of(SignConvention.class, signs -> switch (signs) {
                case OURS -> "OURS";
                case THEIRS -> "THEIRS";
            });

    static final TextCodec<Side> SIDE = EnumCodec.of(Side.class, side -> switch (side) {
        case LEDGER -> "LEDGER";
        case STATEMENT -> "STATEMENT";
    });

    static final ObjectCodec<Ledger> LEDGER = ObjectCodec.building(Ledger::builder, Ledger.Builder::build)
            .with(required("currency", MoneyWire.CURRENCY, Ledger::currency), Ledger.Builder::currency)
            .with(list("lines", LEDGER_LINE, Ledger::lines), Ledger.Builder::addAllLines)
            .codec();

    static final ObjectCodec<Statement> STATEMENT = ObjectCodec.building(Statement::builder, Statement.Builder::build)
            .with(required("currency", MoneyWire.CURRENCY, Statement::currency), Statement.Builder::currency)
            .with(defaulted("signs", SIGN_CONVENTION, Statement::signs, SignConvention.OURS), Statement.Builder::signs)
            .with(list("lines", LEDGER_LINE, Statement::lines), Statement.Builder::addAllLines)
            .codec();

    static final TextCodec<KeyNormaliser> KEY_NORMALISER = EnumCodec.of(KeyNormaliser.class, step -> switch (step) {
        case PLAIN_FORM -> "PLAIN_FORM";
        case TRIM -> "TRIM";
        case UPPER_CASE -> "UPPER_CASE";
        case LETTERS_AND_DIGITS -> "LETTERS_AND_DIGITS";
        case DIGITS -> "DIGITS";
        case NO_LEADING_ZEROS -> "NO_LEADING_ZEROS";
    });

    static final ObjectCodec<MatchKey> MATCH_KEY = ObjectCodec.of(
            list("attributes", LINE_ATTRIBUTE, MatchKey::attributes),
            list("normalisers", KEY_NORMALISER, MatchKey::normalisers),
            MatchKey::new);

    static final TextCodec<ToleranceMode> TOLERANCE_MODE = EnumCodec.of(ToleranceMode.class, mode -> switch (mode) {
        case STRICT -> "STRICT";
        case LENIENT -> "LENIENT";
    });

    static final TextCodec<ToleranceBase> TOLERANCE_BASE = EnumCodec.of(ToleranceBase.class, base -> switch (base) {
        case LEDGER -> "LEDGER";
        case STATEMENT -> "STATEMENT";
        case LARGER -> "LARGER";
        case SMALLER -> "SMALLER";
    });

    static final ObjectCodec<Tolerance> TOLERANCE = ObjectCodec.of(
            list("absolute", MoneyWire.MONEY, Tolerance::absolute),
            optional("relative", MoneyWire.RATE, Tolerance::relative),
            defaulted("mode", TOLERANCE_MODE, Tolerance::mode, ToleranceMode.STRICT),
            defaulted("base", TOLERANCE_BASE, Tolerance::base, ToleranceBase.LARGER),
            Tolerance::new);

    static final ObjectCodec<DateWindow> DATE_WINDOW = ObjectCodec.of(
            required("anchor", SIDE, DateWindow::anchor),
            required("earliest", NumberCodec.INT, DateWindow::earliest),
            required("latest", NumberCodec.INT, DateWindow::latest),
            DateWindow::new);

    static final TextCodec<PairChoice> PAIR_CHOICE = EnumCodec.of(PairChoice.class, choice -> switch (choice) {
        case ONLY_ONE -> "ONLY_ONE";
        case NEAREST_DATE -> "NEAREST_DATE";
    });

    static final TextCodec<SubsetChoice> SUBSET_CHOICE = EnumCodec.of(SubsetChoice.class, choice -> switch (choice) {
        case ONLY_ONE -> "ONLY_ONE";
        case FEWEST_LINES -> "FEWEST_LINES";
        case OLDEST -> "OLDEST";
    });

    static final TextCodec<SubsetOrder> SUBSET_ORDER = EnumCodec.of(SubsetOrder.class, order -> switch (order) {
        case AT_ONCE -> "AT_ONCE";
        case BY_DATE -> "BY_DATE";
    });

    static final TextCodec<SubsetDirection> SUBSET_DIRECTION =
            EnumCodec.of(SubsetDirection.class, direction -> switch (direction) {
                case ONE_IN_LEDGER -> "ONE_IN_LEDGER";
                case ONE_IN_STATEMENT -> "ONE_IN_STATEMENT";
                case EITHER -> "EITHER";
            });

    private static final ObjectCodec<SubsetPass> SUBSET_PASS = ObjectCodec.building(
                    SubsetPass::builder, SubsetPass.Builder::build)
            .with(required("id", NAME, SubsetPass::id), SubsetPass.Builder::id)
            .with(
                    defaulted("direction", SUBSET_DIRECTION, SubsetPass::direction, SubsetDirection.EITHER),
                    SubsetPass.Builder::direction)
            .with(
                    defaulted("tolerance", TOLERANCE, SubsetPass::tolerance, Tolerance.exact()),
                    SubsetPass.Builder::tolerance)
            .with(required("window", DATE_WINDOW, SubsetPass::window), SubsetPass.Builder::window)
            .with(
                    defaulted("fewestLines", NumberCodec.INT, SubsetPass::fewestLines, 2),
                    SubsetPass.Builder::fewestLines)
            .with(defaulted("mostLines", NumberCodec.INT, SubsetPass::mostLines, 5), SubsetPass.Builder::mostLines)
            .with(
                    defaulted("choice", SUBSET_CHOICE, SubsetPass::choice, SubsetChoice.ONLY_ONE),
                    SubsetPass.Builder::choice)
            .with(defaulted("order", SUBSET_ORDER, SubsetPass::order, SubsetOrder.AT_ONCE), SubsetPass.Builder::order)
            .codec();

    static final UnionCodec<MatchPass> MATCH_PASS = UnionCodec.<MatchPass>by("kind")
            .option(
                    "KEY",
                    KeyPass.class,
                    ObjectCodec.of(
                            required("id", NAME, KeyPass::id),
                            required("key", MATCH_KEY, KeyPass::key),
                            defaulted("tolerance", TOLERANCE, KeyPass::tolerance, Tolerance.exact()),
                            KeyPass::new))
            .option(
                    "KEY_DIFFERENCE",
                    KeyDifferencePass.class,
                    ObjectCodec.of(
                            required("id", NAME, KeyDifferencePass::id),
                            required("key", MATCH_KEY, KeyDifferencePass::key),
                            KeyDifferencePass::new))
            .option(
                    "KEY_GROUP",
                    KeyGroupPass.class,
                    ObjectCodec.of(
                            required("id", NAME, KeyGroupPass::id),
                            required("key", MATCH_KEY, KeyGroupPass::key),
                            defaulted("tolerance", TOLERANCE, KeyGroupPass::tolerance, Tolerance.exact()),
                            KeyGroupPass::new))
            .option(
                    "AMOUNT",
                    AmountPass.class,
                    ObjectCodec.of(
                            required("id", NAME, AmountPass::id),
                            defaulted("tolerance", TOLERANCE, AmountPass::tolerance, Tolerance.exact()),
                            required("window", DATE_WINDOW, AmountPass::window),
                            defaulted("choice", PAIR_CHOICE, AmountPass::choice, PairChoice.ONLY_ONE),
                            AmountPass::new))
            .option("SUBSET", SubsetPass.class, SUBSET_PASS)
            .option(
                    "MANY_TO_MANY",
                    ManyToManyPass.class,
                    ObjectCodec.of(
                            required("id", NAME, ManyToManyPass::id),
                            defaulted("tolerance", TOLERANCE, ManyToManyPass::tolerance, Tolerance.exact()),
                            required("window", DATE_WINDOW, ManyToManyPass::window),
                            defaulted("mostLines", NumberCodec.INT, ManyToManyPass::mostLines, 3),
                            ManyToManyPass::new));

    static final ObjectCodec<SearchBudget> SEARCH_BUDGET = ObjectCodec.of(
            required("candidates", NumberCodec.INT, SearchBudget::candidates),
            required("steps", NumberCodec.LONG, SearchBudget::steps),
            SearchBudget::new);

    static final ObjectCodec<MatchRuleSet> MATCH_RULE_SET = ObjectCodec.building(
                    MatchRuleSet::builder, MatchRuleSet.Builder::build)
            .with(required("name", NAME, MatchRuleSet::name), MatchRuleSet.Builder::name)
            .with(list("passes", MATCH_PASS, MatchRuleSet::passes), MatchRuleSet.Builder::addAllPasses)
            .with(
                    defaulted("budget", SEARCH_BUDGET, MatchRuleSet::budget, SearchBudget.standard()),
                    MatchRuleSet.Builder::budget)
            .codec();

    static final ObjectCodec<CutOff> CUT_OFF = ObjectCodec.of(
            required("on", TimeWire.DATE, CutOff::on),
            required("cashDays", NumberCodec.INT, CutOff::cashDays),
            required("goodsDays", NumberCodec.INT, CutOff::goodsDays),
            defaulted("historicalDays", NumberCodec.INT, CutOff::historicalDays, 365),
            CutOff::new);

    static final TextCodec<MatchOutcome> MATCH_OUTCOME = EnumCodec.of(MatchOutcome.class, outcome -> switch (outcome) {
        case MATCHED -> "MATCHED";
        case MATCHED_WITHIN_TOLERANCE -> "MATCHED_WITHIN_TOLERANCE";
        case MATCHED_WITH_DIFFERENCE -> "MATCHED_WITH_DIFFERENCE";
        case AMBIGUOUS -> "AMBIGUOUS";
        case SEARCH_LIMIT -> "SEARCH_LIMIT";
        case UNMATCHED_LEDGER -> "UNMATCHED_LEDGER";
        case UNMATCHED_STATEMENT -> "UNMATCHED_STATEMENT";
    });

    static final TextCodec<Cardinality> CARDINALITY =
            EnumCodec.of(Cardinality.class, cardinality -> switch (cardinality) {
                case ONE_TO_ONE -> "ONE_TO_ONE";
                case ONE_TO_MANY -> "ONE_TO_MANY";
                case MANY_TO_ONE -> "MANY_TO_ONE";
                case MANY_TO_MANY -> "MANY_TO_MANY";
            });

    static final TextCodec<MatchCriterion> MATCH_CRITERION =
            EnumCodec.of(MatchCriterion.class, criterion -> switch (criterion) {
                case SAME_KEY -> "SAME_KEY";
                case INTERCHANGEABLE -> "INTERCHANGEABLE";
                case ONLY_ONE -> "ONLY_ONE";
                case NEAREST_DATE -> "NEAREST_DATE";
                case FEWEST_LINES -> "FEWEST_LINES";
                case OLDEST -> "OLDEST";
                case ACCEPTED -> "ACCEPTED";
            });

    static final ObjectCodec<MatchEvidence> MATCH_EVIDENCE = ObjectCodec.building(
                    MatchEvidence::builder, MatchEvidence.Builder::build)
            .with(required("criterion", MATCH_CRITERION, MatchEvidence::criterion), MatchEvidence.Builder::criterion)
            .with(list("key", NAME, MatchEvidence::key), MatchEvidence.Builder::addAllKey)
            .with(optional("allowed", MoneyWire.MONEY, MatchEvidence::allowed), MatchEvidence.Builder::allowed)
            .with(
                    optional("daysApart", NumberCodec.INT, evidence -> daysApart(evidence.daysApart())),
                    (builder, days) -> days.ifPresent(builder::daysApart))
            .with(
                    defaulted("alternatives", NumberCodec.LONG, MatchEvidence::alternatives, 1L),
                    MatchEvidence.Builder::alternatives)
            .codec();

    static final ObjectCodec<Match> MATCH = ObjectCodec.of(
            required("pass", NAME, Match::pass),
            list("ledgerLines", LEDGER_LINE, Match::ledgerLines),
            list("statementLines", LEDGER_LINE, Match::statementLines),
            required("evidence", MATCH_EVIDENCE, Match::evidence),
            Match::new);

    static final ObjectCodec<Alternative> ALTERNATIVE = ObjectCodec.of(
            required("pass", NAME, Alternative::pass),
            list("ledgerLines", LEDGER_LINE, Alternative::ledgerLines),
            list("statementLines", LEDGER_LINE, Alternative::statementLines),
            Alternative::new);

    static final ObjectCodec<Ambiguity> AMBIGUITY = ObjectCodec.of(
            list("ledgerLines", LEDGER_LINE, Ambiguity::ledgerLines),
            list("statementLines", LEDGER_LINE, Ambiguity::statementLines),
            list("alternatives", ALTERNATIVE, Ambiguity::alternatives),
            required("isComplete", NumberCodec.BOOLEAN, Ambiguity::isComplete),
            Ambiguity::new);

    static final ObjectCodec<SearchLimit> SEARCH_LIMIT = ObjectCodec.of(
            required("pass", NAME, SearchLimit::pass),
            required("side", SIDE, SearchLimit::side),
            required("line", LEDGER_LINE, SearchLimit::line),
            required("candidates", NumberCodec.INT, SearchLimit::candidates),
            SearchLimit::new);

    static final TextCodec<UnmatchedReason> UNMATCHED_REASON = EnumCodec.ofReasons(UnmatchedReason.class);

    static final ObjectCodec<NearLine> NEAR_LINE = ObjectCodec.of(
            required("line", LEDGER_LINE, NearLine::line),
            required("difference", MoneyWire.MONEY, NearLine::difference),
            optional("daysApart", NumberCodec.INT, near -> daysApart(near.daysApart())),
            (line, difference, days) ->
                    new NearLine(line, difference, days.map(OptionalInt::of).orElseGet(OptionalInt::empty)));

    static final ObjectCodec<Unmatched> UNMATCHED = ObjectCodec.of(
            required("side", SIDE, Unmatched::side),
            required("line", LEDGER_LINE, Unmatched::line),
            required("reason", UNMATCHED_REASON, Unmatched::reason),
            list("nearest", NEAR_LINE, Unmatched::nearest),
            Unmatched::new);

    static final UnionCodec<LineGroup> LINE_GROUP = UnionCodec.<LineGroup>by("kind")
            .option("MATCH", Match.class, MATCH)
            .option("AMBIGUITY", Ambiguity.class, AMBIGUITY)
            .option("SEARCH_LIMIT", SearchLimit.class, SEARCH_LIMIT)
            .option("UNMATCHED", Unmatched.class, UNMATCHED);

    static final TextCodec<DiscrepancyKind> DISCREPANCY_KIND =
            TextCodec.of(TextCodec.CODE, DiscrepancyKind::of, DiscrepancyKind::code);

    static final TextCodec<Confidence> CONFIDENCE = EnumCodec.of(Confidence.class, confidence -> switch (confidence) {
        case EVIDENT -> "EVIDENT";
        case LIKELY -> "LIKELY";
        case GUESSED -> "GUESSED";
    });

    static final TextCodec<Corrector> CORRECTOR = EnumCodec.of(Corrector.class, corrector -> switch (corrector) {
        case NOBODY -> "NOBODY";
        case US -> "US";
        case CUSTOMER -> "CUSTOMER";
        case ERRING_SIDE -> "ERRING_SIDE";
        case TOLERANCE_ACCOUNT -> "TOLERANCE_ACCOUNT";
        case FX_ACCOUNT -> "FX_ACCOUNT";
        case BY_DOCUMENT -> "BY_DOCUMENT";
        case SETTLEMENT -> "SETTLEMENT";
        case INVESTIGATION -> "INVESTIGATION";
    });

    static final ObjectCodec<Discrepancy> DISCREPANCY = ObjectCodec.building(
                    Discrepancy::builder, Discrepancy.Builder::build)
            .with(required("kind", DISCREPANCY_KIND, Discrepancy::kind), Discrepancy.Builder::kind)
            .with(required("amount", MoneyWire.MONEY, Discrepancy::amount), Discrepancy.Builder::amount)
            .with(required("confidence", CONFIDENCE, Discrepancy::confidence), Discrepancy.Builder::confidence)
            .with(required("corrector", CORRECTOR, Discrepancy::corrector), Discrepancy.Builder::corrector)
            .with(required("adjusts", SIDE, Discrepancy::adjusts), Discrepancy.Builder::adjusts)
            .with(list("ledgerLines", LEDGER_LINE, Discrepancy::ledgerLines), Discrepancy.Builder::addAllLedgerLines)
            .with(
                    list("statementLines", LEDGER_LINE, Discrepancy::statementLines),
                    Discrepancy.Builder::addAllStatementLines)
            .with(list("related", LEDGER_LINE, Discrepancy::related), Discrepancy.Builder::addAllRelated)
            .codec();

    static final ObjectCodec<OutcomeTotal> OUTCOME_TOTAL = ObjectCodec.of(
            required("outcome", MATCH_OUTCOME, OutcomeTotal::outcome),
            required("groups", NumberCodec.INT, OutcomeTotal::groups),
            required("ledger", MoneyWire.MONEY, OutcomeTotal::ledger),
            required("statement", MoneyWire.MONEY, OutcomeTotal::statement),
            OutcomeTotal::new);

    static final ObjectCodec<AdjustedBalances> ADJUSTED_BALANCES = ObjectCodec.of(
            required("ledgerBalance", MoneyWire.MONEY, AdjustedBalances::ledgerBalance),
            required("statementBalance", MoneyWire.MONEY, AdjustedBalances::statementBalance),
            list("discrepancies", DISCREPANCY, AdjustedBalances::discrepancies),
            AdjustedBalances::new);

    private ReconciliationWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(LineId.class, LINE_ID);
        listing.add(LineKind.class, LINE_KIND);
        listing.add(LineAttribute.class, LINE_ATTRIBUTE);
        listing.add(LedgerLine.class, LEDGER_LINE);
        listing.add(SignConvention.class, SIGN_CONVENTION);
        listing.add(Side.class, SIDE);
        listing.add(Ledger.class, LEDGER);
        listing.add(Statement.class, STATEMENT);
        listing.add(KeyNormaliser.class, KEY_NORMALISER);
        listing.add(MatchKey.class, MATCH_KEY);
        listing.add(ToleranceMode.class, TOLERANCE_MODE);
        listing.add(ToleranceBase.class, TOLERANCE_BASE);
        listing.add(Tolerance.class, TOLERANCE);
        listing.add(DateWindow.class, DATE_WINDOW);
        listing.add(PairChoice.class, PAIR_CHOICE);
        listing.add(SubsetChoice.class, SUBSET_CHOICE);
        listing.add(SubsetOrder.class, SUBSET_ORDER);
        listing.add(SubsetDirection.class, SUBSET_DIRECTION);
        listing.add(MatchPass.class, MATCH_PASS);
        listing.add(SearchBudget.class, SEARCH_BUDGET);
        listing.add(MatchRuleSet.class, MATCH_RULE_SET);
        listing.add(CutOff.class, CUT_OFF);
        listing.add(MatchOutcome.class, MATCH_OUTCOME);
        listing.add(Cardinality.class, CARDINALITY);
        listing.add(MatchCriterion.class, MATCH_CRITERION);
        listing.add(MatchEvidence.class, MATCH_EVIDENCE);
        listing.add(Alternative.class, ALTERNATIVE);
        listing.add(UnmatchedReason.class, UNMATCHED_REASON);
        listing.add(NearLine.class, NEAR_LINE);
        listing.add(LineGroup.class, LINE_GROUP);
        listing.add(DiscrepancyKind.class, DISCREPANCY_KIND);
        listing.add(Confidence.class, CONFIDENCE);
        listing.add(Corrector.class, CORRECTOR);
        listing.add(Discrepancy.class, DISCREPANCY);
        listing.add(OutcomeTotal.class, OUTCOME_TOTAL);
        listing.add(AdjustedBalances.class, ADJUSTED_BALANCES);
    }

    private static Optional<Integer> daysApart(OptionalInt days) {
        return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
    }
}
