package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ids;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DatedPairsTest {

    private static final AmountPass NEAR =
            AmountPass.of("near", Tolerance.absolute(cny("0.05")), DateWindow.within(3), PairChoice.NEAREST_DATE);

    private static LinePairs match(AmountPass pass, List<LedgerLine> ours, List<LedgerLine> theirs) {
        return PairMatcher.standard().match(DatedColumns.of(CNY, ours), DatedColumns.of(CNY, theirs), pass);
    }

    private static List<String> pairs(LinePairs pairs) {
        return pairs.matches("near").stream()
                .map(match -> ids(match.ledgerLines()) + "=" + ids(match.statementLines()))
                .toList();
    }

    @Test
    void pairsOneCustomersLinesWhoseAmountsAgreeAndWhoseDatesFit() {
        LinePairs pairs = match(
                NEAR,
                List.of(
                        of("B", line("1", "100", 1)),
                        of("A", line("2", "200", 2)),
                        of("A", line("3", "-300", 3)),
                        of("A", line("4", "400", 4)),
                        of("A", line("5", "500", 5))),
                List.of(
                        of("A", line("9", "500.06", 5)), // six cents
                        of("A", line("8", "400", 8)), // four days
                        of("A", line("7", "-299.95", 6)),
                        of("A", line("6", "200.05", 1)),
                        of("C", line("0", "100", 1)))); // another customer

        assertThat(pairs(pairs)).containsExactly("2=6", "3=7");
        assertThat(pairs.ledgerRows()).containsExactly(1, 2);
        assertThat(pairs.statementRows()).containsExactly(3, 2);
        assertThat(pairs.partnerOf(1)).hasValue(3);
        assertThat(pairs.paired()).isEqualTo(cny("-100"));
        assertThat(pairs.paired(Side.STATEMENT)).isEqualTo(cny("-99.90"));
        assertThat(pairs.residual()).isEqualTo(cny("-0.10"));
        assertThat(pairs.openRows(Side.LEDGER)).containsExactly(0, 3, 4);
        assertThat(ids(pairs.openLines(Side.STATEMENT))).isEqualTo("9+8+0");
        assertThat(pairs.explain().toString()).contains("label=residual, value=CNY -0.10,");
        assertThat(pairs.ambiguousRows(Side.LEDGER)).isEmpty();
        assertThat(pairs.givenUpRows(Side.STATEMENT)).isEmpty();
    }

    @Test
    void theNearestDateIsTakenAndThenTheSmallestDifference() {
        LinePairs pairs = match(
                NEAR,
                List.of(line("1", "100", 5), line("2", "100", 9)),
                List.of(line("a", "100", 7), line("b", "100.05", 6), line("c", "100.01", 10), line("d", "100", 10)));

        assertThat(pairs(pairs)).containsExactly("1=b", "2=d");
        MatchEvidence first = pairs.matches("near").get(0).evidence();
        assertThat(first.criterion()).isEqualTo(MatchCriterion.NEAREST_DATE);
        assertThat(first.alternatives()).isEqualTo(3); // 1=a, 1=b, 2=b
        assertThat(first.daysApart()).hasValue(1);
        assertThat(first.allowed()).contains(cny("0.05"));
        assertThat(pairs.matches("near").get(0).residual()).isEqualTo(cny("-0.05"));
    }

    @Test
    void whatIsAsNearAsAnotherIsLeftToAPersonAndBlocksWhatIsWorse() {
        LinePairs pairs = match(
                NEAR,
                List.of(line("1", "100", 5), line("2", "100", 8)),
                List.of(line("a", "100", 4), line("b", "100", 6), line("c", "7", 6)));

        assertThat(pairs.size()).isZero();
        assertThat(pairs.ambiguousRows(Side.LEDGER)).containsExactly(0);
        assertThat(pairs.ambiguousRows(Side.STATEMENT)).containsExactly(0, 1);
        assertThat(pairs.openRows(Side.STATEMENT)).containsExactly(0, 1, 2);
        assertThat(pairs.explain().toString())
                .contains("0 of 2 and 3 rows")
                .doesNotContain("residual")
                .contains("label=ambiguous rows in our book, value=1,")
                .contains("label=ambiguous rows in the customer's book, value=2,")
                .doesNotContain("given up");
    }

    @Test
    void onlyOneDemandsThatNothingElseFitsEither() {
        AmountPass only = AmountPass.of("near", DateWindow.within(3));
        LinePairs pairs = match(
                only,
                List.of(line("1", "100", 5), line("2", "200", 5), line("3", "200", 6)),
                List.of(line("a", "100", 6), line("b", "200", 7)));

        assertThat(pairs(pairs)).containsExactly("1=a");
        assertThat(pairs.matches("near").get(0).evidence().criterion()).isEqualTo(MatchCriterion.ONLY_ONE);
        assertThat(pairs.ambiguousRows(Side.LEDGER)).containsExactly(1, 2);
        assertThat(pairs.ambiguousRows(Side.STATEMENT)).containsExactly(1);
    }

    @Test
    void aSearchThatWouldTakeTooLongIsGivenUpAloud() {
        List<LedgerLine> ours =
                List.of(of("A", line("1", "100", 5)), of("A", line("2", "100", 6)), of("B", line("3", "7", 1)));
        List<LedgerLine> theirs =
                List.of(of("A", line("a", "100", 5)), of("A", line("b", "50", 6)), of("B", line("c", "7", 2)));
        LinePairs pairs = PairMatcher.standard()
                .match(DatedColumns.of(CNY, ours), DatedColumns.of(CNY, theirs), NEAR, SearchBudget.of(500, 1));

        assertThat(pairs(pairs)).containsExactly("3=c"); // each customer has a budget of his own
        assertThat(pairs.givenUpRows(Side.LEDGER)).containsExactly(0, 1);
        assertThat(pairs.givenUpRows(Side.STATEMENT)).containsExactly(0);
        assertThat(pairs.explain().toString()).contains("label=rows given up in our book, value=2,");
    }

    @Test
    void linesWithoutAmountOrDateAreNeverPairedAndThoseWithoutCustomerMeetEachOther() {
        LinePairs pairs = match(
                NEAR,
                List.of(line("1", "0", 1), line("2", "100"), line("3", "50", 1)),
                List.of(line("a", "0", 1), line("b", "100"), line("c", "50", 1), of("A", line("d", "50", 1))));

        assertThat(pairs(pairs)).containsExactly("3=c");
        assertThat(pairs.openRows(Side.LEDGER)).containsExactly(0, 1);
    }

    /** "Aa" and "BB" have the same hash, and so has every word made of eight of them. */
    @Test
    void customersWhoseNamesCollideAreToldApart() {
        List<LedgerLine> ours = IntStream.range(0, 256)
                .mapToObj(i -> of(colliding(i), line("L" + i, "5", 1)))
                .toList();
        List<LedgerLine> theirs = IntStream.range(100, 356)
                .mapToObj(i -> of(i < 256 ? colliding(i) : "C" + i, line("S" + i, "5", 1)))
                .toList();

        LinePairs pairs = match(NEAR, ours, theirs);

        assertThat(pairs.ledgerRows()).containsExactly(IntStream.range(100, 256).toArray());
        assertThat(pairs.statementRows())
                .containsExactly(IntStream.range(0, 156).toArray());
    }

    private static String colliding(int number) {
        return IntStream.range(0, 8)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    @Test
    void customersOfThousandsOfLinesAreSortedToo() {
        List<LedgerLine> ours = IntStream.range(0, 6_000)
                .mapToObj(i -> line("L" + i, String.valueOf(1 + i * 7_919 % 6_000), 1 + i % 28))
                .toList();
        List<LedgerLine> theirs = IntStream.range(0, 6_000)
                .mapToObj(i -> ours.get(i * 4_999 % 6_000).withId(LineId.of("S" + i)))
                .toList();

        LinePairs pairs = match(NEAR, ours, theirs);

        assertThat(pairs.size()).isEqualTo(6_000);
        assertThat(pairs.residual()).isEqualTo(cny("0"));
        assertThat(pairs.matches("near"))
                .allMatch(match -> match.evidence().daysApart().orElseThrow() == 0);
    }

    @Test
    void daysFarApartAndTheLargestAmountsAreExact() {
        Money most = Money.ofMinor(CNY, 1_000_000_000_000_000L);
        LedgerLine first = line("1", "1", 1).withAmount(most).withDate(LocalDate.MIN);
        LedgerLine last = line("2", "1", 1).withAmount(most.negated()).withDate(LocalDate.MAX);
        LinePairs pairs = match(
                AmountPass.of("near", Tolerance.exact(), DateWindow.within(Integer.MAX_VALUE), PairChoice.ONLY_ONE),
                List.of(first, last),
                List.of(last, first));

        assertThat(pairs.statementRows()).containsExactly(1, 0);
    }

    @Test
    void columnsKnowTheirLines() {
        DatedColumns columns = DatedColumns.of(CNY, List.of(line("1", "-100", 1), line("2", "3")));

        assertThat(columns.size()).isEqualTo(2);
        assertThat(columns.currency()).isEqualTo(CNY);
        assertThat(columns.amount(0)).isEqualTo(cny("-100"));
        assertThat(columns.hasLines()).isTrue();
        assertThat(ids(columns.lines())).isEqualTo("1+2");
    }

    @Test
    void columnsAreReadByMatchesWithoutBeingChanged() {
        DatedColumns ours = DatedColumns.of(CNY, List.of(of("A", line("1", "5", 1)), of("B", line("2", "6", 1))));
        DatedColumns theirs = DatedColumns.of(CNY, List.of(of("C", line("3", "5", 1)), of("B", line("4", "6", 1))));

        for (int i = 0; i < 2; i++) {
            assertThat(PairMatcher.standard().match(ours, theirs, NEAR).ledgerRows())
                    .containsExactly(1);
            assertThat(PairMatcher.standard().match(theirs, ours, NEAR).ledgerRows())
                    .containsExactly(1);
        }
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        DatedColumns none = DatedColumns.of(CNY, List.of());
        CurrencyUnit usd = CurrencyUnit.USD;

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> PairMatcher.standard().match(none, DatedColumns.of(usd, List.of()), NEAR));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> DatedColumns.of(usd, List.of(line("1", "5"))));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> PairMatcher.standard()
                        .match(DatedColumns.of(usd, List.of()), DatedColumns.of(usd, List.of()), NEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match(NEAR, List.of(), List.of()).matches(" "));
        assertThatNullPointerException()
                .isThrownBy(() -> match(NEAR, List.of(), List.of()).ambiguousRows(null));
    }

    /** Eight times the lines allocate about eight times the bytes; the square would be 64 times. */
    @Test
    void workGrowsWithTheLines() {
        growsWithTheLines(
                number -> of("C" + number / 20, line("L" + number, String.valueOf(1 + number), 1 + number % 28)));
        growsWithTheLines(number -> of("C", line("L" + number, String.valueOf(1 + number), 1 + number % 28)));
    }

    private static void growsWithTheLines(IntFunction<LedgerLine> line) {
        bytes(100, line); // loads what is loaded once
        long small = bytes(1_000, line);
        long large = bytes(8_000, line);

        assertThat(large).isLessThan(12 * small);
    }

    private static long bytes(int count, IntFunction<LedgerLine> line) {
        List<LedgerLine> lines = IntStream.range(0, count).mapToObj(line).toList();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(match(NEAR, lines, lines).size()).isEqualTo(count);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
