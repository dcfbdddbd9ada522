package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LinePairs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.joda.money.Money;

/** Two lines that belong together: what every peer makes, so that the library's row numbers are made objects as well. */
public record Pair(LedgerLine ledger, LedgerLine statement) {

    private record Key(CustomerId party, String reference, Money amount) {

        static Key of(LedgerLine line) {
            return new Key(line.party().orElseThrow(), line.reference().orElseThrow(), line.amount());
        }
    }

    /** What is usually written by hand: of the lines with the same customer, document and amount the first that is left. */
    static List<Pair> byHashMap(List<LedgerLine> ours, List<LedgerLine> theirs) {
        Map<Key, Deque<LedgerLine>> byKey = new HashMap<>();
        for (LedgerLine line : ours) {
            byKey.computeIfAbsent(Key.of(line), key -> new ArrayDeque<>()).add(line);
        }
        List<Pair> pairs = new ArrayList<>();
        for (LedgerLine line : theirs) {
            Deque<LedgerLine> open = byKey.get(Key.of(line));
            if (open != null && !open.isEmpty()) {
                pairs.add(new Pair(open.poll(), line));
            }
        }
        return pairs;
    }

    static List<Pair> of(List<LedgerLine> ours, List<LedgerLine> theirs, LinePairs pairs) {
        return portion(ours, theirs, pairs.ledgerRows(), pairs.statementRows(), 0, 1);
    }

    /** One half on the caller's thread, the other on the host's. */
    static List<Pair> inHalves(List<LedgerLine> ours, List<LedgerLine> theirs, LinePairs pairs, Executor host) {
        int[] ledgerRows = pairs.ledgerRows();
        int[] statementRows = pairs.statementRows();
        CompletableFuture<List<Pair>> secondHalf =
                CompletableFuture.supplyAsync(() -> portion(ours, theirs, ledgerRows, statementRows, 1, 2), host);
        List<Pair> objects = portion(ours, theirs, ledgerRows, statementRows, 0, 2);
        objects.addAll(secondHalf.join());
        return objects;
    }

    private static List<Pair> portion(
            List<LedgerLine> ours,
            List<LedgerLine> theirs,
            int[] ledgerRows,
            int[] statementRows,
            int portion,
            int portions) {
        int from = (int) ((long) ledgerRows.length * portion / portions);
        int to = (int) ((long) ledgerRows.length * (portion + 1) / portions);
        // the first portion takes in the others
        List<Pair> objects = new ArrayList<>(portion == 0 ? ledgerRows.length : to - from);
        for (int i = from; i < to; i++) {
            objects.add(new Pair(ours.get(ledgerRows[i]), theirs.get(statementRows[i])));
        }
        return objects;
    }
}
