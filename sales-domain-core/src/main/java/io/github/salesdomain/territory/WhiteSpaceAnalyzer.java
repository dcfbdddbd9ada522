package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.customer.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * Finds the white space of a market: where nobody buys, nobody can carry the line, or too few outlets are served.
 * <p>
 * Immutable. The order of the cells does not matter.
 */
public final class WhiteSpaceAnalyzer {

    private static final WhiteSpaceAnalyzer STANDARD = new WhiteSpaceAnalyzer(90, ImmutableSet.of(Channel.KEY_ACCOUNT));

    private final int dormantAfter;
    private final ImmutableSet<Channel> modernTrade;

    private WhiteSpaceAnalyzer(int dormantAfter, ImmutableSet<Channel> modernTrade) {
        this.dormantAfter = dormantAfter;
        this.modernTrade = modernTrade;
    }

    /** {@return an analyzer for which customers are dormant after 90 days, and key accounts are modern trade} */
    public static WhiteSpaceAnalyzer standard() {
        return STANDARD;
    }

    /**
     * A copy with another time until a customer is dormant.
     *
     * @param days a purchase so many days ago still counts; not negative
     * @return the copy
     * @throws IllegalArgumentException if the number is negative
     */
    public WhiteSpaceAnalyzer withDormantAfter(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, but was " + days);
        }
        return new WhiteSpaceAnalyzer(days, modernTrade);
    }

    /**
     * A copy with other channels of modern trade, where a white cell asks for listing in stores.
     *
     * @param channels the channels; may be empty
     * @return the copy
     */
    public WhiteSpaceAnalyzer withModernTrade(Set<Channel> channels) {
        return new WhiteSpaceAnalyzer(dormantAfter, ImmutableSet.copyOf(channels));
    }

    /**
     * The white space on a day. Takes O(n log n) time for n cells.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * status      = the first that holds of
     *               NO_CUSTOMER    no active customer
     *               DORMANT        no active customer bought in the last 90 days
     *               INCAPABLE      no active customer can carry the line
     *               UNDER_COVERED  outlets served / outlets < target coverage
     *               COVERED
     * opportunity = max(0, potential × target share - sales)
     * }</pre>
     * Source: formulas, white space.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * WhiteSpaceAnalyzer.standard().analyze(cells, on).findings().get(0);      // potential 800000, share 12 %, sales 30000: 66000 to gain
     * WhiteSpaceAnalyzer.standard().analyze(List.of(cell, cell), on);          // refused: the same cell twice
     * }</pre>
     *
     * @param cells what is known of each cell
     * @param on the day
     * @return one finding for each cell with outlets; cells without are listed as no market
     * @throws IllegalArgumentException if two are about the same cell, or a customer bought after the day
     * @throws CurrencyMismatchException if cells have several currencies
     */
    public WhiteSpaceReport analyze(Collection<MarketFacts> cells, LocalDate on) {
        Set<MarketCell> seen = new HashSet<>();
        Set<CurrencyUnit> currencies = new HashSet<>();
        List<WhiteSpaceFinding> findings = new ArrayList<>();
        Set<MarketCell> noMarket = new TreeSet<>();
        for (MarketFacts facts : cells) {
            if (!seen.add(facts.cell())) {
                throw new IllegalArgumentException("cells must differ, but had " + facts.cell() + " twice");
            }
            CurrencyUnit currency = facts.sales().getCurrencyUnit();
            if (currencies.add(currency) && currencies.size() > 1) {
                throw new CurrencyMismatchException(
                        cells.iterator().next().sales().getCurrencyUnit(), currency);
            }
            facts.customers().forEach(customer -> requireBought(customer, on));
            if (facts.outlets() == 0) {
                noMarket.add(facts.cell());
            } else {
                WhiteSpaceStatus status = status(facts, on);
                findings.add(new WhiteSpaceFinding(facts, status, plan(facts.cell(), status)));
            }
        }
        findings.sort(WhiteSpaceReport.BY_RANK);
        return new WhiteSpaceReport(on, findings, List.copyOf(noMarket));
    }

    private static void requireBought(MarketCustomer customer, LocalDate on) {
        customer.lastBoughtOn().filter(day -> day.isAfter(on)).ifPresent(day -> {
            throw new IllegalArgumentException("lastBoughtOn must not be after " + on + ", but was " + day
                    + " for customer " + customer.customer());
        });
    }

    private WhiteSpaceStatus status(MarketFacts facts, LocalDate on) {
        List<MarketCustomer> active =
                facts.customers().stream().filter(MarketCustomer::isActive).toList();
        if (active.isEmpty()) {
            return WhiteSpaceStatus.NO_CUSTOMER;
        }
        if (active.stream().noneMatch(customer -> customer.boughtWithin(dormantAfter, on))) {
            return WhiteSpaceStatus.DORMANT;
        }
        if (active.stream().noneMatch(MarketCustomer::canCarry)) {
            return WhiteSpaceStatus.INCAPABLE;
        }
        return facts.coverage().isBelow(facts.targetCoverage())
                ? WhiteSpaceStatus.UNDER_COVERED
                : WhiteSpaceStatus.COVERED;
    }

    private Optional<MarketPlan> plan(MarketCell cell, WhiteSpaceStatus status) {
        if (!status.isWhite()) {
            return Optional.empty();
        }
        if (modernTrade.contains(cell.channel())) {
            return Optional.of(MarketPlan.STORE_LISTING);
        }
        return Optional.of(
                status == WhiteSpaceStatus.UNDER_COVERED ? MarketPlan.CUSTOMER_DEVELOPMENT : MarketPlan.RECRUITMENT);
    }
}
