package io.github.salesdomain.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Two books as bare numbers, sorted by customer and amount beforehand: what is left is one walk along both. */
final class NearFloor {

    private static final int CENTS = 5;
    private static final int DAYS = 3;

    private final int[] ledgerParty;
    private final long[] ledgerMinor;
    private final int[] ledgerDay;
    private final int[] statementParty;
    private final long[] statementMinor;
    private final int[] statementDay;

    NearFloor(List<LedgerData.Row> ledger, List<LedgerData.Row> statement) {
        LedgerData.Row[] ours = sorted(ledger);
        LedgerData.Row[] theirs = sorted(statement);
        ledgerParty = Arrays.stream(ours).mapToInt(LedgerData.Row::customer).toArray();
        ledgerMinor = Arrays.stream(ours).mapToLong(LedgerData.Row::minor).toArray();
        ledgerDay = Arrays.stream(ours).mapToInt(LedgerData.Row::day).toArray();
        statementParty =
                Arrays.stream(theirs).mapToInt(LedgerData.Row::customer).toArray();
        statementMinor = Arrays.stream(theirs).mapToLong(LedgerData.Row::minor).toArray();
        statementDay = Arrays.stream(theirs).mapToInt(LedgerData.Row::day).toArray();
    }

    private static LedgerData.Row[] sorted(List<LedgerData.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(LedgerData.Row::customer).thenComparingLong(LedgerData.Row::minor))
                .toArray(LedgerData.Row[]::new);
    }

    /** For each ledger row one more than its partner, or zero. */
    int[] pairs() {
        int[] mates = new int[ledgerParty.length];
        boolean[] taken = new boolean[statementParty.length];
        int start = 0;
        for (int i = 0; i < mates.length; i++) {
            while (start < taken.length && isBefore(start, i)) {
                start++;
            }
            for (int j = start; j < taken.length && mates[i] == 0 && isNear(j, i); j++) {
                if (!taken[j] && Math.abs(statementDay[j] - ledgerDay[i]) <= DAYS) {
                    taken[j] = true;
                    mates[i] = j + 1;
                }
            }
        }
        return mates;
    }

    private boolean isBefore(int j, int i) {
        return statementParty[j] < ledgerParty[i]
                || (statementParty[j] == ledgerParty[i] && statementMinor[j] < ledgerMinor[i] - CENTS);
    }

    private boolean isNear(int j, int i) {
        return statementParty[j] == ledgerParty[i] && statementMinor[j] <= ledgerMinor[i] + CENTS;
    }
}
