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

    // Which rules a row breaks is as good as random, and a wrong guess of the processor costs more than all rules.
    // So they choose by masks of bits, not by branches.

    /** One of two verdicts: the first where all bits are given, the second where none is. */
    private static long choose(long mask, long first, long second) {
        return second ^ ((first ^ second) & mask);
    }

    /** All bits if one number is less than another, otherwise none. */
    private static long less(long one, long other) {
        return ((one & ~other) | (~(one ^ other) & (one - other))) >> 63;
    }

    /** All bits if a row is flagged, otherwise none. */
    private static long flagged(int flags, int flag) {
        return -(long) ((flags & flag) >>> Integer.numberOfTrailingZeros(flag));
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
                verdicts[row - from] |= choose(flagged(rows.flags[row], CreditColumns.BLOCKED), broken, kept);
            }
        };
    }

    private static RowRule ratedForCredit(CreditRule.RatedForCredit rule) {
        long broken = verdict(CreditReason.RATING_NO_CREDIT, rule.consequence());
        long kept = plain(CreditReason.RATING_GIVES_CREDIT);
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                int flags = rows.flags[row];
                verdicts[row - from] |=
                        choose(flagged(flags, CreditColumns.CASH_ONLY), unlessPrepaid(broken, flags), kept);
            }
        };
    }

    private static long unlessPrepaid(long broken, int flags) {
        return choose(flagged(flags, CreditColumns.PREPAID), PREPAID, broken);
    }

    private static RowRule noOldOverdue(CreditRule.NoOldOverdue rule) {
        long broken = verdict(CreditReason.OVERDUE_DAYS, rule.consequence());
        long kept = plain(CreditReason.OVERDUE_DAYS_TOLERATED);
        int tolerated = rule.tolerated();
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                long tooOld = less(tolerated, rows.oldestDays[row]);
                verdicts[row - from] |= choose(tooOld, unlessPrepaid(broken, rows.flags[row]), kept);
            }
        };
    }

    private static RowRule overdueShare(CreditRule.OverdueShare rule) {
        long broken = verdict(CreditReason.OVERDUE_RATIO, rule.consequence());
        long kept = plain(CreditReason.OVERDUE_RATIO_TOLERATED);
        Share tolerated = Share.of(rule.tolerated());
        return (rows, from, to, verdicts) -> {
            for (int row = from; row < to; row++) {
                long tooMuch = tolerated.isLess(rows.receivables[row], rows.overdue[row]);
                verdicts[row - from] |= choose(tooMuch, unlessPrepaid(broken, rows.flags[row]), kept);
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
                long within = less(after, limit) | (reaches ? 0 : ~less(limit, after));
                // zero where it is within, so that no share of a negative excess is asked for
                long excess = (after - limit) & ~within;
                long found = unlessPrepaid(tier(upTo, broken, beyond, excess, limit), flags);
                verdicts[row - from] |=
                        choose(flagged(flags, CreditColumns.UNLIMITED), none, choose(within, kept, found));
            }
        };
    }

    private static long tier(Share[] upTo, long[] broken, long beyond, long excess, long limit) {
        long limited = less(0, limit);
        long found = beyond;
        for (int i = upTo.length - 1; i >= 0; i--) {
            found = choose(limited & ~upTo[i].isLess(limit, excess), broken[i], found);
        }
        return found;
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
                long after = rows.after[row];
                long owes = less(0, after) & ~flagged(rows.flags[row], CreditColumns.UNLIMITED);
                long reached = owes & ~bound.isMore(rows.limit[row], after & owes);
                verdicts[row - from] |= choose(reached, high, kept);
            }
        };
    }

    /** A rate as a fraction of whole numbers, against which shares are compared without dividing. */
    private record Share(long above, long below, int narrow, BigDecimal exact) {

        static Share of(Rate rate) {
            BigDecimal value = rate.value();
            BigInteger below = BigInteger.TEN.pow(Math.max(0, value.scale()));
            BigInteger above = value.setScale(Math.max(0, value.scale())).unscaledValue();
            boolean fits = above.bitLength() < 63 && below.bitLength() < 63;
            int narrow = 62 - Math.max(above.bitLength(), below.bitLength());
            return new Share(fits ? above.longValue() : 0, fits ? below.longValue() : 0, Math.max(0, narrow), value);
        }

        /** All bits if this share of {@code whole} is less than {@code part}, otherwise none; neither is negative. */
        long isLess(long whole, long part) {
            return below == 0 ? -(exactly(whole, part) >>> 31) : lessProduct(whole, above, part, below);
        }

        /** All bits if this share of {@code whole} is more than {@code part}, otherwise none; neither is negative. */
        long isMore(long whole, long part) {
            return below == 0 ? -(-exactly(whole, part) >>> 31) : lessProduct(part, below, whole, above);
        }

        private int exactly(long whole, long part) {
            return BigDecimal.valueOf(whole).multiply(exact).compareTo(BigDecimal.valueOf(part));
        }

        /**
         * All bits if one product of numbers that are not negative is less than another, otherwise none: the sign of their difference in 64 bits where both
         * are narrow, as amounts of money are, and in 128 bits elsewhere.
         */
        private long lessProduct(long one, long byOne, long other, long byOther) {
            if ((one | other) >>> narrow == 0) {
                return (one * byOne - other * byOther) >> 63;
            }
            long low = one * byOne;
            long otherLow = other * byOther;
            long borrow = ((~low & otherLow) | ((~low | otherLow) & (low - otherLow))) >>> 63;
            return (Math.multiplyHigh(one, byOne) - Math.multiplyHigh(other, byOther) - borrow) >> 63;
        }
    }
}
