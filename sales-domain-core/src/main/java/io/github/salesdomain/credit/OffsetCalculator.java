package io.github.salesdomain.credit;

import java.time.LocalDate;
import java.util.EnumSet;
import org.joda.money.Money;

/** Sets off what we owe a customer against what he owes us. Immutable. */
public final class OffsetCalculator {

    private OffsetCalculator() {}

    /** {@return the calculator} */
    public static OffsetCalculator standard() {
        return new OffsetCalculator();
    }

    /**
     * Sets off as much as is open on both sides, if the law of offset allows it.
     *
     * <h4>Formula</h4>
     * <pre>{@code amount = min(open claim, open debt)}</pre>
     * Source: formulas, offset.
     *
     * <h4>Example</h4>
     * A claim of 8,000 against a debt of 13,000 sets off 8,000 and leaves a debt of 5,000. Without written consent, nothing is set off: NO_CONSENT.
     *
     * @param claim what we owe him
     * @param debt what he owes us
     * @param consented whether the customer agreed in writing
     * @param on the day
     * @return both items afterwards, or all reasons why not
     */
    public Offset offset(OpenItem claim, OpenItem debt, boolean consented, LocalDate on) {
        EnumSet<OffsetRefusal> refusals = EnumSet.noneOf(OffsetRefusal.class);
        if (!claim.customer().equals(debt.customer())) {
            refusals.add(OffsetRefusal.OTHER_PARTY);
        }
        if (!claim.original().isSameCurrency(debt.original())) {
            refusals.add(OffsetRefusal.OTHER_CURRENCY);
        }
        if (!claim.owedByUs() || debt.owedByUs()) {
            refusals.add(OffsetRefusal.SAME_SIDE);
        }
        if (!claim.isDueOn(on) || !debt.isDueOn(on)) {
            refusals.add(OffsetRefusal.NOT_DUE);
        }
        if (!consented) {
            refusals.add(OffsetRefusal.NO_CONSENT);
        }
        if (claim.open().isZero() || debt.open().isZero()) {
            refusals.add(OffsetRefusal.NOTHING_OPEN);
        }
        if (!refusals.isEmpty()) {
            return Offset.builder()
                    .claim(claim)
                    .debt(debt)
                    .amount(Money.zero(debt.original().getCurrencyUnit()))
                    .addAllRefusals(refusals)
                    .build();
        }
        Money amount = claim.open().isLessThan(debt.open()) ? claim.open() : debt.open();
        return Offset.builder()
                .claim(claim.settledBy(new Settlement(SettlementKind.OFFSET, amount, on, "offset with " + debt.id())))
                .debt(debt.settledBy(new Settlement(SettlementKind.OFFSET, amount, on, "offset with " + claim.id())))
                .amount(amount)
                .build();
    }
}
