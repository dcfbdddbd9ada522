package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan of units with every division that led to it: each holder's whole among those below, and over the periods.
 * <p>
 * Each division holds its weights and gives a {@linkplain UnitQuotaSplit#certificate() certificate}, so that a {@link CertificateVerifier} can check the
 * whole plan without the {@link QuotaCascade}. Above the bottom the periods weigh what is assigned in them below. A holder who owes nothing has nothing
 * to divide and so no division.
 *
 * @param plan the plan
 * @param divisions for each holder who owes something, from the top down, one among those below, if any, then one over the periods, if several
 */
public record UnitCascadeProof(UnitQuotaPlan plan, List<UnitQuotaSplit> divisions) implements Explained {

    /** Checks that the divisions are those of the plan, sorts them from the top down, and leaves none out. */
    public UnitCascadeProof {
        requireNonNull(plan, "plan");
        Map<List<UnitQuota>, UnitQuotaSplit> given = new HashMap<>();
        for (UnitQuotaSplit division : requireNonNull(divisions, "divisions")) {
            if (given.put(division.quotas(), division) != null) {
                throw new IllegalArgumentException("divisions must differ, but was twice of "
                        + division.whole().holder());
            }
        }
        ImmutableList.Builder<UnitQuotaSplit> sorted = ImmutableList.builderWithExpectedSize(given.size());
        for (UnitQuota whole : plan.quotasFor(plan.period())) {
            for (List<UnitQuota> parts : divisionsOf(plan, whole)) {
                UnitQuotaSplit division = given.remove(parts);
                if (division == null
                        || !division.whole().equals(whole)
                        || !division.hedge().equals(hedgeOf(plan, whole, parts))) {
                    throw new IllegalArgumentException("division of " + whole.holder() + " must be of " + whole.amount()
                            + " into " + parts + ", but was " + (division == null ? "missing" : division));
                }
                sorted.add(division);
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("divisions must be of what the plan divides, but was " + given.keySet());
        }
        divisions = sorted.build();
    }

    /** The proof of a plan by the figures that it was made of. */
    static UnitCascadeProof from(UnitQuotaPlan plan, CascadeColumns figures) {
        ImmutableList.Builder<UnitQuotaSplit> divisions = ImmutableList.builder();
        for (UnitQuota whole : plan.quotasFor(plan.period())) {
            for (List<UnitQuota> parts : divisionsOf(plan, whole)) {
                List<Ratio> weights = weightsOf(plan, whole, parts, figures);
                ImmutableList.Builder<UnitQuotaSplit.Part> weighed = ImmutableList.builder();
                for (int i = 0; i < parts.size(); i++) {
                    weighed.add(new UnitQuotaSplit.Part(parts.get(i), weights.get(i)));
                }
                divisions.add(new UnitQuotaSplit(
                        whole, hedgeOf(plan, whole, parts), ApportionmentRule.LARGEST_REMAINDER, weighed.build()));
            }
        }
        return new UnitCascadeProof(plan, divisions.build());
    }

    private static List<Ratio> weightsOf(
            UnitQuotaPlan plan, UnitQuota whole, List<UnitQuota> parts, CascadeColumns figures) {
        Holder holder = whole.holder();
        int node = plan.columns().number(holder);
        if (isAmongHolders(whole, parts)) {
            return figures.weightsBelow(node);
        }
        return plan.columns().isLeaf(node)
                ? figures.weightsOfMonths(node)
                : parts.stream()
                        .map(part -> plan.assignedBelow(holder, part.period()))
                        .map(assigned -> Shares.exact(assigned.amount()))
                        .toList();
    }

    private static List<List<UnitQuota>> divisionsOf(UnitQuotaPlan plan, UnitQuota whole) {
        ImmutableList.Builder<List<UnitQuota>> divisions = ImmutableList.builder();
        if (whole.amount().amount().signum() != 0) {
            List<UnitQuota> below = plan.quotasBelow(whole.holder(), plan.period());
            if (!below.isEmpty()) {
                divisions.add(below);
            }
            if (plan.periods().size() > 1) {
                divisions.add(plan.quotasOver(whole.holder(), plan.periods()));
            }
        }
        return divisions.build();
    }

    /** The hedge of the level below, where a whole is divided among holders; none over periods. */
    private static Rate hedgeOf(UnitQuotaPlan plan, UnitQuota whole, List<UnitQuota> parts) {
        return isAmongHolders(whole, parts) ? plan.hedgeBelow(whole.holder()) : Rate.zero();
    }

    private static boolean isAmongHolders(UnitQuota whole, List<UnitQuota> parts) {
        return !parts.get(0).holder().equals(whole.holder());
    }

    /**
     * How what a holder owes was divided. Takes O(n) time for n divisions.
     *
     * @param holder the holder
     * @return the divisions among those below and over the periods, as far as there are any
     * @throws IllegalArgumentException if the holder is not in the plan
     */
    public List<UnitQuotaSplit> divisionsOf(Holder holder) {
        plan.columns().number(holder);
        return divisions.stream()
                .filter(division -> division.whole().holder().equals(holder))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the certificates of the divisions, in their order}
     *
     * @throws IllegalStateException if the weights of a division do not lead to its parts
     */
    public List<ApportionmentCertificate> certificates() {
        return divisions.stream().map(UnitQuotaSplit::certificate).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "cascade of " + plan.whole().holder() + " for " + plan.period(),
                plan.whole().amount(),
                divisions.stream().map(UnitQuotaSplit::explain).collect(ImmutableList.toImmutableList()));
    }
}
