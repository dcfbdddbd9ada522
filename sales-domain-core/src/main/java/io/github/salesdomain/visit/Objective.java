package io.github.salesdomain.visit;

import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What one visit shall achieve, in a form that can be measured.
 * <p>
 * {@link #kind()} says what it is about and {@link #target()} how much is wanted; an increase also has the {@link #baseline()} that it starts from.
 * {@link #skus()} are the goods it is about, {@link #weight()} its share in the score (1 unless set), {@link #evidence()} the facts that speak for it,
 * and {@link #timesCarried()} how often it was carried over from earlier visits. {@link #id()} tells it from the visit's other objectives; unless set
 * it is the kind, with the one product or name it is about, such as {@code HANDLE_COMPLAINT:K-17}.
 */
@Value.Immutable
public abstract class Objective implements WithObjective {

    Objective() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The customer shall order this much of a product.
     *
     * @param sku the product
     * @param target how much, above zero
     * @return an objective of the kind INCREASE_ORDER_VOLUME without a baseline
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective sell(Sku sku, Quantity target) {
        return of(ObjectiveKind.INCREASE_ORDER_VOLUME, Measure.of(target), Set.of(sku));
    }

    /**
     * The customer shall order for this amount.
     *
     * @param target the amount, above zero
     * @return an objective of the kind INCREASE_ORDER_VOLUME without a baseline
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective sell(Money target) {
        return of(ObjectiveKind.INCREASE_ORDER_VOLUME, Measure.of(target), Set.of());
    }

    /**
     * The customer shall order this many different products.
     *
     * @param target how many, at least 1
     * @return an objective of the kind INCREASE_ORDER_VARIETY without a baseline
     * @throws IllegalArgumentException if the target is below 1
     */
    public static Objective widen(long target) {
        return of(ObjectiveKind.INCREASE_ORDER_VARIETY, Measure.count(target), Set.of());
    }

    /**
     * The customer shall order products that it does not carry.
     *
     * @param skus the products, all of which shall be ordered; at least one
     * @return an objective of the kind RECOMMEND_UNCARRIED_PRODUCT
     * @throws IllegalArgumentException if there is no product
     */
    public static Objective recommend(Set<Sku> skus) {
        return of(ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT, Measure.count(skus.size()), skus);
    }

    /**
     * The customer shall order new products, or be shown them.
     *
     * @param skus the products, all of which count; at least one
     * @return an objective of the kind INTRODUCE_NEW_PRODUCT
     * @throws IllegalArgumentException if there is no product
     */
    public static Objective introduce(Set<Sku> skus) {
        return of(ObjectiveKind.INTRODUCE_NEW_PRODUCT, Measure.count(skus.size()), skus);
    }

    /**
     * A new customer shall place its first order.
     *
     * @param target the least amount of the order, above zero
     * @return an objective of the kind FIRST_ORDER
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective firstOrder(Money target) {
        return of(ObjectiveKind.FIRST_ORDER, Measure.of(target), Set.of());
    }

    /**
     * The customer shall pay this amount.
     *
     * @param target the amount, above zero
     * @return an objective of the kind COLLECT_PAYMENT
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective collect(Money target) {
        return of(ObjectiveKind.COLLECT_PAYMENT, Measure.of(target), Set.of());
    }

    /**
     * These complaints shall be closed.
     *
     * @param complaints the keys of the complaints; at least one
     * @return an objective of the kind HANDLE_COMPLAINT
     * @throws IllegalArgumentException if there is no complaint, or a key is blank or longer than 64 characters
     */
    public static Objective handleComplaint(String... complaints) {
        return of(ObjectiveKind.HANDLE_COMPLAINT, Measure.named(complaints), Set.of());
    }

    /**
     * These policies shall be acknowledged.
     *
     * @param policies the keys of the policies; at least one
     * @return an objective of the kind CONVEY_POLICY
     * @throws IllegalArgumentException if there is no policy, or a key is blank or longer than 64 characters
     */
    public static Objective conveyPolicy(String... policies) {
        return of(ObjectiveKind.CONVEY_POLICY, Measure.named(policies), Set.of());
    }

    /**
     * This milestone shall be reached.
     *
     * @param milestone what shall be reached, such as {@code MET_DECISION_MAKER}
     * @return an objective of the kind BUILD_RELATIONSHIP
     * @throws IllegalArgumentException if the milestone is blank or longer than 64 characters
     */
    public static Objective reach(String milestone) {
        return of(ObjectiveKind.BUILD_RELATIONSHIP, Measure.milestone(milestone), Set.of());
    }

    /**
     * Differences of this amount between both books shall be explained.
     *
     * @param target the amount, above zero
     * @return an objective of the kind RECONCILE_ACCOUNT
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective reconcile(Money target) {
        return of(ObjectiveKind.RECONCILE_ACCOUNT, Measure.of(target), Set.of());
    }

    /**
     * This much of a surplus at the customer shall be sold off or moved.
     *
     * @param sku the product
     * @param target how much, above zero
     * @return an objective of the kind CLEAR_STOCK
     * @throws IllegalArgumentException if the target is not above zero
     */
    public static Objective clearStock(Sku sku, Quantity target) {
        return of(ObjectiveKind.CLEAR_STOCK, Measure.of(target), Set.of(sku));
    }

    /**
     * These promises to the customer shall be kept.
     *
     * @param promises the keys of the promises; at least one
     * @return an objective of the kind KEEP_PROMISE
     * @throws IllegalArgumentException if there is no promise, or a key is blank or longer than 64 characters
     */
    public static Objective keepPromise(String... promises) {
        return of(ObjectiveKind.KEEP_PROMISE, Measure.named(promises), Set.of());
    }

    private static Objective of(ObjectiveKind kind, Measure target, Set<Sku> skus) {
        return builder().kind(kind).target(target).addAllSkus(skus).build();
    }

    /** {@return which objective of its visit this is; unless set, the kind with the one product or name it is about} */
    @Value.Default
    public ObjectiveId id() {
        String kind = kind().code();
        if (skus().size() == 1) {
            return ObjectiveId.of(kind + ':' + skus().iterator().next());
        }
        if (target() instanceof Measure.Milestone milestone) {
            return ObjectiveId.of(kind + ':' + milestone.name());
        }
        if (target() instanceof Measure.Named named && named.names().size() == 1) {
            return ObjectiveId.of(kind + ':' + named.names().iterator().next());
        }
        return ObjectiveId.of(kind);
    }

    /** {@return what it is about} */
    public abstract ObjectiveKind kind();

    /**
     * {@return how much is wanted, in a form of the kind} Beyond the baseline, or above zero without one; an administrative objective with a baseline
     * may also ask for less, such as fewer open items.
     */
    public abstract Measure target();

    /** {@return what it starts from, if it is an increase on something; of the target's form and unit, never for names and milestones} */
    public abstract Optional<Measure> baseline();

    /** {@return its share in the score, at least 1; 1 unless set} */
    @Value.Default
    public long weight() {
        return 1;
    }

    /** {@return the goods it is about; empty if it is about no goods in particular} */
    public abstract Set<Sku> skus();

    /** {@return the facts that speak for it, for people, or links to them; none of them blank} */
    public abstract List<String> evidence();

    /** {@return how often it was carried over from earlier visits; not negative, 0 unless set} */
    @Value.Default
    public int timesCarried() {
        return 0;
    }

    /**
     * How much of the objective an actual attains.
     * <p>
     * Below zero if the actual is below the baseline, above one if it is beyond the target. Exact: names count, a milestone is 0 or 1.
     *
     * <h4>Formula</h4>
     * <pre>{@code attainment = (actual - baseline) / (target - baseline), baseline = 0 without one}</pre>
     * Source: formulas, objective attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Objective.collect(Money.parse("CNY 30000.00")).attainment(Measure.of(Money.parse("CNY 12000.00")));   // 40 %
     * Objective.collect(Money.parse("CNY 30000.00")).attainment(Measure.count(1));                          // refused: not an amount
     * }</pre>
     *
     * @param actual what was achieved, in the form and unit of the target
     * @return the attainment
     * @throws IllegalArgumentException if the actual is of another form, unit, currency or milestone, or names what the target does not
     */
    public Ratio attainment(Measure actual) {
        MeasureArithmetic.requireComparable(target(), actual, "actual");
        return MeasureArithmetic.attainment(baselineFigure(), target(), actual);
    }

    private BigDecimal baselineFigure() {
        return baseline().map(MeasureArithmetic::figure).orElse(BigDecimal.ZERO);
    }

    @Value.Check
    void check() {
        if (!kind().forms().contains(target().form())) {
            throw new IllegalArgumentException("target must be of a form in " + kind().forms() + " for " + kind()
                    + ", but was " + target().form());
        }
        if (target() instanceof Measure.Milestone milestone && !milestone.reached()) {
            throw new IllegalArgumentException("target must be a milestone that is reached, but was " + milestone);
        }
        if (weight() < 1) {
            throw new IllegalArgumentException("weight must be at least 1, but was " + weight());
        }
        if (timesCarried() < 0) {
            throw new IllegalArgumentException("timesCarried must not be negative, but was " + timesCarried());
        }
        if (evidence().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("evidence must not be blank, but was " + evidence());
        }
        checkBaseline();
    }

    private void checkBaseline() {
        if (baseline().isPresent()) {
            Measure baseline = baseline().get();
            if (target() instanceof Measure.Named || target() instanceof Measure.Milestone) {
                throw new IllegalArgumentException(
                        "baseline must be absent for " + target().form() + ", but was " + baseline);
            }
            MeasureArithmetic.requireComparable(target(), baseline, "baseline");
        }
        int beyond = MeasureArithmetic.figure(target()).compareTo(baselineFigure());
        boolean mayFall =
                kind().group() == ObjectiveGroup.ADMINISTRATIVE && baseline().isPresent();
        if (beyond == 0 || (beyond < 0 && !mayFall)) {
            throw new IllegalArgumentException((mayFall ? "target must differ from" : "target must be more than")
                    + baseline().map(baseline -> " baseline " + baseline).orElse(" zero")
                    + ", but was " + target());
        }
    }

    /** One method per attribute of {@link Objective}, same name. */
    public static final class Builder extends ImmutableObjective.Builder {
        Builder() {}
    }
}
