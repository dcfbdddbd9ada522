package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts lines that compete with each other into one group each: claims that share a line are joined, however long the chain. */
final class Ambiguities {

    private static final Comparator<Matching.Claim> ORDER = Comparator.comparing(
                    Matching.Claim::ledger, Arrays::compare)
            .thenComparing(Matching.Claim::statement, Arrays::compare);

    private final Matching matching;
    /** For each row of both books, ours first, another row of the same group; a row that names itself stands for its group. */
    private final int[] heads;

    private final boolean[] isClaimed;

    Ambiguities(Matching matching) {
        this.matching = matching;
        this.heads = IntStream.range(0, matching.ledger.size() + matching.statement.size())
                .toArray();
        this.isClaimed = new boolean[heads.length];
        for (Matching.Claim claim : matching.claims) {
            for (int row : claim.ledger()) {
                join(claim, row);
            }
            for (int row : claim.statement()) {
                join(claim, matching.ledger.size() + row);
            }
        }
    }

    boolean contains(Side side, int row) {
        return isClaimed[side == Side.LEDGER ? row : matching.ledger.size() + row];
    }

    /** The groups in canonical order. */
    List<Ambiguity> groups() {
        Map<Integer, List<Matching.Claim>> byHead = new TreeMap<>();
        for (Matching.Claim claim : matching.claims) {
            byHead.computeIfAbsent(head(claim.ledger()[0]), head -> new ArrayList<>())
                    .add(claim);
        }
        return byHead.values().stream().map(this::group).toList();
    }

    private Ambiguity group(List<Matching.Claim> claims) {
        claims.sort(ORDER); // stable: of two passes that make the same claim the earlier counts
        List<Alternative> alternatives = new ArrayList<>();
        boolean isComplete = true;
        for (int i = 0; i < claims.size(); i++) {
            Matching.Claim claim = claims.get(i);
            isComplete &= !claim.isCut();
            if (i > 0 && ORDER.compare(claims.get(i - 1), claim) == 0) {
                continue;
            }
            if (alternatives.size() == Ambiguity.MOST) {
                isComplete = false;
                break;
            }
            alternatives.add(new Alternative(
                    claim.pass(), matching.ledger.lines(claim.ledger()), matching.statement.lines(claim.statement())));
        }
        int[] left = claims.stream()
                .flatMapToInt(claim -> Arrays.stream(claim.ledger()))
                .distinct()
                .sorted()
                .toArray();
        int[] right = claims.stream()
                .flatMapToInt(claim -> Arrays.stream(claim.statement()))
                .distinct()
                .sorted()
                .toArray();
        return new Ambiguity(matching.ledger.lines(left), matching.statement.lines(right), alternatives, isComplete);
    }

    private void join(Matching.Claim claim, int row) {
        isClaimed[row] = true;
        int head = head(claim.ledger()[0]);
        int other = head(row);
        // the smaller row stands for both, so that groups come out in canonical order
        heads[Math.max(head, other)] = Math.min(head, other);
    }

    private int head(int row) {
        int head = row;
        while (heads[head] != head) {
            heads[head] = heads[heads[head]];
            head = heads[head];
        }
        return head;
    }
}
