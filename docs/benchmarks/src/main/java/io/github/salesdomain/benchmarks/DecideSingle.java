package io.github.salesdomain.benchmarks;

import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditBand;
import io.github.salesdomain.credit.CreditBands;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One order decided on the open items of one customer, by all ten rules and with all reasons (D-1). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideSingle {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Param({"1", "10", "100"})
    private int size;

    private final CreditAssessor assessor = CreditAssessor.standard();
    private final CreditFile file = CreditFile.of(CustomerId.of("C-01"), Money.ofMajor(CNY, 1_000_000));
    private final CreditOrder order = CreditOrder.of("O-1", Money.ofMajor(CNY, 9_000));
    private Exposure exposure = Exposure.builder().currency(CNY).asOf(TODAY).build();
    private CreditBands bands = assessor.bands(file, exposure, OrderTerms.OPEN_ACCOUNT);
    private List<BigDecimal> amounts = List.of();
    private int[] due = {};
    private long[] minor = {};

    /** Makes the open items. */
    @Setup
    public void items() {
        Exposure.Builder items = Exposure.builder().currency(CNY).asOf(TODAY);
        amounts = new ArrayList<>();
        due = new int[size];
        minor = new long[size];
        for (int i = 0; i < size; i++) {
            LocalDate day = TODAY.plusDays(10 - i % 20);
            minor[i] = 100_000L + i;
            due[i] = (int) day.toEpochDay();
            amounts.add(BigDecimal.valueOf(minor[i], 2));
            items.addItem(ExposureItem.of("R-" + i, ExposureKind.RECEIVABLE, Money.ofMinor(CNY, minor[i]), TODAY)
                    .withDueDate(day));
        }
        exposure = items.build();
        exposure.total();
        bands = assessor.bands(file, exposure, OrderTerms.OPEN_ACCOUNT);
    }

    /** The library's values: the decision with its ten reasons, their figures and who may override. */
    @Benchmark
    public CreditDecision ours() {
        return assessor.assess(file, exposure, order);
    }

    /** The library, once the bands of the customer are worked out: outcome and reasons of an order. */
    @Benchmark
    public CreditBand oursByBands() {
        return bands.bandOf(order.amount());
    }

    /** What is usually written by hand: sums in decimals, one text of reasons. */
    @Benchmark
    public String bigDecimal() {
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal overdue = BigDecimal.ZERO;
        long oldest = 0;
        for (int i = 0; i < due.length; i++) {
            owed = owed.add(amounts.get(i));
            long days = TODAY.toEpochDay() - due[i];
            if (days > 0) {
                overdue = overdue.add(amounts.get(i));
                oldest = Math.max(oldest, days);
            }
        }
        BigDecimal after = owed.add(BigDecimal.valueOf(9_000));
        BigDecimal limit = BigDecimal.valueOf(1_000_000);
        StringBuilder reasons = new StringBuilder();
        if (oldest > 30) {
            reasons.append("OVERDUE_DAYS ");
        }
        if (overdue.divide(owed, 10, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(2, 1)) > 0) {
            reasons.append("OVERDUE_RATIO ");
        }
        if (after.compareTo(limit) > 0) {
            reasons.append("LIMIT_EXCEEDED ");
        }
        if (after.divide(limit, 10, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(9, 1)) >= 0) {
            reasons.append("UTILISATION_HIGH ");
        }
        return reasons.toString();
    }

    /** Columns of whole numbers and a mask. */
    @Benchmark
    public int floor() {
        long owed = 0;
        long overdue = 0;
        int oldest = 0;
        int today = (int) TODAY.toEpochDay();
        for (int i = 0; i < minor.length; i++) {
            owed += minor[i];
            int days = today - due[i];
            overdue += days > 0 ? minor[i] : 0;
            oldest = Math.max(oldest, days);
        }
        long after = owed + 900_000;
        return (oldest > 30 ? 1 : 0)
                | (overdue * 10 > owed * 2 ? 2 : 0)
                | (after > 100_000_000L ? 4 : 0)
                | (after * 10 >= 900_000_000L ? 8 : 0);
    }
}
