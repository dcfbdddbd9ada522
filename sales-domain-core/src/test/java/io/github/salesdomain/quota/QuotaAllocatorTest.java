package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleQuota;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuotaAllocatorTest {

    private static final Holder A = SampleQuota.territory("A");
    private static final Holder B = SampleQuota.territory("B");
    private static final Holder C = SampleQuota.territory("C");
    private static final Holder D = SampleQuota.territory("D");
    private static final Quota MILLION = SampleQuota.annual().withAmount(Money.parse("CNY 1000000.00"));

    private static final QuotaAllocator BY_WEIGHT = QuotaAllocator.with(SplitPolicy.weights(
            Map.of(A, new BigDecimal(50), B, new BigDecimal(30), C, new BigDecimal(15), D, new BigDecimal(5))));

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static List<String> amounts(Allocation allocation) {
        return ((Allocation.Allocated) allocation)
                .split().parts().stream()
                        .map(part -> part.amount().getAmount().toPlainString())
                        .toList();
    }

    @Test
    void keepsFloorsAndCapsAndSharesWhatIsFree() {
        Allocation allocation = BY_WEIGHT
                .withBounds(A, Bounds.atMost(cny("450000.00")))
                .withBounds(D, Bounds.atLeast(cny("80000.00")))
                .allocate(MILLION, List.of(D, C, B, A));

        assertThat(amounts(allocation)).containsExactly("450000.00", "313333.33", "156666.67", "80000.00");
        assertThat(CertificateVerifier.standard()
                        .verify(((Allocation.Allocated) allocation).certificate())
                        .faults())
                .isEmpty();
        assertThat(allocation.explain().text()).startsWith("allocation: CNY 1000000.00\n  quota of ");
    }

    @Test
    void raisesTheWholeByTheHedgeBeforeTheBounds() {
        Allocation.Allocated hedged = (Allocation.Allocated) QuotaAllocator.standard()
                .withHedge(Rate.percent(10))
                .withBounds(A, Bounds.locked(cny("500000.00")))
                .allocate(MILLION, List.of(A, B));

        assertThat(amounts(hedged)).containsExactly("500000.00", "600000.00");
        assertThat(hedged.split().hedgeAmount()).isEqualTo(cny("100000.00"));
        assertThat(hedged.split().partFor(A).locked()).isTrue();
    }

    @Test
    void handsOutWholeUnits() {
        assertThat(amounts(BY_WEIGHT
                        .withApportioner(Apportioner.standard().inUnitsOf(cny("10000.00")))
                        .withBounds(A, Bounds.atMost(cny("455000.00")))
                        .allocate(MILLION, List.of(A, B, C, D))))
                .containsExactly("450000.00", "330000.00", "170000.00", "50000.00");
    }

    @Test
    void givesANewHolderWhatIsAgreed() {
        SplitPolicy history = SplitPolicy.proportionalTo(Map.of(A, cny("300.00"), B, cny("-20.00")));

        assertThat(amounts(QuotaAllocator.with(history)
                        .withBounds(C, Bounds.atLeast(cny("50000.00")))
                        .allocate(MILLION, List.of(A, B, C))))
                .containsExactly("950000.00", "0.00", "50000.00");
    }

    @Test
    void namesTheFewestHoldersWhoseBoundsCannotHold() {
        Allocation allocation = QuotaAllocator.standard()
                .withBounds(A, Bounds.atLeast(cny("600000.00")))
                .withBounds(B, Bounds.atLeast(cny("100.00")))
                .withBounds(C, Bounds.atLeast(cny("500000.00")))
                .allocate(MILLION, List.of(A, B, C));

        assertThat(allocation.isAllocated()).isFalse();
        assertThat(((Allocation.Infeasible) allocation).conflicts())
                .containsExactly(new Allocation.Conflict(
                        BoundConflict.Kind.FLOORS_EXCEED_TOTAL, List.of(A, C), cny("100100.00")));
        assertThat(allocation.explain().text())
                .endsWith("FLOORS_EXCEED_TOTAL: [TERRITORY:A, TERRITORY:C] by CNY 100100.00");
    }

    @Test
    void answersWeightsThatAreAllZero() {
        Allocation allocation =
                QuotaAllocator.with(SplitPolicy.proportionalTo(Map.of())).allocate(MILLION, List.of(A, B));

        assertThat(((Allocation.Infeasible) allocation).conflicts())
                .extracting(Allocation.Conflict::kind)
                .containsExactly(BoundConflict.Kind.ZERO_WEIGHTS);
    }

    @Test
    void addsBoundsUp() {
        Allocation allocation = QuotaAllocator.standard()
                .withBounds(A, Bounds.atLeast(cny("700000.00")))
                .withBounds(A, Bounds.atMost(cny("600000.00")))
                .allocate(MILLION, List.of(A, B));

        assertThat(((Allocation.Infeasible) allocation).conflicts())
                .containsExactly(
                        new Allocation.Conflict(BoundConflict.Kind.FLOOR_ABOVE_CAP, List.of(A), cny("100000.00")));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaAllocator.standard().withBounds(A, Bounds.atMost(cny("-1.00"))))
                .withMessage("bound of TERRITORY:A must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaAllocator.standard().withHedge(Rate.percent(-1)))
                .withMessage("hedge must not be negative, but was -1%");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        QuotaAllocator.standard().withBounds(C, Bounds.none()).allocate(MILLION, List.of(A)))
                .withMessage("bounds must be of a holder, but was of TERRITORY:C");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> QuotaAllocator.standard()
                        .withBounds(A, Bounds.atMost(Money.parse("USD 1.00")))
                        .allocate(MILLION, List.of(A)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allocation.Infeasible(MILLION, List.of()))
                .withMessage("conflicts must not be empty, but was []");
        Allocation.Allocated whole =
                (Allocation.Allocated) QuotaAllocator.standard().allocate(MILLION, List.of(A));
        Allocation.Allocated halves =
                (Allocation.Allocated) QuotaAllocator.standard().allocate(MILLION, List.of(A, B));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allocation.Allocated(whole.split(), halves.certificate()))
                .withMessage("certificate must be of [CNY 1000000.00], but was of [CNY 500000.00, CNY 500000.00]");
    }
}
