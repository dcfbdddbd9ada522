package io.github.salesdomain.reconciliation;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares again the accounts that new lines or other decisions concern, and takes all other groups from the earlier report. Customers are
 * independent, so that the result is the one of a full run.
 */
final class Rerun {

    private final Reconciler reconciler;
    private final ReconciliationReport earlier;
    private final Ledger ledger;
    private final Statement statement;
    private final ReconciliationTerms terms;
    private final Set<String> touched = new HashSet<>();

    Rerun(
            Reconciler reconciler,
            ReconciliationReport earlier,
            Ledger ledger,
            Statement statement,
            ReconciliationTerms terms) {
        if (!earlier.ruleSet().equals(reconciler.rules().name())) {
            throw new IllegalArgumentException("report must be by rule set '"
                    + reconciler.rules().name() + "', but was by '" + earlier.ruleSet() + "'");
        }
        this.reconciler = reconciler;
        this.earlier = earlier;
        this.ledger = ledger;
        this.statement = statement;
        this.terms = terms;
        ledger.lines().forEach(line -> touched.add(Merging.party(line)));
        statement.lines().forEach(line -> touched.add(Merging.party(line)));
    }

    ReconciliationReport report() {
        touchDecided();
        List<LedgerLine> allOurs = new ArrayList<>(ledger.lines());
        List<LedgerLine> allTheirs = new ArrayList<>(statement.lines());
        List<LedgerLine> ours = new ArrayList<>(ledger.lines());
        List<LedgerLine> theirs = new ArrayList<>(statement.lines());
        for (LineGroup group : earlier.groups()) {
            allOurs.addAll(group.ledgerLines());
            allTheirs.addAll(group.statementLines());
            if (touched.contains(Merging.party(group))) {
                ours.addAll(group.ledgerLines());
                theirs.addAll(group.statementLines());
            }
        }
        Merging merging = new Merging();
        merging.add(earlier, party -> !touched.contains(party));
        merging.add(reconciler.compared(ledger.withLines(ours), statement.withLines(theirs), terms), party -> true);
        ReconciliationReport.Builder report = ReconciliationReport.builder()
                .ruleSet(earlier.ruleSet())
                .terms(terms)
                .ledgerBalance(earlier.ledgerBalance().plus(ledger.balance()))
                .statementBalance(earlier.statementBalance().plus(statement.balance()))
                .addAllUnapplied(Rulings.unapplied(terms.review(), allOurs, allTheirs));
        merging.into(report);
        return report.build();
    }

    /** The accounts of lines that are decided otherwise than before. */
    private void touchDecided() {
        Set<MatchDecision> before = new HashSet<>(earlier.terms().review().standing());
        Set<MatchDecision> now = new HashSet<>(terms.review().standing());
        Set<LineId> ours = new HashSet<>();
        Set<LineId> theirs = new HashSet<>();
        for (MatchDecision decision : Sets.symmetricDifference(before, now)) {
            ours.addAll(decision.ledgerLines());
            theirs.addAll(decision.statementLines());
        }
        if (!ours.isEmpty()) {
            for (LineGroup group : earlier.groups()) {
                if (hasAny(group.ledgerLines(), ours) || hasAny(group.statementLines(), theirs)) {
                    touched.add(Merging.party(group));
                }
            }
        }
    }

    private static boolean hasAny(Collection<LedgerLine> lines, Set<LineId> ids) {
        return lines.stream().anyMatch(line -> ids.contains(line.id()));
    }
}
