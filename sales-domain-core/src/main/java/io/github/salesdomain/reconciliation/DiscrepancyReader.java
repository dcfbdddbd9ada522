package io.github.salesdomain.reconciliation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says what each part of the difference seems to be, from the lines and the cut-off day alone. */
final class DiscrepancyReader {

    private static final BigInteger NINE = BigInteger.valueOf(9);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final @Nullable CutOff cutOff;
    private final ReconciliationSubject subject;
    /** Lines that were in transit at the end of the last period and have expired. */
    private final Set<LedgerLine> expired = new HashSet<>();

    private final Clues clues;

    DiscrepancyReader(ReconciliationTerms terms, List<LineGroup> groups) {
        this.cutOff = terms.cutOff().orElse(null);
        this.subject = terms.subject();
        terms.carried()
                .ifPresent(carried -> carried.items().stream()
                        .filter(CarriedItem::wasInTransit)
                        .forEach(item -> expired.add(item.line())));
        this.clues = new Clues(groups);
    }

    List<Discrepancy> read(
            List<Match> matches,
            List<Ambiguity> ambiguities,
            List<SearchLimit> searchLimits,
            List<Leftovers.Leftover> leftovers) {
        List<Discrepancy> result = new ArrayList<>();
        for (Match match : matches) {
            if (!match.isEven()) {
                result.add(ofResidual(match));
            }
        }
        for (Ambiguity ambiguity : ambiguities) {
            addUndecided(ambiguity, result);
        }
        for (SearchLimit searchLimit : searchLimits) {
            addUndecided(searchLimit, result);
        }
        for (Leftovers.Leftover leftover : leftovers) {
            if (!leftover.unmatched().line().amount().isZero()) {
                result.add(ofLeftover(leftover));
            }
        }
        return result;
    }

    /** Our book is taken as right until shown otherwise, so what is corrected is the customer's; a small difference we write off ourselves. */
    private Discrepancy ofResidual(Match match) {
        Discrepancy.Builder result = Discrepancy.builder()
                .amount(match.residual())
                .addAllLedgerLines(match.ledgerLines())
                .addAllStatementLines(match.statementLines());
        if (isConverted(match)) {
            return seen(result, DiscrepancyKind.FX_DIFFERENCE, Confidence.EVIDENT, Corrector.FX_ACCOUNT, Side.LEDGER);
        }
        if (match.outcome() == MatchOutcome.MATCHED_WITHIN_TOLERANCE) {
            return seen(
                    result,
                    DiscrepancyKind.TAX_OR_ROUNDING,
                    Confidence.EVIDENT,
                    Corrector.TOLERANCE_ACCOUNT,
                    Side.LEDGER);
        }
        Money ours = Groups.sum(match.ledgerLines());
        Money theirs = Groups.sum(match.statementLines());
        if (ours.getAmount().signum() * theirs.getAmount().signum() < 0) {
            Confidence confidence = ours.plus(theirs).isZero() ? Confidence.LIKELY : Confidence.GUESSED;
            return seen(result, DiscrepancyKind.SIGN_REVERSED, confidence, Corrector.ERRING_SIDE, Side.STATEMENT);
        }
        Optional<DiscrepancyKind> ofGoods = ofGoods(match);
        if (ofGoods.isPresent()) {
            return seen(result, ofGoods.get(), Confidence.EVIDENT, Corrector.BY_DOCUMENT, Side.STATEMENT);
        }
        if (isSlip(unscaled(ours), unscaled(theirs))) {
            return seen(
                    result, DiscrepancyKind.TRANSPOSITION, Confidence.LIKELY, Corrector.ERRING_SIDE, Side.STATEMENT);
        }
        Optional<LedgerLine> omitted = clues.omittedIn(match);
        if (omitted.isPresent()) {
            return seen(
                    result.addRelated(omitted.get()),
                    DiscrepancyKind.OMITTED_ITEM,
                    Confidence.LIKELY,
                    Corrector.ERRING_SIDE,
                    Side.STATEMENT);
        }
        return guessed(match, result);
    }

    /** What a difference might be, for a person to look into. */
    private Discrepancy guessed(Match match, Discrepancy.Builder result) {
        if (unscaled(match.residual()).mod(NINE).signum() == 0) {
            return seen(
                    result, DiscrepancyKind.TRANSPOSITION, Confidence.GUESSED, Corrector.ERRING_SIDE, Side.STATEMENT);
        }
        Optional<LedgerLine> item = clues.itemOf(match, match.residual());
        DiscrepancyKind kind = DiscrepancyKind.OMITTED_ITEM;
        if (item.isEmpty()) {
            item = Clues.half(match.residual()).flatMap(half -> clues.itemOf(match, half));
            kind = DiscrepancyKind.SIGN_REVERSED;
        }
        if (item.isPresent()) {
            return seen(
                    result.addRelated(item.get()), kind, Confidence.GUESSED, Corrector.INVESTIGATION, Side.STATEMENT);
        }
        return seen(result, DiscrepancyKind.UNEXPLAINED, Confidence.GUESSED, Corrector.INVESTIGATION, Side.STATEMENT);
    }

    /** Whether both books have the same amounts in the currency of the documents, so that only the rates differ. */
    private static boolean isConverted(Match match) {
        Optional<Money> ours = documents(match.ledgerLines());
        return ours.isPresent() && ours.equals(documents(match.statementLines()));
    }

    private static Optional<Money> documents(List<LedgerLine> lines) {
        Optional<Money> sum = Optional.empty();
        for (LedgerLine line : lines) {
            if (line.documentAmount().isEmpty()) {
                return Optional.empty();
            }
            Money amount = line.documentAmount().get();
            if (sum.isPresent() && !sum.get().isSameCurrency(amount)) {
                return Optional.empty();
            }
            sum = Optional.of(sum.map(amount::plus).orElse(amount));
        }
        return sum;
    }

    /** Whether a line of goods and its counterpart have the same quantity at another price, or another quantity at the same price. */
    private static Optional<DiscrepancyKind> ofGoods(Match match) {
        LedgerLine ours = match.ledgerLines().get(0);
        LedgerLine theirs = match.statementLines().get(0);
        if (match.cardinality() != Cardinality.ONE_TO_ONE
                || ours.quantity().isEmpty()
                || theirs.quantity().isEmpty()
                || !ours.quantity().get().unit().equals(theirs.quantity().get().unit())) {
            return Optional.empty();
        }
        BigDecimal our = ours.quantity().get().amount();
        BigDecimal their = theirs.quantity().get().amount();
        if (our.compareTo(their) == 0) {
            return Optional.of(DiscrepancyKind.PRICE_DIFFERENCE);
        }
        // both amounts may have been rounded by half a minor unit: one price fits both if the ranges of prices meet
        BigDecimal apart = new BigDecimal(unscaled(ours.amount()))
                .multiply(their)
                .subtract(new BigDecimal(unscaled(theirs.amount())).multiply(our))
                .abs();
        return apart.multiply(TWO).compareTo(our.add(their)) <= 0
                ? Optional.of(DiscrepancyKind.QUANTITY_DIFFERENCE)
                : Optional.empty();
    }

    private static void addUndecided(LineGroup group, List<Discrepancy> result) {
        for (LedgerLine line : group.ledgerLines()) {
            result.add(seen(
                    ofLine(Side.LEDGER, line),
                    DiscrepancyKind.UNEXPLAINED,
                    Confidence.GUESSED,
                    Corrector.INVESTIGATION,
                    Side.STATEMENT));
        }
        for (LedgerLine line : group.statementLines()) {
            result.add(seen(
                    ofLine(Side.STATEMENT, line),
                    DiscrepancyKind.UNEXPLAINED,
                    Confidence.GUESSED,
                    Corrector.INVESTIGATION,
                    Side.LEDGER));
        }
    }

    private Discrepancy ofLeftover(Leftovers.Leftover leftover) {
        Side side = leftover.unmatched().side();
        LedgerLine line = leftover.unmatched().line();
        Discrepancy.Builder result = ofLine(side, line);
        Corrector owner = side == Side.LEDGER ? Corrector.US : Corrector.CUSTOMER;
        Corrector other = side == Side.LEDGER ? Corrector.CUSTOMER : Corrector.US;
        if (leftover.isDuplicate()) {
            return seen(result, DiscrepancyKind.DUPLICATE, Confidence.EVIDENT, owner, side);
        }
        if (cutOff != null
                && line.date().filter(day -> day.isAfter(cutOff.on())).isPresent()) {
            return seen(result, DiscrepancyKind.CUT_OFF, Confidence.LIKELY, Corrector.NOBODY, side);
        }
        if (line.kind().equals(LineKind.OPENING_BALANCE)) {
            return seen(result, DiscrepancyKind.HISTORICAL, Confidence.EVIDENT, Corrector.SETTLEMENT, side.other());
        }
        Optional<Match> including = clues.madeUpBy(leftover.unmatched());
        if (including.isPresent() && isOmittedIn(including.get())) {
            return seen(
                    result.addAllRelated(including.get().ledgerLines())
                            .addAllRelated(including.get().statementLines()),
                    DiscrepancyKind.OMITTED_ITEM,
                    Confidence.LIKELY,
                    Corrector.ERRING_SIDE,
                    Side.STATEMENT);
        }
        Optional<LedgerLine> reversed = clues.reversed(leftover.unmatched());
        if (reversed.isPresent()) {
            return seen(
                    result.addRelated(reversed.get()),
                    DiscrepancyKind.SIGN_REVERSED,
                    Confidence.LIKELY,
                    Corrector.ERRING_SIDE,
                    Side.STATEMENT);
        }
        if (cutOff != null && line.date().filter(cutOff::isHistorical).isPresent()) {
            return seen(result, DiscrepancyKind.HISTORICAL, Confidence.LIKELY, Corrector.SETTLEMENT, side.other());
        }
        if (line.kind().equals(LineKind.CREDIT_NOTE)) {
            return seen(result, DiscrepancyKind.CREDIT_NOT_BOOKED, Confidence.LIKELY, other, side.other());
        }
        if (isInTransit(side, line)) {
            DiscrepancyKind kind = side == Side.LEDGER && subject == ReconciliationSubject.ACCOUNT
                    ? DiscrepancyKind.GOODS_IN_TRANSIT
                    : DiscrepancyKind.CASH_IN_TRANSIT;
            return seen(result, kind, Confidence.LIKELY, Corrector.NOBODY, side.other());
        }
        DiscrepancyKind missing =
                side == Side.LEDGER ? DiscrepancyKind.MISSING_IN_STATEMENT : DiscrepancyKind.MISSING_IN_LEDGER;
        boolean isOld = cutOff != null && line.date().isPresent();
        return seen(result, missing, isOld ? Confidence.LIKELY : Confidence.GUESSED, other, side.other());
    }

    /** Whether what a match leaves is read as an item that was left out, so that the item is too. */
    private boolean isOmittedIn(Match match) {
        return ofResidual(match).kind().equals(DiscrepancyKind.OMITTED_ITEM);
    }

    private boolean isInTransit(Side side, LedgerLine line) {
        Optional<LocalDate> day = line.date();
        if (cutOff == null || day.isEmpty() || expired.contains(line)) {
            return false;
        }
        if (subject == ReconciliationSubject.MONEY) {
            return cutOff.isWithin(day.get(), cutOff.cashDays());
        }
        return side == Side.LEDGER
                ? line.kind().equals(LineKind.INVOICE) && cutOff.isWithin(day.get(), cutOff.goodsDays())
                : line.kind().equals(LineKind.PAYMENT) && cutOff.isWithin(day.get(), cutOff.cashDays());
    }

    private static Discrepancy.Builder ofLine(Side side, LedgerLine line) {
        return side == Side.LEDGER
                ? Discrepancy.builder().amount(line.amount()).addLedgerLine(line)
                : Discrepancy.builder().amount(line.amount().negated()).addStatementLine(line);
    }

    private static Discrepancy seen(
            Discrepancy.Builder result,
            DiscrepancyKind kind,
            Confidence confidence,
            Corrector corrector,
            Side adjusts) {
        return result.kind(kind)
                .confidence(confidence)
                .corrector(corrector)
                .adjusts(adjusts)
                .build();
    }

    /** Whether two digits were swapped, or a number was shifted by a place or more. */
    static boolean isSlip(BigInteger one, BigInteger other) {
        String a = one.abs().toString();
        String b = other.abs().toString();
        if (a.length() != b.length()) {
            String shorter = a.length() < b.length() ? a : b;
            String longer = a.length() < b.length() ? b : a;
            return longer.equals(shorter + "0".repeat(longer.length() - shorter.length()));
        }
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
            }
        }
        return differing == 2 && a.charAt(first) == b.charAt(last) && a.charAt(last) == b.charAt(first);
    }

    private static BigInteger unscaled(Money amount) {
        return amount.getAmount().unscaledValue();
    }
}
