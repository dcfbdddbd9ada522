package io.github.salesdomain.reconciliation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says what each part of the difference seems to be, from the lines and the cut-off day alone. */
final class DiscrepancyReader {

    private static final BigInteger NINE = BigInteger.valueOf(9);

    private final @Nullable CutOff cutOff;

    DiscrepancyReader(@Nullable CutOff cutOff) {
        this.cutOff = cutOff;
    }

    List<Discrepancy> read(
            List<Match> matches,
            List<Ambiguity> ambiguities,
            List<SearchLimit> searchLimits,
            List<Leftovers.Leftover> leftovers) {
        List<Discrepancy> result = new ArrayList<>();
        for (Match match : matches) {
            if (!match.residual().isZero()) {
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
    private static Discrepancy ofResidual(Match match) {
        Discrepancy.Builder result = Discrepancy.builder()
                .amount(match.residual())
                .addAllLedgerLines(match.ledgerLines())
                .addAllStatementLines(match.statementLines());
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
        if (unscaled(match.residual()).mod(NINE).signum() == 0) {
            Confidence confidence = isSlip(unscaled(ours), unscaled(theirs)) ? Confidence.LIKELY : Confidence.GUESSED;
            return seen(result, DiscrepancyKind.TRANSPOSITION, confidence, Corrector.ERRING_SIDE, Side.STATEMENT);
        }
        return seen(result, DiscrepancyKind.UNEXPLAINED, Confidence.GUESSED, Corrector.INVESTIGATION, Side.STATEMENT);
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
        if (line.kind().equals(LineKind.CREDIT_NOTE)) {
            return seen(result, DiscrepancyKind.CREDIT_NOT_BOOKED, Confidence.LIKELY, other, side.other());
        }
        if (isInTransit(side, line)) {
            DiscrepancyKind kind =
                    side == Side.LEDGER ? DiscrepancyKind.GOODS_IN_TRANSIT : DiscrepancyKind.CASH_IN_TRANSIT;
            return seen(result, kind, Confidence.LIKELY, Corrector.NOBODY, side.other());
        }
        DiscrepancyKind missing =
                side == Side.LEDGER ? DiscrepancyKind.MISSING_IN_STATEMENT : DiscrepancyKind.MISSING_IN_LEDGER;
        boolean isOld = cutOff != null && line.date().isPresent();
        return seen(result, missing, isOld ? Confidence.LIKELY : Confidence.GUESSED, other, side.other());
    }

    private boolean isInTransit(Side side, LedgerLine line) {
        Optional<LocalDate> day = line.date();
        if (cutOff == null || day.isEmpty()) {
            return false;
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
