package io.github.salesdomain.visit;

import static io.github.salesdomain.visit.VisitPurpose.BUILD_RELATIONSHIP;
import static io.github.salesdomain.visit.VisitPurpose.COACH_CUSTOMER;
import static io.github.salesdomain.visit.VisitPurpose.MAINTAIN_MARKET;
import static io.github.salesdomain.visit.VisitPurpose.SELL;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to prepare before a visit (销售准备).
 *
 * @param items the items, each code once; empty if nothing is asked for
 */
public record PreparationChecklist(List<PreparationItem> items) {

    private static final PreparationChecklist KIT = new PreparationChecklist(List.of(
            PreparationItem.tool("BROCHURE").mandatoryFor(SELL, COACH_CUSTOMER),
            PreparationItem.tool("COMPANY_MATERIAL").mandatoryFor(SELL, BUILD_RELATIONSHIP),
            PreparationItem.tool("BUSINESS_CARDS").mandatory(),
            PreparationItem.tool("CALCULATOR").mandatoryFor(SELL),
            PreparationItem.tool("NOTEBOOK_AND_PEN").mandatory(),
            PreparationItem.tool("PRICE_LIST").versioned().mandatoryFor(SELL, MAINTAIN_MARKET),
            PreparationItem.tool("LEAFLETS").mandatoryFor(SELL, COACH_CUSTOMER),
            PreparationItem.tool("SAMPLES").mandatoryFor(SELL),
            PreparationItem.tool("ORDER_FORMS").mandatoryFor(SELL),
            PreparationItem.tool("PRESS_CUTTINGS"),
            PreparationItem.tool("CASE_BOOK"),
            PreparationItem.tool("COMPUTER_AND_DEMO")));

    private static final PreparationChecklist STANDARD = KIT.with(
                    PreparationItem.knowledge("SALES_POLICY").mandatory())
            .with(PreparationItem.knowledge("PRICE_POLICY").mandatory())
            .with(PreparationItem.knowledge("PROMOTION_POLICY").mandatoryFor(SELL, MAINTAIN_MARKET));

    /** Checks that no code appears twice. */
    public PreparationChecklist {
        items = ImmutableList.copyOf(requireNonNull(items, "items"));
        Set<String> seen = new HashSet<>();
        for (PreparationItem item : items) {
            if (!seen.add(item.code())) {
                throw new IllegalArgumentException("items must have each code once, but had " + item.code() + " twice");
            }
        }
    }

    /** {@return the {@link #kit()} and the policies for sales, prices and promotions} */
    public static PreparationChecklist standard() {
        return STANDARD;
    }

    /**
     * The twelve selling tools: brochure, company material, business cards, calculator, notebook and pen, price list, leaflets, samples and order forms,
     * which a visit to sell needs, and press cuttings, case book and computer, which are optional. Which of them the other purposes need is our choice.
     *
     * @return the tools
     */
    public static PreparationChecklist kit() {
        return KIT;
    }

    /** {@return a checklist without items} */
    public static PreparationChecklist empty() {
        return new PreparationChecklist(List.of());
    }

    /**
     * The same checklist with one more item, or with the item of that code replaced.
     *
     * @param item the item
     * @return the copy
     */
    public PreparationChecklist with(PreparationItem item) {
        ImmutableList.Builder<PreparationItem> changed = ImmutableList.builder();
        boolean known = false;
        for (PreparationItem present : items) {
            boolean same = present.code().equals(item.code());
            changed.add(same ? item : present);
            known |= same;
        }
        return new PreparationChecklist(
                known ? changed.build() : changed.add(item).build());
    }
}
