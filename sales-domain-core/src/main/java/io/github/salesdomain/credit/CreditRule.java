package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.salesdomain.money.Rate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A shipped rule as plain data: its thresholds, and what follows if it is broken. Made by the factories of {@link CreditPolicy}. */
public sealed interface CreditRule extends CreditPolicy {

    /**
     * Several rules as one.
     *
     * @param policies the rules, at least one
     */
    record AllOf(List<CreditPolicy> policies) implements CreditRule {
        /** Checks that there is a rule. */
        public AllOf {
            policies = ImmutableList.copyOf(requireNonNull(policies, "policies"));
            if (policies.isEmpty()) {
                throw new IllegalArgumentException("policies must not be empty, but was []");
            }
        }

        @Override
        public Verdict judge(CreditRequest request) {
            ImmutableList.Builder<CreditFinding> findings = ImmutableList.builder();
            for (CreditPolicy policy : policies) {
                findings.addAll(policy.judge(request).findings());
            }
            return new Verdict(findings.build());
        }
    }

    /**
     * Nothing leaves for a blocked customer.
     *
     * @param consequence what follows otherwise
     */
    record NotBlocked(Consequence consequence) implements CreditRule {
        /** Checks that the consequence is there. */
        public NotBlocked {
            requireNonNull(consequence, "consequence");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.notBlocked(this, request);
        }
    }

    /**
     * A customer whose rating gives no credit pays in advance.
     *
     * @param consequence what follows otherwise
     */
    record RatedForCredit(Consequence consequence) implements CreditRule {
        /** Checks that the consequence is there. */
        public RatedForCredit {
            requireNonNull(consequence, "consequence");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.ratedForCredit(this, request);
        }
    }

    /**
     * No open item may be overdue for long. A prepaid order passes.
     *
     * @param tolerated how many days past due are tolerated; zero or more
     * @param smallBalances up to which amount an item is overlooked, at most one amount for a currency; none means that every item counts
     * @param consequence what follows otherwise
     */
    record NoOldOverdue(int tolerated, List<Money> smallBalances, Consequence consequence) implements CreditRule {
        /** Checks the days and amounts. */
        public NoOldOverdue {
            requireNonNull(consequence, "consequence");
            RuleCheck.notNegative(tolerated, "tolerated");
            smallBalances = ImmutableList.sortedCopyOf(
                    Comparator.comparing(Money::getCurrencyUnit), requireNonNull(smallBalances, "smallBalances"));
            for (Money small : smallBalances) {
                if (small.isNegative()) {
                    throw new IllegalArgumentException("smallBalances must not be negative, but was " + small);
                }
                if (Iterables.frequency(
                                Iterables.transform(smallBalances, Money::getCurrencyUnit), small.getCurrencyUnit())
                        > 1) {
                    throw new IllegalArgumentException(
                            "smallBalances must have one amount for each currency, but was " + smallBalances);
                }
            }
        }

        /**
         * The same rule that overlooks small residuals.
         *
         * @param upTo up to which amount an item is overlooked, included
         * @return a copy
         * @throws IllegalArgumentException if the amount is negative, or the currency has an amount already
         */
        public NoOldOverdue withSmallBalance(Money upTo) {
            return new NoOldOverdue(
                    tolerated,
                    ImmutableList.<Money>builder()
                            .addAll(smallBalances)
                            .add(upTo)
                            .build(),
                    consequence);
        }

        /** Up to which amount an item in this currency is overlooked. */
        Money smallBalance(CurrencyUnit currency) {
            for (Money small : smallBalances) {
                if (small.getCurrencyUnit().equals(currency)) {
                    return small;
                }
            }
            return Money.zero(currency);
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.noOldOverdue(this, request);
        }
    }

    /**
     * Only so much of the open receivables may be overdue. A prepaid order passes, and so does a customer without receivables.
     *
     * @param tolerated the largest share that is tolerated, included; not negative
     * @param consequence what follows otherwise
     */
    record OverdueShare(Rate tolerated, Consequence consequence) implements CreditRule {
        /** Checks the share. */
        public OverdueShare {
            requireNonNull(consequence, "consequence");
            RuleCheck.notNegative(tolerated, "tolerated");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.overdueShare(this, request);
        }
    }

    /**
     * Exposure and order together must fit the limit. A prepaid order passes.
     *
     * @param boundary whether exactly equal fits
     * @param tiers what follows from an excess up to a size; rising, and never better than the tier before
     * @param beyond what follows from a larger excess, and from any excess over a limit of zero
     */
    record WithinLimit(LimitBoundary boundary, List<ExcessTier> tiers, Consequence beyond) implements CreditRule {
        /** Checks that the tiers rise. */
        public WithinLimit {
            requireNonNull(boundary, "boundary");
            requireNonNull(beyond, "beyond");
            tiers = ImmutableList.copyOf(requireNonNull(tiers, "tiers"));
            for (int i = 0; i < tiers.size(); i++) {
                if (i > 0 && tiers.get(i).upTo().compareTo(tiers.get(i - 1).upTo()) <= 0) {
                    throw new IllegalArgumentException("tiers must rise, but had "
                            + tiers.get(i).upTo() + " after " + tiers.get(i - 1).upTo());
                }
                CreditOutcome outcome = tiers.get(i).consequence().outcome();
                CreditOutcome next =
                        i + 1 < tiers.size() ? tiers.get(i + 1).consequence().outcome() : beyond.outcome();
                if (outcome.compareTo(next) > 0) {
                    throw new IllegalArgumentException(
                            "tiers must not lead to something better for more, but had " + next + " after " + outcome);
                }
            }
        }

        /**
         * The same rule with another boundary.
         *
         * @param newBoundary whether exactly equal fits
         * @return a copy
         */
        public WithinLimit withBoundary(LimitBoundary newBoundary) {
            return new WithinLimit(newBoundary, tiers, beyond);
        }

        /**
         * The same rule with other tiers.
         *
         * @param largest what follows from an excess beyond all tiers
         * @param newTiers what follows from an excess up to a size, rising
         * @return a copy
         * @throws IllegalArgumentException if the tiers do not rise
         */
        public WithinLimit withTiers(Consequence largest, ExcessTier... newTiers) {
            return new WithinLimit(boundary, ImmutableList.copyOf(newTiers), largest);
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.withinLimit(this, request);
        }
    }

    /**
     * The floor stock must fit its line.
     *
     * @param floorStockOrders what follows for an order that would raise the floor stock
     * @param otherOrders what follows for any other order
     */
    record WithinFloorStockLine(Consequence floorStockOrders, Consequence otherOrders) implements CreditRule {
        /** Checks that the consequences are there. */
        public WithinFloorStockLine {
            requireNonNull(floorStockOrders, "floorStockOrders");
            requireNonNull(otherOrders, "otherOrders");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.withinFloorStockLine(this, request);
        }
    }

    /**
     * Nothing may be wrong with the collateral.
     *
     * @param graceDays how many days a defect may last before it weighs more; zero or more
     * @param inGrace what follows until then
     * @param afterwards what follows then
     */
    record SoundCollateral(int graceDays, Consequence inGrace, Consequence afterwards) implements CreditRule {
        /** Checks the days. */
        public SoundCollateral {
            requireNonNull(inGrace, "inGrace");
            requireNonNull(afterwards, "afterwards");
            RuleCheck.notNegative(graceDays, "graceDays");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.soundCollateral(this, request);
        }
    }

    /**
     * The limit has not lapsed, and its review is not overdue.
     * <p>
     * A lapsed uplift counts only if the customer still needs it: if exposure and order break what is left of the limit.
     *
     * @param expired what follows from a lapsed limit
     * @param reviewOverdue what follows from a review overdue
     */
    record CurrentLimit(Consequence expired, Consequence reviewOverdue) implements CreditRule {
        /** Checks that the consequences are there. */
        public CurrentLimit {
            requireNonNull(expired, "expired");
            requireNonNull(reviewOverdue, "reviewOverdue");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.currentLimit(this, request);
        }
    }

    /**
     * The latest statements of account are signed.
     *
     * @param tolerated how many unsigned ones are nothing to object to; zero or more
     * @param grace how many unsigned ones may add up before it weighs more; at least {@code tolerated}
     * @param inGrace what follows from more than tolerated, up to the grace
     * @param afterwards what follows from more than the grace
     */
    record ConfirmedStatements(int tolerated, int grace, Consequence inGrace, Consequence afterwards)
            implements CreditRule {
        /** Checks the counts. */
        public ConfirmedStatements {
            requireNonNull(inGrace, "inGrace");
            requireNonNull(afterwards, "afterwards");
            RuleCheck.notNegative(tolerated, "tolerated");
            if (grace < tolerated) {
                throw new IllegalArgumentException(
                        "grace must be at least " + tolerated + " tolerated, but was " + grace);
            }
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.confirmedStatements(this, request);
        }
    }

    /**
     * Not nearly all of the limit is used.
     *
     * @param from the utilisation from which the rule is broken, included; not negative
     * @param consequence what follows then
     */
    record UtilisationBelow(Rate from, Consequence consequence) implements CreditRule {
        /** Checks the rate. */
        public UtilisationBelow {
            requireNonNull(consequence, "consequence");
            RuleCheck.notNegative(from, "from");
        }

        @Override
        public Verdict judge(CreditRequest request) {
            return CreditRuleFacts.utilisationBelow(this, request);
        }
    }
}
