package io.github.salesdomain.benchmarks;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingColumns;
import io.github.salesdomain.credit.AgeingTable;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.Settlement;
import io.github.salesdomain.credit.SettlementKind;
import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Open items of many customers, as objects, aged into five buckets each; a hundred items for a customer, one item in ten paid in part (D-3). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AgeItems {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final int BUCKETS = 5;

    /** Open items as they are usually kept. */
    private record PlainItem(String customer, LocalDate due, Money open) {}

    private record DecimalItem(String customer, LocalDate due, BigDecimal open) {}

    @Param({"10000", "100000", "1000000"})
    private int size;

    private final AgeingCalculator calculator = AgeingCalculator.standard();
    private final List<OpenItem> items = new ArrayList<>();
    private final List<PlainItem> plainItems = new ArrayList<>();
    private final List<DecimalItem> decimalItems = new ArrayList<>();
    private AgeingColumns columns = AgeingColumns.of(CNY, 0, new int[0], new int[0], new long[0]);

    /** Draws the items, keeps them in each way with objects of its own, and sees that all ways find the same. */
    @Setup
    public void items() {
        Random random = new Random(7);
        int count = Math.max(1, size / 100);
        for (int i = 0; i < size; i++) {
            int customer = random.nextInt(count);
            long due = TODAY.toEpochDay() + 30 - random.nextInt(200);
            long minor = 2L + random.nextInt(10_000_000);
            long paid = random.nextInt(10) == 0 ? 1 + random.nextInt((int) minor - 1) : 0;
            items.add(item("I" + i, customer, due, minor, paid));
            plainItems.add(new PlainItem("C-" + customer, LocalDate.ofEpochDay(due), Money.ofMinor(CNY, minor - paid)));
            decimalItems.add(
                    new DecimalItem("C-" + customer, LocalDate.ofEpochDay(due), BigDecimal.valueOf(minor - paid, 2)));
        }
        columns = columnsOfItems();
        AgeingTable table = oursOfColumns();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            Money expected = table.total(bucket);
            if (!total(hashMap(), bucket).equals(expected)
                    || !total(hashMapOfOpenItems(), bucket).equals(expected)
                    || decimalTotal(hashMapOfDecimals(), bucket).compareTo(expected.getAmount()) != 0) {
                throw new IllegalStateException("bucket " + bucket + " must have " + expected + " each way");
            }
        }
    }

    private static OpenItem item(String id, int customer, long due, long minor, long paid) {
        OpenItem item = OpenItem.builder()
                .id(id)
                .customer(CustomerId.of("C-" + customer))
                .original(Money.ofMinor(CNY, minor))
                .documentDate(LocalDate.ofEpochDay(due - 30))
                .dueDate(LocalDate.ofEpochDay(due))
                .build();
        return paid == 0
                ? item
                : item.settledBy(new Settlement(SettlementKind.COLLECT, Money.ofMinor(CNY, paid), TODAY, "receipt"));
    }

    private static Money total(Map<String, Money[]> table, int bucket) {
        return Money.total(
                table.values().stream().map(buckets -> buckets[bucket]).toList());
    }

    private static BigDecimal decimalTotal(Map<String, BigDecimal[]> table, int bucket) {
        return table.values().stream().map(buckets -> buckets[bucket]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The library: columns of the items, made anew each time. */
    @Benchmark
    public AgeingTable ours() {
        return calculator.age(columnsOfItems(), TODAY);
    }

    private AgeingColumns columnsOfItems() {
        return AgeingColumns.of(CNY, items, AgeingBasis.DUE_DATE);
    }

    /** The library, the columns being prepared. */
    @Benchmark
    public AgeingTable oursOfColumns() {
        return calculator.age(columns, TODAY);
    }

    /** What is usually written by hand. */
    @Benchmark
    public Map<String, Money[]> hashMap() {
        Map<String, Money[]> table = new HashMap<>();
        for (PlainItem item : plainItems) {
            add(table, item.customer, item.due, item.open);
        }
        return table;
    }

    /** The same, of the library's items. */
    @Benchmark
    public Map<String, Money[]> hashMapOfOpenItems() {
        Map<String, Money[]> table = new HashMap<>();
        for (OpenItem item : items) {
            add(table, item.customer().value(), item.dueDate().orElseThrow(), item.open());
        }
        return table;
    }

    private static void add(Map<String, Money[]> table, String customer, LocalDate due, Money open) {
        Money[] buckets = table.computeIfAbsent(customer, key -> {
            Money[] fresh = new Money[BUCKETS];
            Arrays.fill(fresh, Money.zero(CNY));
            return fresh;
        });
        int bucket = bucket(due);
        buckets[bucket] = buckets[bucket].plus(open);
    }

    private static int bucket(LocalDate due) {
        long age = TODAY.toEpochDay() - due.toEpochDay();
        return age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : 4;
    }

    /** By hand, with decimals in place of money. */
    @Benchmark
    public Map<String, BigDecimal[]> hashMapOfDecimals() {
        Map<String, BigDecimal[]> table = new HashMap<>();
        for (DecimalItem item : decimalItems) {
            BigDecimal[] buckets = table.computeIfAbsent(item.customer, key -> {
                BigDecimal[] fresh = new BigDecimal[BUCKETS];
                Arrays.fill(fresh, BigDecimal.ZERO);
                return fresh;
            });
            int bucket = bucket(item.due);
            buckets[bucket] = buckets[bucket].add(item.open);
        }
        return table;
    }

    /** The least: the customer, day and amount of each plain item visited once. */
    @Benchmark
    public long floor() {
        long sum = 0;
        for (PlainItem item : plainItems) {
            sum += item.customer.hashCode()
                    + item.due.toEpochDay()
                    + item.open.getAmount().signum();
        }
        return sum;
    }
}
