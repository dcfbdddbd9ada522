package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Compares again the accounts that new lines or other decisions concern, and takes all other groups from the earlier report. Customers are
 * independent, so that the result is the one of a full run.
 */
final class Rerun {

    private static final Comparator<LineGroup> BY_PARTY = Comparator.comparing(Rerun::party);
    private static final Comparator<LineGroup> BY_SIDE_AND_PARTY = Comparator.comparing(
                    (LineGroup group) -> group.ledgerLines().isEmpty())
            .thenComparing(BY_PARTY);

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
        ledger.lines().forEach(line -> touched.add(party(line)));
        statement.lines().forEach(line -> touched.add(party(line)));
    }

    ReconciliationReport report() {
        touchDecided();
        List<LedgerLine> allOurs = new ArrayList<>();
        List<LedgerLine> allTheirs = new ArrayList<>();
        List<LedgerLine> ours = new ArrayList<>(ledger.lines());
        List<LedgerLine> theirs = new ArrayList<>(statement.lines());
        for (LineGroup group : earlier.groups()) {
            allOurs.addAll(group.ledgerLines());
            allTheirs.addAll(group.statementLines());
            if (isTouched(group)) {
                ours.addAll(group.ledgerLines());
                theirs.addAll(group.statementLines());
            }
        }
        ReconciliationReport.Builder run = reconciler.run(ledger.withLines(ours), statement.withLines(theirs), terms);
        ReconciliationReport again = run.ledgerBalance(withSettled(Books.sum(ledger.currency(), ours)))
                .statementBalance(withSettled(Books.sum(ledger.currency(), theirs)))
                .build();
        ReconciliationReport.Builder result = ReconciliationReport.builder()
                .ruleSet(earlier.ruleSet())
                .terms(terms)
                .ledgerBalance(earlier.ledgerBalance().plus(ledger.balance()))
                .statementBalance(earlier.statementBalance().plus(statement.balance()))
                .addAllUnapplied(Rulings.unapplied(
                        terms.review(),
                        Iterables.concat(allOurs, ledger.lines()),
                        Iterables.concat(allTheirs, statement.lines())));
        List<Match> matches = merged(earlier.matches(), again.matches(), BY_PARTY);
        List<Ambiguity> ambiguities = merged(earlier.ambiguities(), again.ambiguities(), BY_PARTY);
        List<SearchLimit> limits = merged(earlier.searchLimits(), again.searchLimits(), BY_SIDE_AND_PARTY);
        List<Unmatched> unmatched = merged(earlier.unmatched(), again.unmatched(), BY_SIDE_AND_PARTY);
        return result.addAllMatches(matches)
                .addAllAmbiguities(ambiguities)
                .addAllSearchLimits(limits)
                .addAllUnmatched(unmatched)
                .addAllDiscrepancies(discrepancies(
                        again,
                        ImmutableList.<LineGroup>builder()
                                .addAll(matches)
                                .addAll(ambiguities)
                                .addAll(limits)
                                .addAll(unmatched)
                                .build()))
                .build();
    }

    /** Both reports' discrepancies, in the order of the groups that they come from. */
    private List<Discrepancy> discrepancies(ReconciliationReport again, List<LineGroup> groups) {
        Map<LineId, Integer> ours = new HashMap<>();
        Map<LineId, Integer> theirs = new HashMap<>();
        for (int place = 0; place < groups.size(); place++) {
            for (LedgerLine line : groups.get(place).ledgerLines()) {
                ours.put(line.id(), place);
            }
            for (LedgerLine line : groups.get(place).statementLines()) {
                theirs.put(line.id(), place);
            }
        }
        List<Discrepancy> all = new ArrayList<>();
        for (Discrepancy discrepancy : earlier.discrepancies()) {
            if (!touched.contains(party(first(discrepancy.ledgerLines(), discrepancy.statementLines())))) {
                all.add(discrepancy);
            }
        }
        all.addAll(again.discrepancies());
        all.sort(
                Comparator.comparingInt(discrepancy -> discrepancy.ledgerLines().isEmpty()
                        ? theirs.getOrDefault(
                                discrepancy.statementLines().get(0).id(), 0)
                        : ours.getOrDefault(discrepancy.ledgerLines().get(0).id(), 0)));
        return all;
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
                    touched.add(party(group));
                }
            }
        }
    }

    private static boolean hasAny(Collection<LedgerLine> lines, Set<LineId> ids) {
        return lines.stream().anyMatch(line -> ids.contains(line.id()));
    }

    private <T extends LineGroup> List<T> merged(List<T> before, List<T> again, Comparator<LineGroup> order) {
        List<T> merged = new ArrayList<>();
        for (T group : before) {
            if (!isTouched(group)) {
                merged.add(group);
            }
        }
        merged.addAll(again);
        merged.sort(order); // stable: inside one account the order is that of its run
        return merged;
    }

    private boolean isTouched(LineGroup group) {
        return touched.contains(party(group));
    }

    private Money withSettled(Money balance) {
        return terms.carried().map(carried -> carried.settled().plus(balance)).orElse(balance);
    }

    private static LedgerLine first(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return ours.isEmpty() ? theirs.get(0) : ours.get(0);
    }

    private static String party(LineGroup group) {
        return party(first(group.ledgerLines(), group.statementLines()));
    }

    private static String party(LedgerLine line) {
        Optional<CustomerId> party = line.party();
        return party.map(CustomerId::value).orElse("");
    }
}
