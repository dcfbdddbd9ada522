package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.product.ProductLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a customer belongs on a day: in one territory, in several at once, in none, or in one of these for each product line. */
public sealed interface Coverage extends Explained {

    /**
     * The customer belongs to one territory.
     *
     * @param customer who
     * @param decidedBy the rule or pin that decided
     * @param lost the other rules that matched, the strongest first, each with the reason why it lost
     */
    record Assigned(CustomerId customer, TerritoryClaim decidedBy, List<TerritoryClaim> lost) implements Coverage {
        /** Checks that one claim decided and the others lost. */
        public Assigned {
            requireNonNull(customer, "customer");
            requireNonNull(decidedBy, "decidedBy");
            lost = ImmutableList.copyOf(requireNonNull(lost, "lost"));
            if (!decidedBy.reason().isDeciding()) {
                throw new IllegalArgumentException("decidedBy must have decided, but was " + decidedBy);
            }
            requireLost(lost);
        }

        /** {@return the territory that the customer belongs to} */
        public TerritoryId territory() {
            return decidedBy.territory();
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    territory(),
                    ImmutableList.<Explanation>builder()
                            .add(Explanation.of("decided by", decidedBy))
                            .addAll(lines("lost", lost))
                            .build());
        }
    }

    /**
     * Several rules of equal rank claim the customer for different territories (重叠). None of them decides.
     *
     * @param customer who
     * @param tied the rules of equal rank, sorted by id; at least two territories among them
     * @param lost the weaker rules that matched, the strongest first
     */
    record Overlap(CustomerId customer, List<TerritoryClaim> tied, List<TerritoryClaim> lost) implements Coverage {
        /** Checks that the tied claims name different territories and the others lost. */
        public Overlap {
            requireNonNull(customer, "customer");
            tied = ImmutableList.copyOf(requireNonNull(tied, "tied"));
            lost = ImmutableList.copyOf(requireNonNull(lost, "lost"));
            if (tied.stream().map(TerritoryClaim::territory).distinct().count() < 2
                    || tied.stream().anyMatch(claim -> claim.reason() != ClaimReason.TIED)) {
                throw new IllegalArgumentException(
                        "tied must be claims of equal rank for different territories, but was " + tied);
            }
            requireLost(lost);
        }

        /** {@return the territories that claim the customer, sorted, each once} */
        public List<TerritoryId> territories() {
            return tied.stream()
                    .map(TerritoryClaim::territory)
                    .distinct()
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    "overlap of " + territories(),
                    ImmutableList.<Explanation>builder()
                            .addAll(lines("tied", tied))
                            .addAll(lines("lost", lost))
                            .build());
        }
    }

    /**
     * No rule claims the customer (空档).
     *
     * @param customer who
     * @param lost the rules whose condition holds but whose territory is limited to other customers, the strongest first; usually empty
     */
    record Gap(CustomerId customer, List<TerritoryClaim> lost) implements Coverage {
        /** Checks that nothing is missing and nothing was decided. */
        public Gap {
            requireNonNull(customer, "customer");
            lost = ImmutableList.copyOf(requireNonNull(lost, "lost"));
            for (TerritoryClaim claim : lost) {
                if (claim.reason() != ClaimReason.OUT_OF_BOUNDS) {
                    throw new IllegalArgumentException("lost must be claims out of bounds, but was " + claim);
                }
            }
        }

        /**
         * No rule claims the customer, in or out of bounds.
         *
         * @param customer who
         */
        public Gap(CustomerId customer) {
            this(customer, ImmutableList.of());
        }

        @Override
        public Explanation explain() {
            return Explanation.of(customer.value(), "gap: no rule matches", lines("lost", lost));
        }
    }

    /**
     * The customer belongs somewhere for each product line, and not by the same rules for all of them.
     *
     * @param customer who
     * @param lines where the customer belongs for each line, sorted by line; at least two, not all the same
     */
    record Split(CustomerId customer, Map<ProductLine, Coverage> lines) implements Coverage {
        /** Checks that the lines are of this customer and not all the same. */
        public Split {
            requireNonNull(customer, "customer");
            lines = ImmutableSortedMap.copyOf(requireNonNull(lines, "lines"));
            lines.forEach((line, coverage) -> {
                if (coverage instanceof Split || !coverage.customer().equals(customer)) {
                    throw new IllegalArgumentException("coverage of line " + line + " must be that of customer "
                            + customer + " alone, but was " + coverage);
                }
            });
            PerLine.requireDifferent(lines);
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    assignedTo().map(TerritoryId::toString).orElse("split by product line"),
                    lines.entrySet().stream()
                            .map(entry -> Explanation.of(
                                    "line " + entry.getKey(),
                                    outcome(entry.getValue()),
                                    entry.getValue().explain().parts()))
                            .toList());
        }

        private static String outcome(Coverage coverage) {
            return coverage.assignedTo().map(TerritoryId::toString).orElse(coverage instanceof Gap ? "gap" : "overlap");
        }
    }

    /** {@return which customer this is about} */
    CustomerId customer();

    /** {@return the territory that the customer belongs to for all product lines; empty for an overlap, a gap, or if lines belong to different ones} */
    default Optional<TerritoryId> assignedTo() {
        if (this instanceof Assigned assigned) {
            return Optional.of(assigned.territory());
        }
        if (this instanceof Split split) {
            List<Optional<TerritoryId>> each = split.lines().values().stream()
                    .map(Coverage::assignedTo)
                    .distinct()
                    .toList();
            return each.size() == 1 ? each.get(0) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Where the customer belongs for one product line.
     *
     * @param line which line
     * @return the answer for the line; this coverage if it is the same for all lines
     * @throws IllegalArgumentException if the customer is split by product line and the line is not among those
     */
    default Coverage forLine(ProductLine line) {
        requireNonNull(line, "line");
        return this instanceof Split split ? PerLine.of(line, split.lines()) : this;
    }

    /** {@return this coverage, or those of the product lines if it is split} */
    default Collection<Coverage> each() {
        return this instanceof Split split ? split.lines().values() : ImmutableList.of(this);
    }

    private static void requireLost(List<TerritoryClaim> lost) {
        for (TerritoryClaim claim : lost) {
            if (claim.reason().isDeciding() || claim.reason() == ClaimReason.TIED) {
                throw new IllegalArgumentException("lost must be claims that lost, but was " + claim);
            }
        }
    }

    private static List<Explanation> lines(String label, List<TerritoryClaim> claims) {
        return claims.stream().map(claim -> Explanation.of(label, claim)).toList();
    }
}
