package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * A fact about a customer that speaks for a visit.
 * <p>
 * Where money is at stake the fact carries it, above zero: what is owed, what is missing, what could be sold.
 */
public sealed interface VisitEvidence {

    /**
     * The customer has not paid in time.
     *
     * @param amount how much is overdue, above zero
     * @param days for how many days the oldest of it is, at least 1
     */
    record Overdue(Money amount, int days) implements VisitEvidence {
        /** Checks that amount and days are above zero. */
        public Overdue {
            requirePositive("amount", amount);
            if (days < 1) {
                throw new IllegalArgumentException("days must be at least 1, but was " + days);
            }
        }

        @Override
        public VisitTask task() {
            return VisitTask.SETTLE_ACCOUNTS;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(amount);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return amount + " overdue, the oldest by " + days + (days == 1 ? " day" : " days");
        }
    }

    /**
     * The customer's book and ours differ, and nobody has said why.
     *
     * @param amount how much is unmatched or unexplained, without sign; above zero
     */
    record Unreconciled(Money amount) implements VisitEvidence {
        /** Checks that the amount is above zero. */
        public Unreconciled {
            requirePositive("amount", amount);
        }

        @Override
        public VisitTask task() {
            return VisitTask.SETTLE_ACCOUNTS;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(amount);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return amount + " not reconciled";
        }
    }

    /**
     * The customer used to order and has stopped.
     *
     * @param lastOrderOn the day of the last order
     * @param expected what an order used to bring, above zero
     */
    record Dormant(LocalDate lastOrderOn, Money expected) implements VisitEvidence {
        /** Checks that the expected amount is above zero. */
        public Dormant {
            requireNonNull(lastOrderOn, "lastOrderOn");
            requirePositive("expected", expected);
        }

        @Override
        public VisitTask task() {
            return VisitTask.ANALYSE_SALES;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(expected);
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(lastOrderOn);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "no order since " + lastOrderOn + ", " + expected + " expected";
        }
    }

    /**
     * The customer has never ordered.
     *
     * @param expected what a first order is expected to bring, above zero
     */
    record NeverOrdered(Money expected) implements VisitEvidence {
        /** Checks that the expected amount is above zero. */
        public NeverOrdered {
            requirePositive("expected", expected);
        }

        @Override
        public VisitTask task() {
            return VisitTask.SUGGEST_ORDER;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(expected);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "no order yet, " + expected + " expected";
        }
    }

    /**
     * The customer does not carry a product line that others like it do.
     *
     * @param line the name of the line, or of the one product; 1 to 64 characters
     * @param skus the products of it, sorted; may be empty if only the line is known
     * @param expected what it is expected to bring, above zero
     */
    record Uncarried(String line, Set<Sku> skus, Money expected) implements VisitEvidence {
        /** Checks the name and that the expected amount is above zero. */
        public Uncarried {
            VisitText.requireKey("line", line);
            skus = ImmutableSortedSet.copyOf(requireNonNull(skus, "skus"));
            requirePositive("expected", expected);
        }

        @Override
        public VisitTask task() {
            return VisitTask.ANALYSE_SALES;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(expected);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return line + " not carried, " + expected + " expected";
        }
    }

    /**
     * There is a new product that the customer does not know.
     *
     * @param sku the product
     * @param expected what it is expected to bring, above zero
     */
    record NewProduct(Sku sku, Money expected) implements VisitEvidence {
        /** Checks that the expected amount is above zero. */
        public NewProduct {
            requireNonNull(sku, "sku");
            requirePositive("expected", expected);
        }

        @Override
        public VisitTask task() {
            return VisitTask.COMMUNICATE;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(expected);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "new product " + sku + ", " + expected + " expected";
        }
    }

    /**
     * The customer is behind its part of the quota.
     *
     * @param amount by how much, above zero
     */
    record BehindQuota(Money amount) implements VisitEvidence {
        /** Checks that the amount is above zero. */
        public BehindQuota {
            requirePositive("amount", amount);
        }

        @Override
        public VisitTask task() {
            return VisitTask.SUGGEST_ORDER;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(amount);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return amount + " behind quota";
        }
    }

    /**
     * A product is out of stock at the customer, or soon will be.
     *
     * @param sku the product
     * @param missing how much is missing, above zero
     * @param lost what is lost without it, above zero
     */
    record StockOut(Sku sku, Quantity missing, Money lost) implements VisitEvidence {
        /** Checks that quantity and amount are above zero. */
        public StockOut {
            requireNonNull(sku, "sku");
            requirePositive("missing", missing);
            requirePositive("lost", lost);
        }

        @Override
        public VisitTask task() {
            return VisitTask.SUGGEST_ORDER;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(lost);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return missing + " of " + sku + " missing, " + lost + " lost";
        }
    }

    /**
     * The customer has more of a product than it can sell.
     *
     * @param sku the product
     * @param surplus how much is too much, above zero
     * @param value what it is worth, above zero
     */
    record Overstock(Sku sku, Quantity surplus, Money value) implements VisitEvidence {
        /** Checks that quantity and amount are above zero. */
        public Overstock {
            requireNonNull(sku, "sku");
            requirePositive("surplus", surplus);
            requirePositive("value", value);
        }

        @Override
        public VisitTask task() {
            return VisitTask.CHECK_STOCK;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(value);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return surplus + " of " + sku + " too much, worth " + value;
        }
    }

    /**
     * A promise to the customer is still open.
     *
     * @param promise the key of the promise; 1 to 64 characters
     * @param due the last day on which it is kept in time
     */
    record OpenPromise(String promise, LocalDate due) implements VisitEvidence {
        /** Checks the key. */
        public OpenPromise {
            VisitText.requireKey("promise", promise);
            requireNonNull(due, "due");
        }

        @Override
        public VisitTask task() {
            return VisitTask.REVIEW_LAST_VISIT;
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "promise " + promise + " open, due " + due;
        }
    }

    /**
     * A complaint of the customer is still open.
     *
     * @param complaint the key of the complaint; 1 to 64 characters
     * @param openedOn the day on which the customer complained
     */
    record OpenComplaint(String complaint, LocalDate openedOn) implements VisitEvidence {
        /** Checks the key. */
        public OpenComplaint {
            VisitText.requireKey("complaint", complaint);
            requireNonNull(openedOn, "openedOn");
        }

        @Override
        public VisitTask task() {
            return VisitTask.COACH;
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(openedOn);
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "complaint " + complaint + " open since " + openedOn;
        }
    }

    /**
     * The customer has not acknowledged a policy.
     *
     * @param policy the key of the policy; 1 to 64 characters
     * @param inForceFrom the day from which it is in force, which may lie ahead
     */
    record UnconveyedPolicy(String policy, LocalDate inForceFrom) implements VisitEvidence {
        /** Checks the key. */
        public UnconveyedPolicy {
            VisitText.requireKey("policy", policy);
            requireNonNull(inForceFrom, "inForceFrom");
        }

        @Override
        public VisitTask task() {
            return VisitTask.COMMUNICATE;
        }

        /** The fact in words. */
        @Override
        public String toString() {
            return "policy " + policy + " not conveyed, in force from " + inForceFrom;
        }
    }

    /**
     * A product is sold at another price than agreed.
     *
     * @param sku the product
     * @param agreed the agreed price
     * @param found the price found, another one in the same currency
     * @param damage what it costs us, above zero; empty if it cannot be said
     */
    record PriceBreach(Sku sku, Money agreed, Money found, Optional<Money> damage) implements VisitEvidence {
        /** Checks that the prices differ. */
        public PriceBreach {
            requireNonNull(sku, "sku");
            requireNonNull(damage, "damage").ifPresent(money -> requirePositive("damage", money));
            if (agreed.isEqual(found)) {
                throw new IllegalArgumentException("found must be another price than agreed, but was " + found);
            }
        }

        @Override
        public VisitTask task() {
            return VisitTask.COMPARE_PRICES;
        }

        @Override
        public Optional<Money> atStake() {
            return damage;
        }

        @Override
        public String toString() {
            return sku + " at " + found + " instead of " + agreed
                    + damage.map(money -> ", " + money + " lost").orElse("");
        }
    }

    /**
     * Promotional goods are not where they were promised to be.
     *
     * @param promotion the host's key of the promotion; 1 to 64 characters
     * @param value what they are worth, above zero
     */
    record PromotionShortfall(String promotion, Money value) implements VisitEvidence {
        /** Checks that something is missing. */
        public PromotionShortfall {
            VisitText.requireKey("promotion", promotion);
            requirePositive("value", value);
        }

        @Override
        public VisitTask task() {
            return VisitTask.CHECK_SERVICE_AND_PROMOTION;
        }

        @Override
        public Optional<Money> atStake() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return "goods of promotion " + promotion + " missing, worth " + value;
        }
    }

    /**
     * Nobody has looked for long.
     *
     * @param subject what at, such as {@code COMPETITOR_PRICES}; 1 to 64 characters
     * @param seenOn when somebody looked last
     */
    record StaleInformation(String subject, LocalDate seenOn) implements VisitEvidence {
        /** Checks that the subject is named. */
        public StaleInformation {
            VisitText.requireKey("subject", subject);
            requireNonNull(seenOn, "seenOn");
        }

        @Override
        public VisitTask task() {
            return VisitTask.COLLECT_INFORMATION;
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(seenOn);
        }

        @Override
        public String toString() {
            return subject + " last seen on " + seenOn;
        }
    }

    /**
     * The customer's people were to be taught.
     *
     * @param topic what about, such as {@code CONSULTATIVE_SELLING}; 1 to 64 characters
     * @param due by when
     */
    record CoachingDue(String topic, LocalDate due) implements VisitEvidence {
        /** Checks that the topic is named. */
        public CoachingDue {
            VisitText.requireKey("topic", topic);
            requireNonNull(due, "due");
        }

        @Override
        public VisitTask task() {
            return VisitTask.COACH;
        }

        @Override
        public String toString() {
            return "coaching on " + topic + " due " + due;
        }
    }

    /**
     * Something for the visit is not there yet.
     *
     * @param item the item of the checklist; 1 to 64 characters
     */
    record Unprepared(String item) implements VisitEvidence {
        /** Checks that the item is named. */
        public Unprepared {
            VisitText.requireKey("item", item);
        }

        @Override
        public VisitTask task() {
            return VisitTask.PREPARE;
        }

        @Override
        public String toString() {
            return item + " missing or outdated";
        }
    }

    /**
     * A visit has no report yet.
     *
     * @param visit which visit, as the host calls it; 1 to 64 characters
     * @param on when it was
     */
    record UnfiledReport(String visit, LocalDate on) implements VisitEvidence {
        /** Checks that the visit is named. */
        public UnfiledReport {
            VisitText.requireKey("visit", visit);
            requireNonNull(on, "on");
        }

        @Override
        public VisitTask task() {
            return VisitTask.EVALUATE;
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(on);
        }

        @Override
        public String toString() {
            return "visit " + visit + " of " + on + " without report";
        }
    }

    /**
     * What an ageing shows to be overdue.
     *
     * @param ageing the customer's receivables, aged by due date
     * @return the fact, or empty if nothing is overdue
     * @throws IllegalArgumentException if something is overdue and was aged by document date, so that nobody knows for how long
     */
    static Optional<VisitEvidence> from(AgeingReport ageing) {
        if (!ageing.overdue().isPositive()) {
            return Optional.empty();
        }
        if (ageing.policy().basis() != AgeingBasis.DUE_DATE) {
            throw new IllegalArgumentException(
                    "ageing must be by DUE_DATE, but was by " + ageing.policy().basis());
        }
        int days = Math.toIntExact(Math.max(1, ageing.oldestDays().orElse(1)));
        return Optional.of(new Overdue(ageing.overdue(), days));
    }

    /**
     * What a reconciliation leaves unexplained, added up without signs, so that nothing cancels out.
     *
     * @param reconciliation the two books of one customer compared
     * @return the fact, or empty if everything is explained
     */
    static Optional<VisitEvidence> from(ReconciliationReport reconciliation) {
        return reconciliation.unexplained().stream()
                .map(discrepancy -> discrepancy.amount().abs())
                .reduce(Money::plus)
                .filter(Money::isPositive)
                .map(Unreconciled::new);
    }

    /**
     * By how much a customer's quota is behind what was expected by now.
     *
     * @param pace the pace of the customer's quota
     * @return the fact, or empty if it is not behind, if nothing can be expected yet, or if less is better
     */
    static Optional<VisitEvidence> from(Pace pace) {
        return pace.gap()
                .value()
                .filter(gap -> gap.isNegative() && pace.quota().metric().isHigherBetter())
                .map(gap -> new BehindQuota(gap.negated()));
    }

    /**
     * What a preparation lacks.
     *
     * @param report the preparation
     * @return what is missing or outdated, in the order of the findings; empty if nothing is
     */
    static List<VisitEvidence> from(ReadinessReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == ReadinessFinding.Kind.MISSING
                        || finding.kind() == ReadinessFinding.Kind.STALE_POLICY)
                .map(ReadinessFinding::subject)
                .distinct()
                .map(Unprepared::new)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The promises and instructions that are not done yet.
     *
     * @param review the review
     * @return those that are open or overdue, by due date and id
     */
    static List<VisitEvidence> from(CommitmentReview review) {
        return review.records().stream()
                .filter(record -> switch (record.stateOn(review.asOf())) {
                    case OPEN, OVERDUE -> true;
                    default -> false;
                })
                .map(record -> new OpenPromise(record.commitment().id(), record.due()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return which of the twelve tasks of a visit deals with it} */
    VisitTask task();

    /** {@return the money at stake, above zero; empty if there is none} */
    default Optional<Money> atStake() {
        return Optional.empty();
    }

    /** {@return the day on which it came about, if the fact tells; never after the day of a proposal} */
    default Optional<LocalDate> since() {
        return Optional.empty();
    }

    private static void requirePositive(String attribute, Money amount) {
        if (!requireNonNull(amount, attribute).isPositive()) {
            throw new IllegalArgumentException(attribute + " must be more than zero, but was " + amount);
        }
    }

    private static void requirePositive(String attribute, Quantity quantity) {
        if (!requireNonNull(quantity, attribute).isPositive()) {
            throw new IllegalArgumentException(attribute + " must be more than zero, but was " + quantity);
        }
    }
}
