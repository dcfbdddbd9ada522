package io.github.salesdomain.credit;

import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** The shipped rules, made ready to decide rows of columns: the same thresholds as {@link CreditRuleFacts}, on whole minor units. */
final class ColumnRules {

    /**
     * Adds what one rule says about some rows to their verdicts: the bit of the reason, and from bit 32 on one bit for the outcome, so that several rules
     * are put together by "or". Every rule has a loop of its own, which the compiler can make fast by itself.
     */
    private interface RowRule {
        void judge(CreditColumns rows, int from, int to, long[] verdicts);
    }

    /** How many rows are decided by all rules before the next are looked at: what they need fits the nearest cache. */
    private static final int BLOCK = 1_024;

    private static final long PREPAID = plain(CreditReason.PREPAID_IN_FULL);

    private final CreditPolicy policy;
    private final RowRule[] rules;

    private ColumnRules(CreditPolicy policy, RowRule[] rules) {
        this.policy = policy;
        this.rules = rules;
    }

    static ColumnRules of(CreditPolicy policy, CreditColumns rows) {
        List<RowRule> rules = new ArrayList<>();
        addTo(rules, policy, rows);
        return new ColumnRules(policy, rules.toArray(RowRule[]::new));
    }

    private static void addTo(List<RowRule> rules, CreditPolicy policy, CreditColumns rows) {
        if (policy instanceof CreditRule.AllOf all) {
            all.policies().forEach(each -> addTo(rules, each, rows));
        } else if (policy instanceof CreditRule rule) {
            rules.add(of(rule, rows));
        } else {
            throw new IllegalArgumentException("policy must be of shipped rules to decide columns, but was "
                    + policy.getClass().getName());
        }
    }

    ColumnDecisions decide(CreditColumns rows) {
        int[] masks = new int[rows.size];
        byte[] outcomes = new byte[rows.size];
        long[] verdicts = new long[Math.min(BLOCK, rows.size)];
        for (int from = 0; from < rows.size; from += BLOCK) {
            int to = Math.min(rows.size, from + BLOCK);
            Arrays.fill(verdicts, 1L << 32);
            for (RowRule rule : rules) {
                rule.judge(rows, from, to, verdicts);
            }
            for (int row = from; row < to; row++) {
                long verdict = verdicts[row - from];
                masks[row] = (int) verdict;
                outcomes[row] = (byte) (31 - Long.numberOfLeadingZeros(verdict));
            }
        }
        decideWide(rows, masks, outcomes);
        return new ColumnDecisions(rows, masks, outcomes);
    }

    /** What does not fit the columns is decided by the rules themselves. */
    private void decideWide(CreditColumns rows, int[] masks, byte[] outcomes) {
        for (int row = 0; row < rows.size && !rows.wide.isEmpty(); row++) {
            if ((rows.flags[row] & CreditColumns.WIDE) != 0) {
                Verdict verdict = policy.judge(rows.wide.get(rows.oldestDays[row]));
                masks[row] = ColumnDecisions.mask(verdict.findings());
                outcomes[row] = (byte) verdict.outcome().ordinal();
            }
        }
    }

    private static long plain(CreditReason reason) {
        return 1L << CreditReason.BY_GRAVITY.indexOf(reason);
    }

    private static long verdict(CreditReason reason, Consequence consequence) {
        return plain(reason) | 1L << (32 + consequence.outcome().ordinal());
    }

    private static RowRule of(CreditRule rule, CreditColumns rows) {
        if (rule instanceof CreditRule.NotBlocked blocked) {
            return notBlocked(blocked);
        }
        if (rule instanceof CreditRule.RatedForCredit rated) {
            return ratedForCredit(rated);
        }
        if (rule instanceof CreditRule.NoOldOverdue old) {
            Money overlooked = old.smallBalance(rows.currency);
            if (!overlooked.equals(rows.smallBalance)) {
                throw new IllegalArgumentException("smallBalance of the columns must be " + overlooked
                        + " like that of the rule, but was " + rows.smallBalance);
            }
            return noOldOverdue(old);
        }
        if (rule instanceof CreditRule.OverdueShare share) {
            return overdueShare(share);
        }
        if (rule instanceof CreditRule.WithinLimit within) {
            return withinLimit(within);
        }
        if (rule instanceof CreditRule.WithinFloorStockLine line) {
            return withinFloorStockLine(line);
        }
        if (rule instanceof CreditRule.SoundCollateral sound) {
            return soundCollateral(sound);
        }
        if (rule instanceof CreditRule.CurrentLimit current) {
            return currentLimit(current);
        }
        if (rule instanceof CreditRule.ConfirmedStatements statements) {
            return confirmedStatements(statements);
        }
        if (rule instanceof CreditRule.UtilisationBelow below) {
            return utilisationBelow(below);
        }
        throw new IllegalArgumentException("rule must be known to decide columns, but was " + rule);
    }

    private static RowRule notBlocked(CreditRule.NotBlocked rule) {
        long broken = verdict(CreditReason.CUSTOMER_BLOCKED, rule.consequence());
        long kept = plain(CreditReason.CUSTOMER_NOT_BLOCKED);
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                verdicts[row - from] |= (rows.flags[row] & CreditColumns.BLOCKED) != 0 ? broken : kept;
            }
        };
    }

    private static RowRule ratedForCredit(CreditRule.RatedForCredit rule) {
        long broken = verdict(CreditReason.RATING_NO_CREDIT, rule.consequence());
        long kept = plain(CreditReason.RATING_GIVES_CREDIT);
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                int flags = rows.flags[row];
                verdicts[row - from] |= (flags & CreditColumns.CASH_ONLY) != 0 ? unlessPrepaid(broken, flags) : kept;
            }
        };
    }

    private static long unlessPrepaid(long broken, int flags) {
        return (flags & CreditColumns.PREPAID) != 0 ? PREPAID : broken;
    }

    private static RowRule noOldOverdue(CreditRule.NoOldOverdue rule) {
        long broken = verdict(CreditReason.OVERDUE_DAYS, rule.consequence());
        long kept = plain(CreditReason.OVERDUE_DAYS_TOLERATED);
        int tolerated = rule.tolerated();
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                verdicts[row - from] |=
                        rows.oldestDays[row] > tolerated ? unlessPrepaid(broken, rows.flags[row]) : kept;
            }
        };
    }

    private static RowRule overdueShare(CreditRule.OverdueShare rule) {
        long broken = verdict(CreditReason.OVERDUE_RATIO, rule.consequence());
        long kept = plain(CreditReason.OVERDUE_RATIO_TOLERATED);
        Share tolerated = Share.of(rule.tolerated());
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                verdicts[row - from] |= tolerated.compare(rows.overdue[row], rows.receivables[row]) > 0
                        ? unlessPrepaid(broken, rows.flags[row])
                        : kept;
            }
        };
    }

    private static RowRule withinLimit(CreditRule.WithinLimit rule) {
        long kept = plain(CreditReason.WITHIN_LIMIT);
        long none = plain(CreditReason.NO_LIMIT);
        boolean reaches = rule.boundary() == LimitBoundary.REACHES;
        int tiers = rule.tiers().size();
        Share[] upTo = new Share[tiers];
        long[] broken = new long[tiers];
        for (int i = 0; i < tiers; i++) {
            upTo[i] = Share.of(rule.tiers().get(i).upTo());
            broken[i] = verdict(CreditReason.LIMIT_EXCEEDED, rule.tiers().get(i).consequence());
        }
        long beyond = verdict(CreditReason.LIMIT_EXCEEDED, rule.beyond());
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                int flags = rows.flags[row];
                long after = rows.after[row];
                long limit = rows.limit[row];
                if ((flags & CreditColumns.UNLIMITED) != 0) {
                    verdicts[row - from] |= none;
                } else if (after < limit || (after == limit && !reaches)) {
                    verdicts[row - from] |= kept;
                } else {
                    // both are zero or more here, so that the difference fits
                    long found = tier(upTo, broken, beyond, after - limit, limit);
                    verdicts[row - from] |= unlessPrepaid(found, flags);
                }
            }
        };
    }

    private static long tier(Share[] upTo, long[] broken, long beyond, long excess, long limit) {
        for (int i = 0; i < upTo.length && limit > 0; i++) {
            if (upTo[i].compare(excess, limit) <= 0) {
                return broken[i];
            }
        }
        return beyond;
    }

    private static RowRule withinFloorStockLine(CreditRule.WithinFloorStockLine rule) {
        long kept = plain(CreditReason.FLOOR_STOCK_WITHIN_LINE);
        long raising = verdict(CreditReason.FLOOR_STOCK_OVER_LINE, rule.floorStockOrders());
        long other = verdict(CreditReason.FLOOR_STOCK_OVER_LINE, rule.otherOrders());
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                int flags = rows.flags[row];
                boolean fits = (flags & CreditColumns.UNLIMITED_FLOOR_STOCK) != 0
                        || rows.floorStock[row] <= rows.floorStockLine[row];
                verdicts[row - from] |= fits ? kept : (flags & CreditColumns.FLOOR_STOCK_ORDER) != 0 ? raising : other;
            }
        };
    }

    private static RowRule soundCollateral(CreditRule.SoundCollateral rule) {
        long kept = plain(CreditReason.COLLATERAL_SOUND);
        long[] soon = new long[3];
        long[] late = new long[3];
        CreditReason[] reasons = {
            CreditReason.COLLATERAL_EXPIRED, CreditReason.COLLATERAL_SHORT, CreditReason.COLLATERAL_UNINSPECTED
        };
        for (int i = 0; i < reasons.length; i++) {
            soon[i] = verdict(reasons[i], rule.inGrace());
            late[i] = verdict(reasons[i], rule.afterwards());
        }
        int grace = rule.graceDays();
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                long found = defect(rows.expiredDays[row], grace, soon[0], late[0])
                        | defect(rows.shortDays[row], grace, soon[1], late[1])
                        | defect(rows.uninspectedDays[row], grace, soon[2], late[2]);
                verdicts[row - from] |= found == 0 ? kept : found;
            }
        };
    }

    private static long defect(int days, int grace, long soon, long late) {
        return days == CreditColumns.NONE ? 0 : days > grace ? late : soon;
    }

    private static RowRule currentLimit(CreditRule.CurrentLimit rule) {
        long lapsed = verdict(CreditReason.LIMIT_EXPIRED, rule.expired());
        long review = verdict(CreditReason.REVIEW_OVERDUE, rule.reviewOverdue());
        long kept = plain(CreditReason.LIMIT_CURRENT);
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                long found = (rows.lapsedDays[row] == CreditColumns.NONE ? 0 : lapsed)
                        | (rows.reviewDays[row] == CreditColumns.NONE ? 0 : review);
                verdicts[row - from] |= found == 0 ? kept : found;
            }
        };
    }

    private static RowRule confirmedStatements(CreditRule.ConfirmedStatements rule) {
        long late = verdict(CreditReason.STATEMENT_UNCONFIRMED, rule.afterwards());
        long soon = verdict(CreditReason.STATEMENT_UNCONFIRMED, rule.inGrace());
        long kept = plain(CreditReason.STATEMENT_CONFIRMED);
        int grace = rule.grace();
        int tolerated = rule.tolerated();
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                int unsigned = rows.unsigned[row];
                verdicts[row - from] |= unsigned > grace ? late : unsigned > tolerated ? soon : kept;
            }
        };
    }

    private static RowRule utilisationBelow(CreditRule.UtilisationBelow rule) {
        long high = verdict(CreditReason.UTILISATION_HIGH, rule.consequence());
        long kept = plain(CreditReason.UTILISATION_NORMAL);
        Share bound = Share.of(rule.from());
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                boolean isHigh = (rows.flags[row] & CreditColumns.UNLIMITED) == 0
                        && rows.after[row] > 0
                        && bound.compare(rows.after[row], rows.limit[row]) >= 0;
                verdicts[row - from] |= isHigh ? high : kept;
            }
        };
    }

    /** A rate as a fraction of whole numbers, against which shares are compared without dividing. */
    private record Share(long above, long below, BigDecimal exact) {

        static Share of(Rate rate) {
            BigDecimal value = rate.value();
            BigInteger below = BigInteger.TEN.pow(Math.max(0, value.scale()));
            BigInteger above = value.setScale(Math.max(0, value.scale())).unscaledValue();
            boolean fits = above.bitLength() < 63 && below.bitLength() < 63;
            return new Share(fits ? above.longValue() : 0, fits ? below.longValue() : 0, value);
        }

        /** Compares {@code part} with this share of {@code whole}; neither is negative. */
        int compare(long part, long whole) {
            if (below == 0) {
                return BigDecimal.valueOf(part)
                        .compareTo(BigDecimal.valueOf(whole).multiply(exact));
            }
            long leftHigh = Math.multiplyHigh(part, below);
            long rightHigh = Math.multiplyHigh(whole, above);
            return leftHigh != rightHigh
                    ? Long.compare(leftHigh, rightHigh)
                    : Long.compareUnsigned(part * below, whole * above);
        }
    }
}
