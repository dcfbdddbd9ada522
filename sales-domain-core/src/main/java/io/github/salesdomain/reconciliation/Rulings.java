package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The standing decisions of persons, as rows of both books. */
final class Rulings {

    /** The pass under which accepted matches are shown. */
    static final String PASS = "accepted";

    /** The rows of an accepted match, ascending. */
    record Accepted(int[] ledger, int[] statement) {}

    private record Group(List<Integer> ledger, List<Integer> statement) {
        static Group of(int[] left, int[] right) {
            return new Group(
                    Arrays.stream(left).boxed().toList(),
                    Arrays.stream(right).boxed().toList());
        }
    }

    private final List<Accepted> accepted = new ArrayList<>();
    private final Set<Group> rejected = new HashSet<>();

    Rulings(MatchReview review, Columns ledger, Columns statement) {
        List<MatchDecision> standing = review.standing();
        if (standing.isEmpty()) {
            return;
        }
        Map<LineId, Integer> ledgerRows = rows(ledger);
        Map<LineId, Integer> statementRows = rows(statement);
        for (MatchDecision decision : standing) {
            int[] left = rows(decision.ledgerLines(), ledgerRows);
            int[] right = rows(decision.statementLines(), statementRows);
            boolean isWhole = left.length == decision.ledgerLines().size()
                    && right.length == decision.statementLines().size();
            if (isWhole && decision.verdict() == MatchVerdict.REJECTED) {
                rejected.add(Group.of(left, right));
            } else if (isWhole
                    && obstacle(decision, ledger.lines(left), statement.lines(right))
                            .isEmpty()) {
                accepted.add(new Accepted(left, right));
            }
        }
    }

    /** The standing decisions to accept that cannot be applied to these lines, in the order in which they were made. */
    static List<UnappliedDecision> unapplied(
            MatchReview review, Iterable<LedgerLine> ledger, Iterable<LedgerLine> statement) {
        List<MatchDecision> standing = review.standing();
        if (standing.isEmpty()) {
            return List.of();
        }
        Map<LineId, LedgerLine> ours = byId(ledger);
        Map<LineId, LedgerLine> theirs = byId(statement);
        List<UnappliedDecision> unapplied = new ArrayList<>();
        for (MatchDecision decision : standing) {
            List<LedgerLine> left = found(decision.ledgerLines(), ours);
            List<LedgerLine> right = found(decision.statementLines(), theirs);
            if (decision.verdict() == MatchVerdict.ACCEPTED && left.size() + right.size() > 0) {
                obstacle(decision, left, right)
                        .ifPresent(reason -> unapplied.add(new UnappliedDecision(decision, reason)));
            }
        }
        return unapplied;
    }

    private static Optional<UnappliedReason> obstacle(
            MatchDecision decision, List<LedgerLine> left, List<LedgerLine> right) {
        if (left.size() < decision.ledgerLines().size()
                || right.size() < decision.statementLines().size()) {
            return Optional.of(UnappliedReason.LINE_MISSING);
        }
        if (Stream.concat(left.stream(), right.stream())
                        .map(LedgerLine::party)
                        .distinct()
                        .count()
                > 1) {
            return Optional.of(UnappliedReason.DIFFERENT_CUSTOMERS);
        }
        if (!Groups.difference(left, right).equals(decision.residual())) {
            return Optional.of(UnappliedReason.AMOUNT_CHANGED);
        }
        return Stream.concat(left.stream(), right.stream())
                        .anyMatch(line -> line.amount().isZero())
                ? Optional.of(UnappliedReason.ZERO_AMOUNT)
                : Optional.empty();
    }

    private static Map<LineId, LedgerLine> byId(Iterable<LedgerLine> lines) {
        Map<LineId, LedgerLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        return byId;
    }

    private static List<LedgerLine> found(List<LineId> ids, Map<LineId, LedgerLine> lines) {
        return ids.stream().flatMap(id -> Stream.ofNullable(lines.get(id))).toList();
    }

    List<Accepted> accepted() {
        return accepted;
    }

    boolean hasRejections() {
        return !rejected.isEmpty();
    }

    boolean isRejected(int[] left, int[] right) {
        return !rejected.isEmpty() && rejected.contains(Group.of(left, right));
    }

    private static Map<LineId, Integer> rows(Columns columns) {
        Map<LineId, Integer> rows = new HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            rows.put(columns.lines[row].id(), row);
        }
        return rows;
    }

    private static int[] rows(List<LineId> lines, Map<LineId, Integer> rows) {
        return lines.stream()
                .filter(rows::containsKey)
                .mapToInt(line -> requireNonNull(rows.get(line), "row"))
                .sorted()
                .toArray();
    }
}
