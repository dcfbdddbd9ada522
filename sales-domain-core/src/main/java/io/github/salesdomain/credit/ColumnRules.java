package io.github.salesdomain.credit;

import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** The shipped rules, made ready to decide rows of columns: the same thresholds as {@link CreditRuleFacts}, on whole minor units. */
final class ColumnRules {

    /** Decides one row: the bit of the reason, and the outcome above it from bit 32 on. */
    private interface RowRule {
        long judge(CreditColumns rows, int row);
    }

    private static final int PREPAID = bit(CreditReason.PREPAID_IN_FULL);

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
        for (int row = 0; row < rows.size; row++) {
            if ((rows.flags[row] & CreditColumns.WIDE) != 0) {
                Verdict verdict = policy.judge(rows.wide.get(rows.oldestDays[row]));
                masks[row] = ColumnDecisions.mask(verdict.findings());
                outcomes[row] = (byte) verdict.outcome().ordinal();
                continue;
            }
            int mask = 0;
            long worst = 0;
            for (RowRule rule : rules) {
                long verdict = rule.judge(rows, row);
                mask |= (int) verdict;
                worst = Math.max(worst, verdict >>> 32);
            }
            masks[row] = mask;
            outcomes[row] = (byte) worst;
        }
        return new ColumnDecisions(rows, masks, outcomes);
    }

    private static int bit(CreditReason reason) {
        return 1 << CreditReason.BY_GRAVITY.indexOf(reason);
    }

    private static long verdict(CreditReason reason, Consequence consequence) {
        return bit(reason) | (long) consequence.outcome().ordinal() << 32;
    }

    private static RowRule of(CreditRule rule, CreditColumns rows) {
        if (rule instanceof CreditRule.NotBlocked blocked) {
            return flag(
                    CreditColumns.BLOCKED,
                    CreditReason.CUSTOMER_BLOCKED,
                    CreditReason.CUSTOMER_NOT_BLOCKED,
                    blocked.consequence());
        }
        if (rule instanceof CreditRule.RatedForCredit rated) {
            RowRule plain = flag(
                    CreditColumns.CASH_ONLY,
                    CreditReason.RATING_NO_CREDIT,
                    CreditReason.RATING_GIVES_CREDIT,
                    rated.consequence());
            return unlessPrepaid(plain, bit(CreditReason.RATING_NO_CREDIT));
        }
        if (rule instanceof CreditRule.NoOldOverdue old) {
            Money overlooked = old.smallBalance(rows.currency);
            if (!overlooked.equals(rows.smallBalance)) {
                throw new IllegalArgumentException("smallBalance of the columns must be " + overlooked
                        + " like that of the rule, but was " + rows.smallBalance);
            }
            long broken = verdict(CreditReason.OVERDUE_DAYS, old.consequence());
            long kept = bit(CreditReason.OVERDUE_DAYS_TOLERATED);
            int tolerated = old.tolerated();
            return unlessPrepaid((all, row) -> all.oldestDays[row] > tolerated ? broken : kept, (int) broken);
        }
        if (rule instanceof CreditRule.OverdueShare share) {
            long broken = verdict(CreditReason.OVERDUE_RATIO, share.consequence());
            long kept = bit(CreditReason.OVERDUE_RATIO_TOLERATED);
            Share tolerated = Share.of(share.tolerated());
            return unlessPrepaid(
                    (all, row) -> tolerated.compare(all.overdue[row], all.receivables[row]) > 0 ? broken : kept,
                    (int) broken);
        }
        if (rule instanceof CreditRule.WithinLimit within) {
            return unlessPrepaid(withinLimit(within), bit(CreditReason.LIMIT_EXCEEDED));
        }
        if (rule instanceof CreditRule.WithinFloorStockLine line) {
            long kept = bit(CreditReason.FLOOR_STOCK_WITHIN_LINE);
            long raising = verdict(CreditReason.FLOOR_STOCK_OVER_LINE, line.floorStockOrders());
            long other = verdict(CreditReason.FLOOR_STOCK_OVER_LINE, line.otherOrders());
            return (all, row) -> (all.flags[row] & CreditColumns.UNLIMITED_FLOOR_STOCK) != 0
                            || all.floorStock[row] <= all.floorStockLine[row]
                    ? kept
                    : (all.flags[row] & CreditColumns.FLOOR_STOCK_ORDER) != 0 ? raising : other;
        }
        if (rule instanceof CreditRule.SoundCollateral sound) {
            return soundCollateral(sound);
        }
        if (rule instanceof CreditRule.CurrentLimit current) {
            long lapsed = verdict(CreditReason.LIMIT_EXPIRED, current.expired());
            long review = verdict(CreditReason.REVIEW_OVERDUE, current.reviewOverdue());
            long kept = bit(CreditReason.LIMIT_CURRENT);
            return (all, row) -> orElse(
                    worse(
                            all.lapsedDays[row] == CreditColumns.NONE ? 0 : lapsed,
                            all.reviewDays[row] == CreditColumns.NONE ? 0 : review),
                    kept);
        }
        if (rule instanceof CreditRule.ConfirmedStatements statements) {
            long late = verdict(CreditReason.STATEMENT_UNCONFIRMED, statements.afterwards());
            long soon = verdict(CreditReason.STATEMENT_UNCONFIRMED, statements.inGrace());
            long kept = bit(CreditReason.STATEMENT_CONFIRMED);
            return (all, row) -> all.unsigned[row] > statements.grace()
                    ? late
                    : all.unsigned[row] > statements.tolerated() ? soon : kept;
        }
        if (rule instanceof CreditRule.UtilisationBelow below) {
            long high = verdict(CreditReason.UTILISATION_HIGH, below.consequence());
            long kept = bit(CreditReason.UTILISATION_NORMAL);
            Share from = Share.of(below.from());
            return (all, row) -> (all.flags[row] & CreditColumns.UNLIMITED) == 0
                            && all.after[row] > 0
                            && from.compare(all.after[row], all.limit[row]) >= 0
                    ? high
                    : kept;
        }
        throw new IllegalArgumentException("rule must be known to decide columns, but was " + rule);
    }

    private static RowRule flag(int flag, CreditReason set, CreditReason clear, Consequence consequence) {
        long broken = verdict(set, consequence);
        long kept = bit(clear);
        return (all, row) -> (all.flags[row] & flag) != 0 ? broken : kept;
    }

    private static RowRule unlessPrepaid(RowRule rule, int broken) {
        return (all, row) -> {
            long verdict = rule.judge(all, row);
            return ((int) verdict & broken) != 0 && (all.flags[row] & CreditColumns.PREPAID) != 0 ? PREPAID : verdict;
        };
    }

    private static RowRule withinLimit(CreditRule.WithinLimit rule) {
        long kept = bit(CreditReason.WITHIN_LIMIT);
        long none = bit(CreditReason.NO_LIMIT);
        boolean reaches = rule.boundary() == LimitBoundary.REACHES;
        int tiers = rule.tiers().size();
        Share[] upTo = new Share[tiers];
        long[] verdicts = new long[tiers];
        for (int i = 0; i < tiers; i++) {
            upTo[i] = Share.of(rule.tiers().get(i).upTo());
            verdicts[i] =
                    verdict(CreditReason.LIMIT_EXCEEDED, rule.tiers().get(i).consequence());
        }
        long beyond = verdict(CreditReason.LIMIT_EXCEEDED, rule.beyond());
        return (all, row) -> {
            if ((all.flags[row] & CreditColumns.UNLIMITED) != 0) {
                return none;
            }
            long after = all.after[row];
            long limit = all.limit[row];
            if (after < limit || (after == limit && !reaches)) {
                return kept;
            }
            for (int i = 0; i < upTo.length && limit > 0; i++) {
                // both are zero or more here, so that the difference fits
                if (upTo[i].compare(after - limit, limit) <= 0) {
                    return verdicts[i];
                }
            }
            return beyond;
        };
    }

    private static RowRule soundCollateral(CreditRule.SoundCollateral rule) {
        long kept = bit(CreditReason.COLLATERAL_SOUND);
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
        return (all, row) -> {
            long found = worse(
                    defect(all.expiredDays[row], grace, soon[0], late[0]),
                    worse(
                            defect(all.shortDays[row], grace, soon[1], late[1]),
                            defect(all.uninspectedDays[row], grace, soon[2], late[2])));
            return orElse(found, kept);
        };
    }

    private static long defect(int days, int grace, long soon, long late) {
        return days == CreditColumns.NONE ? 0 : days > grace ? late : soon;
    }

    private static long worse(long one, long other) {
        return ((one | other) & 0xFFFFFFFFL) | Math.max(one >>> 32, other >>> 32) << 32;
    }

    private static long orElse(long found, long kept) {
        return found == 0 ? kept : found;
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
