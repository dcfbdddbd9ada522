package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts reports on different customers together into one, in canonical order. Inside one account the order is that of its run. */
final class Merging {

    private static final Comparator<LineGroup> BY_PARTY = Comparator.comparing(Merging::party);
    private static final Comparator<LineGroup> BY_SIDE_AND_PARTY = Comparator.comparing(
                    (LineGroup group) -> group.ledgerLines().isEmpty())
            .thenComparing(BY_PARTY);

    private final List<Match> matches = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final List<SearchLimit> searchLimits = new ArrayList<>();
    private final List<Unmatched> unmatched = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    /** Adds what a report says of the customers that pass a test. */
    void add(ReconciliationReport report, Predicate<String> parties) {
        add(report.matches(), parties, matches);
        add(report.ambiguities(), parties, ambiguities);
        add(report.searchLimits(), parties, searchLimits);
        add(report.unmatched(), parties, unmatched);
        for (Discrepancy discrepancy : report.discrepancies()) {
            if (parties.test(party(first(discrepancy.ledgerLines(), discrepancy.statementLines())))) {
                discrepancies.add(discrepancy);
            }
        }
    }

    /** All groups and discrepancies in order, into a report that has its balances from elsewhere. */
    void into(ReconciliationReport.Builder report) {
        matches.sort(BY_PARTY);
        ambiguities.sort(BY_PARTY);
        searchLimits.sort(BY_SIDE_AND_PARTY);
        unmatched.sort(BY_SIDE_AND_PARTY);
        sortDiscrepancies();
        report.addAllMatches(matches)
                .addAllAmbiguities(ambiguities)
                .addAllSearchLimits(searchLimits)
                .addAllUnmatched(unmatched)
                .addAllDiscrepancies(discrepancies);
    }

    /** Discrepancies stand in the order of the groups that they come from. */
    private void sortDiscrepancies() {
        Map<LineId, Integer> ours = new HashMap<>();
        Map<LineId, Integer> theirs = new HashMap<>();
        int place = 0;
        for (LineGroup group : ImmutableList.<LineGroup>builder()
                .addAll(matches)
                .addAll(ambiguities)
                .addAll(searchLimits)
                .addAll(unmatched)
                .build()) {
            for (LedgerLine line : group.ledgerLines()) {
                ours.put(line.id(), place);
            }
            for (LedgerLine line : group.statementLines()) {
                theirs.put(line.id(), place);
            }
            place++;
        }
        discrepancies.sort(
                Comparator.comparingInt(discrepancy -> discrepancy.ledgerLines().isEmpty()
                        ? theirs.getOrDefault(
                                discrepancy.statementLines().get(0).id(), 0)
                        : ours.getOrDefault(discrepancy.ledgerLines().get(0).id(), 0)));
    }

    private static <T extends LineGroup> void add(List<T> groups, Predicate<String> parties, List<T> to) {
        for (T group : groups) {
            if (parties.test(party(group))) {
                to.add(group);
            }
        }
    }

    static String party(LineGroup group) {
        return party(first(group.ledgerLines(), group.statementLines()));
    }

    /** The customer's key, or an empty text where there is none. */
    static String party(LedgerLine line) {
        Optional<CustomerId> party = line.party();
        return party.map(CustomerId::value).orElse("");
    }

    private static LedgerLine first(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return ours.isEmpty() ? theirs.get(0) : ours.get(0);
    }
}
