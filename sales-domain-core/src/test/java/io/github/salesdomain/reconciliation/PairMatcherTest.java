package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ids;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PairMatcherTest {

    private static LinePairs match(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return PairMatcher.standard()
                .match(
                        LineColumns.of(CNY, ours, MatchKey.reference()),
                        LineColumns.of(CNY, theirs, MatchKey.reference()));
    }

    private static LineColumns numbers(long[] keys, long... minor) {
        return LineColumns.of(CNY, keys, minor);
    }

    private static List<String> pairs(LinePairs pairs) {
        return pairs.matches("key").stream()
                .map(match -> ids(match.ledgerLines()) + "=" + ids(match.statementLines()))
                .toList();
    }

    @Test
    void pairsTheSameCustomerDocumentAndAmount() {
        LinePairs pairs = match(
                List.of(
                        of("A", line("1", "100", 1, "R1")),
                        of("A", line("2", "200", 2, "R2")),
                        of("A", line("3", "300", 3, "R3")),
                        of("B", line("4", "100", 4, "R4"))),
                List.of(
                        of("A", line("7", "300", 3, " r3 ")), // cleaned
                        of("B", line("8", "100", 4, "R1")), // another customer
                        of("A", line("9", "250", 2, "R2")), // another amount
                        of("A", line("6", "100", 5, "R1"))));

        assertThat(pairs(pairs)).containsExactly("1=6", "3=7");
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.ledgerRows()).containsExactly(0, 2);
        assertThat(pairs.statementRows()).containsExactly(3, 0);
        assertThat(pairs.partnerOf(0)).isEqualTo(OptionalInt.of(3));
        assertThat(pairs.partnerOf(1)).isEmpty();
        assertThat(pairs.openRows(Side.LEDGER)).containsExactly(1, 3);
        assertThat(pairs.openRows(Side.STATEMENT)).containsExactly(1, 2);
        assertThat(ids(pairs.openLines(Side.LEDGER))).isEqualTo("2+4");
        assertThat(ids(pairs.openLines(Side.STATEMENT))).isEqualTo("8+9");
        assertThat(pairs.paired()).isEqualTo(cny("400"));
        assertThat(pairs.open(Side.LEDGER)).isEqualTo(cny("300"));
        assertThat(pairs.open(Side.STATEMENT)).isEqualTo(cny("350"));
    }

    @Test
    void theEvidenceTellsKeyDaysAndHowManyWouldFit() {
        Match only = match(List.of(line("1", "100", 1, "r1")), List.of(line("2", "100", 6, "R1")))
                .matches("document")
                .get(0);

        assertThat(only.pass()).isEqualTo("document");
        assertThat(only.evidence().criterion()).isEqualTo(MatchCriterion.SAME_KEY);
        assertThat(only.evidence().key()).containsExactly("R1");
        assertThat(only.evidence().daysApart()).hasValue(5);
        assertThat(only.evidence().allowed()).contains(cny("0"));
        assertThat(only.evidence().alternatives()).isEqualTo(1);
        assertThat(only.outcome()).isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void ofSeveralAlikeTheEarlierDatesAndSmallerIdsGoFirst() {
        LinePairs pairs = match(
                List.of(line("c", "100", 9, "R"), line("b", "100", 2, "R"), line("a", "100", 2, "R")),
                List.of(line("z", "100", 8, "R"), line("y", "100", 1, "R")));

        assertThat(pairs(pairs)).containsExactly("b=z", "a=y");
        assertThat(pairs.matches("key").get(0).evidence().alternatives()).isEqualTo(4);
        assertThat(pairs.matches("key").get(0).evidence().criterion()).isEqualTo(MatchCriterion.INTERCHANGEABLE);
        assertThat(ids(pairs.openLines(Side.LEDGER))).isEqualTo("c");
    }

    @Test
    void severalOfOneBookAreOpenIfTheOtherHasNone() {
        LinePairs pairs = match(List.of(line("a", "100", 1, "R"), line("b", "100", 2, "R")), List.of());

        assertThat(pairs.size()).isZero();
        assertThat(pairs.openRows(Side.LEDGER)).containsExactly(0, 1);
    }

    @Test
    void oneLineTakesTheFirstOfSeveralOfTheOtherBook() {
        LinePairs pairs = match(
                List.of(line("a", "100", 1, "R")),
                List.of(line("z", "100", 3, "R"), line("y", "100", 2, "R"), line("x", "100", 1, "R")));

        assertThat(pairs(pairs)).containsExactly("a=x");
        assertThat(pairs.openRows(Side.STATEMENT)).containsExactly(0, 1);
    }

    @Test
    void linesWithoutKeyOrAmountAreNeverPaired() {
        LinePairs pairs = match(
                List.of(line("1", "100", 1), line("2", "0", 1, "R")),
                List.of(line("3", "100", 1), line("4", "0", 1, "R")));

        assertThat(pairs.size()).isZero();
        assertThat(ids(pairs.openLines(Side.LEDGER))).isEqualTo("1+2");
    }

    @Test
    void keysOfEveryLengthAndScriptAreToldApart() {
        List<String> keys = IntStream.range(0, 120)
                .boxed()
                .flatMap(length ->
                        List.of("x".repeat(length) + "a", "x".repeat(length) + "b", "二".repeat(length) + "c").stream())
                .toList();
        List<LedgerLine> ours = IntStream.range(0, keys.size())
                .mapToObj(i -> line("L" + i, "5", 1, keys.get(i)))
                .toList();
        List<LedgerLine> theirs = IntStream.range(0, keys.size())
                .mapToObj(i -> line("S" + i, "5", 1, keys.get(keys.size() - 1 - i)))
                .toList();

        LinePairs pairs = match(ours, theirs);

        assertThat(pairs.ledgerRows()).hasSize(keys.size());
        assertThat(pairs.statementRows())
                .containsExactly(IntStream.range(0, keys.size())
                        .map(i -> keys.size() - 1 - i)
                        .toArray());
    }

    @Test
    void columnsOfShortAndOfLongKeysAreCompared() {
        assertThat(match(
                                List.of(line("1", "5", 1, "R")),
                                List.of(line("2", "5", 1, "X".repeat(40)), line("3", "5", 1, "R")))
                        .statementRows())
                .containsExactly(1);
        assertThat(match(
                                List.of(line("2", "5", 1, "R".repeat(41)), line("3", "5", 1, "R")),
                                List.of(line("1", "5", 1, "R")))
                        .ledgerRows())
                .containsExactly(1);
    }

    @Test
    void theCustomerDoesNotRunIntoTheDocument() {
        assertThat(match(List.of(of("AB", line("1", "5", 1, "C"))), List.of(of("A", line("2", "5", 1, "BC"))))
                        .size())
                .isZero();
    }

    @Test
    void numbersThatTheHostHasArePairedAsTheyWereGiven() {
        LinePairs pairs = PairMatcher.standard()
                .match(
                        numbers(new long[] {7, 0, 7, -1}, 500, 100, 500, Long.MAX_VALUE),
                        numbers(new long[] {-1, 7, 0, 0}, Long.MAX_VALUE, 500, 100, 101));

        assertThat(pairs.ledgerRows()).containsExactly(0, 1, 3);
        assertThat(pairs.statementRows()).containsExactly(1, 2, 0);
        assertThat(pairs.paired()).isEqualTo(Money.ofMinor(CNY, Long.MAX_VALUE).plus(cny("6")));
        assertThatIllegalStateException()
                .isThrownBy(() -> pairs.matches("key"))
                .withMessage("columns must be made of lines, but were made of numbers");
        assertThatIllegalStateException().isThrownBy(() -> pairs.openLines(Side.LEDGER));
    }

    @Test
    void sumsThatOutgrowSixtyFourBitsAreExact() {
        LineColumns large = numbers(new long[] {1, 2, 3}, Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1);

        assertThat(PairMatcher.standard().match(large, large).paired())
                .isEqualTo(Money.of(CNY, BigDecimal.valueOf(Long.MAX_VALUE, 2)));
    }

    @Test
    void keysChosenToCollideArePairedToo() {
        int rows = 200;
        long[] candidates = LongStream.range(0, 400_000).toArray();
        LineColumns all = numbers(
                candidates,
                LongStream.generate(() -> 5).limit(candidates.length).toArray());
        long[] colliding = IntStream.range(0, candidates.length)
                .filter(row -> (all.hash(row) & 1_023) == 0)
                .mapToLong(row -> candidates[row])
                .limit(rows)
                .toArray();
        long[] backwards = IntStream.range(0, rows)
                .mapToLong(row -> colliding[rows - 1 - row])
                .toArray();
        long[] amounts = LongStream.generate(() -> 5).limit(rows).toArray();

        LinePairs pairs = PairMatcher.standard().match(numbers(colliding, amounts), numbers(backwards, amounts));

        assertThat(colliding).hasSize(rows);
        assertThat(pairs.statementRows())
                .containsExactly(
                        IntStream.range(0, rows).map(row -> rows - 1 - row).toArray());
    }

    @Test
    void keysThatBeginAlikeDifferWhateverTheWidthOfTheirBooks() {
        LedgerLine eightBytes = of("C", line("1", "5", 1, "ABCDE"));
        LedgerLine more = of("C", line("2", "5", 1, "ABCDEFGH"));
        LineColumns narrow = LineColumns.of(CNY, List.of(eightBytes), MatchKey.reference());
        LineColumns wide = LineColumns.of(CNY, List.of(more, eightBytes), MatchKey.reference());

        assertThat(narrow.isSame(0, wide, 0)).isFalse();
        assertThat(wide.isSame(0, narrow, 0)).isFalse();
        assertThat(wide.isSame(0, wide, 1)).isFalse();
        assertThat(narrow.isSame(0, wide, 1)).isTrue();
        assertThat(wide.isSame(1, narrow, 0)).isTrue();
        assertThat(narrow.hash(0)).isEqualTo(wide.hash(1));
    }

    @Test
    void booksWhoseLaterKeysAreWiderKeepTheEarlierOnes() {
        List<LedgerLine> lines = List.of(
                line("1", "5", 1),
                line("2", "6", 1, "R"),
                line("3", "7", 1, "R" + "0".repeat(20)),
                line("4", "8", 1, "R" + "0".repeat(70)),
                line("5", "9", 1, "R" + "0".repeat(40)));

        LinePairs pairs = match(lines, lines);

        assertThat(pairs.ledgerRows()).containsExactly(1, 2, 3, 4);
        assertThat(pairs.statementRows()).containsExactly(1, 2, 3, 4);
        assertThat(pairs.open(Side.LEDGER)).isEqualTo(cny("5"));
    }

    @Test
    void thousandsOfRowsAlikeArePairedInOrder() {
        long[] keys = new long[5_000];
        long[] amounts = new long[5_000];
        Arrays.fill(amounts, 5);

        assertThat(PairMatcher.standard()
                        .match(numbers(keys, amounts), numbers(keys, amounts))
                        .statementRows())
                .containsExactly(IntStream.range(0, 5_000).toArray());
    }

    @Test
    void explainsHowMuchIsPairedAndLeft() {
        assertThat(match(List.of(line("1", "100", 1, "R"), line("2", "7", 1)), List.of(line("3", "100", 1, "R")))
                        .explain()
                        .toString())
                .contains("1 of 2 and 1 rows")
                .contains("CNY 100.00")
                .contains("CNY 7.00");
    }

    @Test
    void columnsKnowTheirRows() {
        LineColumns lines = LineColumns.of(CNY, List.of(line("1", "-100", 1, "R")), MatchKey.reference());
        LineColumns numbers = numbers(new long[] {3}, -100);

        assertThat(lines.size()).isEqualTo(1);
        assertThat(lines.currency()).isEqualTo(CNY);
        assertThat(lines.amount(0)).isEqualTo(cny("-100"));
        assertThat(lines.hasLines()).isTrue();
        assertThat(ids(lines.lines())).isEqualTo("1");
        assertThat(numbers.hasLines()).isFalse();
        assertThat(numbers.lines()).isEmpty();
        assertThat(numbers.amount(0)).isEqualTo(cny("-1"));
    }

    @Test
    void columnsAreCopies() {
        long[] keys = {1};
        long[] amounts = {5};
        LineColumns columns = numbers(keys, amounts);
        keys[0] = 2;
        amounts[0] = 6;

        LinePairs pairs = PairMatcher.standard().match(columns, numbers(new long[] {1}, 5));
        pairs.ledgerRows()[0] = 9;

        assertThat(pairs.ledgerRows()).containsExactly(0);
    }

    @Test
    void columnsThatCannotBeComparedAreRefused() {
        LineColumns lines = LineColumns.of(CNY, List.of(), MatchKey.reference());
        CurrencyUnit usd = CurrencyUnit.USD;

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() ->
                        PairMatcher.standard().match(lines, LineColumns.of(usd, List.of(), MatchKey.reference())));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> LineColumns.of(usd, List.of(line("1", "5")), MatchKey.reference()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairMatcher.standard().match(lines, numbers(new long[0])))
                .withMessageContaining("columns must be keyed alike, but were by MatchKey")
                .withMessageEndingWith("and by numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers(new long[2], 5))
                .withMessage("columns must have one length, but had 2 and 1");
    }
}
