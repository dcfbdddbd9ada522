package io.github.salesdomain.reconciliation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what no pass matched: which lines stand alone, why, and what comes nearest to them. */
final class Leftovers {

    /** A line that stands alone, and whether the same document is matched in the same book. */
    record Leftover(Unmatched unmatched, boolean isDuplicate) {}

    private final Matching matching;
    private final Ambiguities ambiguities;
    private final @Nullable KeyColumn documents;
    /** The rows whose search was given up, by book. */
    private final Map<Side, Map<Integer, Matching.Limit>> limits = new EnumMap<>(Side.class);

    Leftovers(Matching matching, Ambiguities ambiguities) {
        this.matching = matching;
        this.ambiguities = ambiguities;
        this.documents = matching.rules.passes().stream()
                .filter(KeyPass.class::isInstance)
                .findFirst()
                .flatMap(Passes::keyOf)
                .map(matching::keys)
                .orElse(null);
        for (Side side : Side.values()) {
            limits.put(side, new TreeMap<>());
        }
        for (Matching.Limit limit : matching.limits) {
            if (!ambiguities.contains(limit.side(), limit.row())) {
                limits(limit.side()).putIfAbsent(limit.row(), limit);
            }
        }
    }

    /** The lines whose search was given up, our book first, in canonical order. */
    List<SearchLimit> searchLimits() {
        List<SearchLimit> result = new ArrayList<>();
        for (Side side : Side.values()) {
            for (Matching.Limit limit : limits(side).values()) {
                result.add(new SearchLimit(
                        limit.pass(), side, matching.columns(side).lines[limit.row()], limit.candidates()));
            }
        }
        return result;
    }

    /** The lines that stand alone, our book first, in canonical order. */
    List<Leftover> unmatched() {
        List<Leftover> result = new ArrayList<>();
        for (Side side : Side.values()) {
            for (Matching.Account account : matching.accounts) {
                read(side, account, result);
            }
        }
        return result;
    }

    private void read(Side side, Matching.Account account, List<Leftover> result) {
        Columns columns = matching.columns(side);
        AmountIndex others = null;
        DocumentIndex matched = null;
        for (int row = account.from(side); row < account.to(side); row++) {
            if (columns.minor[row] == 0) {
                Unmatched zero = new Unmatched(side, columns.lines[row], UnmatchedReason.ZERO_AMOUNT, List.of());
                result.add(new Leftover(zero, false));
            } else if (isAlone(side, row)) {
                if (others == null) {
                    others = alone(side.other(), account);
                    matched = documents(side, account);
                }
                Unmatched line = unmatched(side, row, others);
                result.add(new Leftover(line, matched != null && matched.contains(row)));
            }
        }
    }

    private Unmatched unmatched(Side side, int row, AmountIndex others) {
        Columns columns = matching.columns(side);
        int[] nearest = nearest(columns.minor[row], others);
        UnmatchedReason reason = UnmatchedReason.NO_CANDIDATE;
        if (nearest.length > 0) {
            boolean isEqual = matching.columns(side.other()).minor[nearest[0]] == columns.minor[row];
            reason = isEqual ? UnmatchedReason.NOT_PAIRED_BY_RULES : UnmatchedReason.AMOUNTS_DIFFER;
        }
        LedgerLine line = columns.lines[row];
        List<NearLine> near = Arrays.stream(nearest)
                .mapToObj(other -> near(line, matching.columns(side.other()).lines[other]))
                .toList();
        return new Unmatched(side, line, reason, near);
    }

    private static NearLine near(LedgerLine line, LedgerLine other) {
        OptionalInt daysApart = line.date().isPresent() && other.date().isPresent()
                ? OptionalInt.of(Math.toIntExact(Math.abs(
                        ChronoUnit.DAYS.between(line.date().get(), other.date().get()))))
                : OptionalInt.empty();
        return new NearLine(other, line.amount().minus(other.amount()), daysApart);
    }

    /** The rows of the same sign whose amounts are nearest, at most three; of equal ones the earliest. */
    private static int[] nearest(long minor, AmountIndex others) {
        int above = others.firstFrom(minor);
        // the amounts below come in blocks of equal ones; each block is read from its earliest row on
        int below = above > 0 ? others.firstFrom(others.minor(above - 1)) : -1;
        int belowEnd = above;
        int[] found = new int[Unmatched.MOST];
        int count = 0;
        while (count < Unmatched.MOST) {
            boolean hasAbove = above < others.size() && others.minor(above) > 0 == minor > 0;
            boolean hasBelow = below >= 0 && others.minor(below) > 0 == minor > 0;
            if (!hasAbove && !hasBelow) {
                break;
            }
            boolean takesAbove = hasAbove;
            if (hasAbove && hasBelow) {
                int order = Long.compare(others.minor(above) - minor, minor - others.minor(below));
                takesAbove = order < 0 || (order == 0 && others.rows[above] < others.rows[below]);
            }
            if (takesAbove) {
                found[count++] = others.rows[above++];
            } else {
                found[count++] = others.rows[below++];
                if (below == belowEnd) {
                    belowEnd = others.firstFrom(others.minor(below - 1));
                    below = belowEnd > 0 ? others.firstFrom(others.minor(belowEnd - 1)) : -1;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What is matched of a customer's documents in one book. */
    private @Nullable DocumentIndex documents(Side side, Matching.Account account) {
        return documents == null ? null : new DocumentIndex(matching.columns(side), documents, side, account);
    }

    private AmountIndex alone(Side side, Matching.Account account) {
        return new AmountIndex(
                matching.columns(side),
                matching.columns(side).open(account.from(side), account.to(side), row -> isAlone(side, row)));
    }

    private boolean isAlone(Side side, int row) {
        return !matching.columns(side).taken[row]
                && !ambiguities.contains(side, row)
                && !limits(side).containsKey(row);
    }

    private Map<Integer, Matching.Limit> limits(Side side) {
        return limits.getOrDefault(side, Map.of());
    }
}
