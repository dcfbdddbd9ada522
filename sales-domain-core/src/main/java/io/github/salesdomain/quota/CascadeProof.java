package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.quantity.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with every division that led to it: each holder's year among those below, and at the bottom over the months.
 * <p>
 * Each division holds its weights and gives a {@linkplain QuotaSplit#certificate() certificate}, so that a {@link CertificateVerifier} can check the
 * whole plan without the {@link QuotaCascade}. A holder whose year is zero has nothing to divide and so no division.
 *
 * @param plan the plan
 * @param divisions one for each holder with a year above zero, from the top down
 */
public record CascadeProof(QuotaPlan plan, List<QuotaSplit> divisions) implements Explained {

    /** Checks that the divisions are those of the plan, sorts them from the top down, and leaves none out. */
    public CascadeProof {
        requireNonNull(plan, "plan");
        Map<Holder, QuotaSplit> given = new HashMap<>();
        for (QuotaSplit division : requireNonNull(divisions, "divisions")) {
            if (given.put(division.whole().holder(), division) != null) {
                throw new IllegalArgumentException("divisions must be one for each holder, but was twice of "
                        + division.whole().holder());
            }
        }
        ImmutableList.Builder<QuotaSplit> sorted = ImmutableList.builderWithExpectedSize(given.size());
        for (Quota whole : plan.quotasFor(plan.period())) {
            QuotaSplit division = given.remove(whole.holder());
            if (whole.amount().isZero() != (division == null)) {
                throw new IllegalArgumentException("divisions must be of each holder with a year above zero, but "
                        + whole.holder() + " has " + whole.amount() + " and "
                        + (division == null ? "no division" : "a division"));
            }
            if (division != null) {
                checkDivision(plan, whole, division);
                sorted.add(division);
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "divisions must be of holders in the plan, but was of " + given.keySet());
        }
        divisions = sorted.build();
    }

    /** The proof of a plan by the figures that it was made of. */
    static CascadeProof from(QuotaPlan plan, CascadeColumns figures) {
        HolderColumns columns = figures.holders();
        ImmutableList.Builder<QuotaSplit> divisions = ImmutableList.builder();
        for (int node = 0; node < columns.size(); node++) {
            Quota whole = plan.quotaFor(columns.holder(node), plan.period());
            if (!whole.amount().isZero()) {
                List<Quota> parts = partsOf(plan, whole);
                List<Ratio> weights = columns.isLeaf(node) ? figures.weightsOfMonths(node) : figures.weightsBelow(node);
                QuotaSplit.Builder division = QuotaSplit.builder().whole(whole);
                for (int i = 0; i < parts.size(); i++) {
                    division.addPart(new QuotaSplit.Part(parts.get(i), weights.get(i), false));
                }
                divisions.add(division.build());
            }
        }
        return new CascadeProof(plan, divisions.build());
    }

    private static void checkDivision(QuotaPlan plan, Quota whole, QuotaSplit division) {
        List<Quota> parts = partsOf(plan, whole);
        if (!division.whole().equals(whole)
                || !division.hedge().isZero()
                || !division.quotas().equals(parts)) {
            throw new IllegalArgumentException("division of " + whole.holder() + " must be of " + whole.amount()
                    + " into " + parts + ", but was of " + division.total() + " into " + division.quotas());
        }
    }

    /** What a year is divided into: the years of those below, or at the bottom its months. */
    private static List<Quota> partsOf(QuotaPlan plan, Quota year) {
        List<Quota> below = plan.quotasBelow(year.holder(), plan.period());
        return below.isEmpty() ? plan.quotasOver(year.holder(), plan.months()) : below;
    }

    /**
     * How a holder's year was divided. Takes O(n) time for n divisions.
     *
     * @param holder the holder
     * @return the division among those below, or at the bottom over the months; empty if the year is zero
     * @throws IllegalArgumentException if the holder is not in the plan
     */
    public Optional<QuotaSplit> divisionOf(Holder holder) {
        plan.columns().number(holder);
        return divisions.stream()
                .filter(division -> division.whole().holder().equals(holder))
                .findFirst();
    }

    /**
     * {@return the certificates of the divisions, in their order}
     *
     * @throws IllegalStateException if the weights of a division do not lead to its parts
     */
    public List<ApportionmentCertificate> certificates() {
        return divisions.stream().map(QuotaSplit::certificate).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "cascade of " + plan.annual().holder() + " for " + plan.period(),
                plan.annual().amount(),
                divisions.stream().map(QuotaSplit::explain).collect(ImmutableList.toImmutableList()));
    }
}
