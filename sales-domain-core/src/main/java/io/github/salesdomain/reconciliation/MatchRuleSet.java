package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The passes of a reconciliation in their order, with the work that each search may take. A rule set is plain data.
 * <p>
 * {@link #name()} is shown in the report. {@link #passes()} run from the most trusted to the least; each works on what is left. The whole order is
 * run again on an account until nothing new is found, so that running it on its own leftovers never finds more. {@link #budget()} is the standard one
 * unless set.
 */
@Value.Immutable
public abstract class MatchRuleSet implements WithMatchRuleSet {

    MatchRuleSet() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the usual order of passes for two books with document numbers, without tolerance} */
    public static MatchRuleSet standard() {
        return standard(Tolerance.exact());
    }

    /**
     * The usual order of passes for two books with document numbers.
     * <ol>
     *   <li>{@code reference}: same reference, same amount;
     *   <li>{@code amount-and-date}: same amount, within 5 days, the only one of its kind in both books;
     *   <li>{@code reference-tolerance}: same reference, amount within tolerance;
     *   <li>{@code reference-difference}: same reference, whatever amount, the difference reported;
     *   <li>{@code reference-group}: one or several lines a side with the same reference, sums within tolerance;
     *   <li>{@code subset}: one line against 2 to 5 lines within 30 days that sum to it exactly, if exactly one such group exists;
     *   <li>{@code order-group}: as {@code reference-group}, by the order's number.
     * </ol>
     *
     * @param tolerance how far amounts of lines with the same key may lie apart
     * @return the rule set
     */
    public static MatchRuleSet standard(Tolerance tolerance) {
        MatchKey reference = MatchKey.reference();
        return builder()
                .name("standard")
                .addPass(KeyPass.of("reference", reference))
                .addPass(AmountPass.of("amount-and-date", DateWindow.within(5)))
                .addPass(KeyPass.of("reference-tolerance", reference, tolerance))
                .addPass(KeyDifferencePass.of("reference-difference", reference))
                .addPass(KeyGroupPass.of("reference-group", reference, tolerance))
                .addPass(SubsetPass.builder()
                        .id("subset")
                        .window(DateWindow.within(30))
                        .build())
                .addPass(KeyGroupPass.of("order-group", MatchKey.of(LineAttribute.ORDER), tolerance))
                .build();
    }

    /**
     * Payments on account against what they pay, where no payment names its document: payments are taken by date, and each pays the smallest
     * number of open lines, at most {@code mostLines}, that sum to it within tolerance and are dated in the window. If several groups of that number
     * fit, the payment is ambiguous.
     * <p>
     * Our book holds what is to be paid, the statement holds the payments, both with the same sign.
     *
     * @param tolerance how far a payment may lie from the sum of what it pays
     * @param window how far the date of a payment may lie from that of each line it pays
     * @param mostLines the largest number of lines that one payment pays, 1 to 20
     * @return the rule set, of the one pass {@code payment-by-date}
     * @throws IllegalArgumentException if the number of lines is not 1 to 20
     */
    public static MatchRuleSet paymentsByDate(Tolerance tolerance, DateWindow window, int mostLines) {
        return builder()
                .name("payments by date")
                .addPass(SubsetPass.builder()
                        .id("payment-by-date")
                        .direction(SubsetDirection.ONE_IN_STATEMENT)
                        .tolerance(tolerance)
                        .window(window)
                        .fewestLines(1)
                        .mostLines(mostLines)
                        .choice(SubsetChoice.FEWEST_LINES)
                        .order(SubsetOrder.BY_DATE)
                        .build())
                .build();
    }

    /** {@return what the rule set is called, not blank} */
    public abstract String name();

    /** {@return the passes in their order; at least one, all with different ids} */
    public abstract List<MatchPass> passes();

    /** {@return how much work one search may take; the standard budget unless set} */
    @Value.Default
    public SearchBudget budget() {
        return SearchBudget.standard();
    }

    /** The keys of all passes, each once, in their order. */
    List<MatchKey> keys() {
        return passes().stream()
                .flatMap(pass -> Passes.keyOf(pass).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Check
    void check() {
        Passes.checkName("name", name());
        if (passes().isEmpty()) {
            throw new IllegalArgumentException("passes must not be empty, but was " + passes());
        }
        Set<String> ids = new HashSet<>();
        for (MatchPass pass : passes()) {
            if (!ids.add(pass.id())) {
                throw new IllegalArgumentException(
                        "passes must have different ids, but '" + pass.id() + "' occurs more than once");
            }
        }
    }

    /** One method per attribute of {@link MatchRuleSet}, same name. */
    public static final class Builder extends ImmutableMatchRuleSet.Builder {
        Builder() {}
    }
}
