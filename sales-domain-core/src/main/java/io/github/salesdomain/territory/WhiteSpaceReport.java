package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The white space of a market on a day, what there is most to gain first.
 *
 * @param on the day
 * @param findings one for each cell with outlets: the largest opportunity first, equal ones by cell, unknown ones last
 * @param noMarket the cells without outlets, sorted: they are no white space
 */
public record WhiteSpaceReport(LocalDate on, List<WhiteSpaceFinding> findings, List<MarketCell> noMarket)
        implements Explained {

    static final Comparator<WhiteSpaceFinding> BY_RANK = Comparator.<WhiteSpaceFinding, Boolean>comparing(
                    finding -> !finding.opportunity().isDefined())
            .thenComparing(WhiteSpaceReport::gain, Comparator.reverseOrder())
            .thenComparing(WhiteSpaceFinding::cell);

    /** Checks the order, and that each cell is there once. */
    public WhiteSpaceReport {
        requireNonNull(on, "on");
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
        noMarket = ImmutableList.copyOf(requireNonNull(noMarket, "noMarket"));
        if (!Ordering.from(BY_RANK).isStrictlyOrdered(findings)) {
            throw new IllegalArgumentException(
                    "findings must be sorted by opportunity and cell, each cell once, but was "
                            + findings.stream().map(WhiteSpaceFinding::cell).toList());
        }
        if (!Ordering.natural().isStrictlyOrdered(noMarket)) {
            throw new IllegalArgumentException("noMarket must be sorted, each cell once, but was " + noMarket);
        }
        for (WhiteSpaceFinding finding : findings) {
            if (noMarket.contains(finding.cell())) {
                throw new IllegalArgumentException("noMarket must be cells without outlets, but had " + finding.cell());
            }
        }
    }

    /** What there is to gain; zero where it is not known. */
    private static BigDecimal gain(WhiteSpaceFinding finding) {
        return finding.opportunity().value().map(Money::getAmount).orElse(BigDecimal.ZERO);
    }

    /**
     * The cells of one status.
     *
     * @param status how white
     * @return their findings, in rank order
     */
    public List<WhiteSpaceFinding> of(WhiteSpaceStatus status) {
        return findings.stream().filter(finding -> finding.status() == status).collect(ImmutableList.toImmutableList());
    }

    /**
     * The cells that ask for one sort of plan.
     *
     * @param plan which sort
     * @return their findings, in rank order
     */
    public List<WhiteSpaceFinding> askingFor(MarketPlan plan) {
        return findings.stream()
                .filter(finding -> finding.suggestedPlan().equals(Optional.of(plan)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The finding of a cell.
     *
     * @param cell which cell
     * @return its finding, or empty if it has no outlets or the report is not about it
     */
    public Optional<WhiteSpaceFinding> findingOf(MarketCell cell) {
        return findings.stream().filter(finding -> finding.cell().equals(cell)).findFirst();
    }

    @Override
    public Explanation explain() {
        long white =
                findings.stream().filter(finding -> finding.status().isWhite()).count();
        return Explanation.of(
                "white space on " + on,
                white + " of " + findings.size() + " cells",
                ImmutableList.<Explanation>builder()
                        .addAll(findings.stream()
                                .map(WhiteSpaceFinding::explain)
                                .toList())
                        .addAll(noMarket.stream()
                                .map(cell -> Explanation.of(cell.toString(), "no market"))
                                .toList())
                        .build());
    }
}
