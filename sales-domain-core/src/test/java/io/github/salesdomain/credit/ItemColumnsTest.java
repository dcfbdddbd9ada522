package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ItemColumnsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId NORTH = CustomerId.of("NORTH");
    private static final CustomerId SOUTH = CustomerId.of("SOUTH");

    private static OpenItem item(CustomerId customer, long yuan, int daysPastDue) {
        return OpenItem.builder()
                .id(customer + "-" + yuan)
                .customer(customer)
                .original(cny(yuan))
                .documentDate(TODAY.minusDays(daysPastDue + 31L))
                .dueDate(TODAY.minusDays(daysPastDue))
                .build();
    }

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static AgeingColumns columns(OpenItem... items) {
        return AgeingColumns.of(CNY, List.of(items), AgeingBasis.DUE_DATE);
    }

    private static AgeingTable age(OpenItem... items) {
        return AgeingCalculator.standard().age(columns(items), TODAY);
    }

    @Nested
    class Customers {

        @Test
        void standInTheOrderOfTheirIds() {
            AgeingTable table = age(item(SOUTH, 700, 0), item(NORTH, 20, 31), item(SOUTH, 5, 1), item(NORTH, 3, 31));

            assertThat(table.customers()).containsExactly(NORTH, SOUTH);
            assertThat(table.customerCount()).isEqualTo(2);
            assertThat(table.rowOf(NORTH)).hasValue(0);
            assertThat(table.rowOf(SOUTH)).hasValue(1);
            assertThat(table.rowOf(CustomerId.of("OTHER"))).isEmpty();
            assertThat(table.amount(0, 2)).isEqualTo(cny(23));
            assertThat(table.amount(1, 0)).isEqualTo(cny(700));
            assertThat(table.amount(1, 1)).isEqualTo(cny(5));
        }

        @Test
        void areUnknownWhereAHostHasNumbersOnly() {
            AgeingColumns columns = AgeingColumns.of(CNY, 1, new int[1], new int[1], new long[] {5});
            AgeingTable table = AgeingCalculator.standard().age(columns, TODAY);

            assertThat(columns.customers()).isEmpty();
            assertThat(table.customers()).isEmpty();
            assertThat(table.rowOf(NORTH)).isEmpty();
            assertThat(table.credits(0)).isEqualTo(cny(0));
        }

        @Test
        void areNumberedWhateverTheirHashes() {
            // ids of the letters Aa and BB all have one hash
            List<OpenItem> items = new ArrayList<>();
            for (int i = 0; i < 2_048; i++) {
                StringBuilder id = new StringBuilder();
                for (int bit = 0; bit < 11; bit++) {
                    id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                }
                items.add(item(CustomerId.of(id.toString()), i + 1L, 0));
                items.add(item(CustomerId.of("C-" + i), i + 1L, 45));
            }
            Collections.reverse(items);
            AgeingTable table =
                    AgeingCalculator.standard().age(AgeingColumns.of(CNY, items, AgeingBasis.DUE_DATE), TODAY);

            assertThat(table.customers()).hasSize(4_096).isSorted();
            for (OpenItem item : items) {
                assertThat(table.balance(table.rowOf(item.customer()).orElseThrow()))
                        .isEqualTo(item.open());
            }
        }
    }

    @Nested
    class Amounts {

        @Test
        void areWhatIsStillOpen() {
            OpenItem paid = item(NORTH, 100, 10)
                    .settledBy(new Settlement(SettlementKind.COLLECT, cny(30), TODAY, "R-1"))
                    .settledBy(new Settlement(SettlementKind.COLLECT, cny(20), TODAY, "R-2"));
            OpenItem done = item(SOUTH, 7, 10).settledBy(new Settlement(SettlementKind.COLLECT, cny(7), TODAY, "R-3"));

            assertThat(age(paid, done).amount(0, 1)).isEqualTo(cny(50));
            assertThat(age(paid, done).balance(1)).isEqualTo(cny(0));
        }

        @Test
        void areUndatedWithoutADueDate() {
            OpenItem undated = item(NORTH, 9, 40).withDueDate(Optional.empty());

            assertThat(age(undated).undated(0)).isEqualTo(cny(9));
            AgeingTable byDocument = AgeingCalculator.with(
                            AgeingPolicy.standard().withBasis(AgeingBasis.DOCUMENT_DATE))
                    .age(AgeingColumns.of(CNY, List.of(undated), AgeingBasis.DOCUMENT_DATE), TODAY);
            assertThat(byDocument.undated(0)).isEqualTo(cny(0));
            assertThat(byDocument.amount(0, 3)).isEqualTo(cny(9));
        }

        @Test
        void thatWeOweStandApart() {
            OpenItem rebate = item(NORTH, 8, 200)
                    .withOwedByUs(true)
                    .settledBy(new Settlement(SettlementKind.COLLECT, cny(1), TODAY, "R-1"));
            AgeingColumns columns = columns(rebate, item(SOUTH, 50, 0), rebate, item(NORTH, 20, 1));
            AgeingTable table = AgeingCalculator.standard().age(columns, TODAY);

            assertThat(columns.size()).isEqualTo(2);
            assertThat(table.credits(0)).isEqualTo(cny(-14));
            assertThat(table.amount(0, 1)).isEqualTo(cny(20));
            assertThat(table.amount(0, 4)).isEqualTo(cny(0));
            assertThat(table.balance(0)).isEqualTo(cny(6));
            assertThat(table.credits(1)).isEqualTo(cny(0));
            assertThat(age(rebate).balance(0)).isEqualTo(cny(-7));
            assertThatThrownBy(() -> table.credits(2)).isInstanceOf(IndexOutOfBoundsException.class);
        }

        @Test
        void mayFallDueOnTheLastDayThereIs() {
            OpenItem never = item(NORTH, 5, 0).withDueDate(LocalDate.MAX);
            OpenItem always = item(NORTH, 6, 0).withDueDate(LocalDate.MIN);
            AgeingTable table = age(never, always);

            assertThat(table.amount(0, 0)).isEqualTo(cny(5));
            assertThat(table.amount(0, 4)).isEqualTo(cny(6));
            assertThat(table.undated(0)).isEqualTo(cny(0));
        }

        @Test
        void addUpBeyondSixtyThreeBits() {
            Money most = Money.of(CNY, BigDecimal.valueOf(Long.MAX_VALUE, 2));
            OpenItem large = item(NORTH, 1, 0).withOriginal(most);
            Money two = most.plus(most);

            assertThat(age(large, large).amount(0, 0)).isEqualTo(two);
            OpenItem owed = large.withOwedByUs(true).withOriginal(two);
            assertThat(age(owed).credits(0)).isEqualTo(two.negated());
        }
    }

    @Nested
    class Sources {

        @Test
        void mayHaveMoreItemsThanTheySay() {
            List<OpenItem> items = List.of(item(NORTH, 1, 0), item(NORTH, 2, 0), item(SOUTH, 4, 0));
            for (int said : new int[] {0, 2, 5}) {
                Collection<OpenItem> changing = new AbstractCollection<>() {
                    @Override
                    public Iterator<OpenItem> iterator() {
                        return items.iterator();
                    }

                    @Override
                    public int size() {
                        return said;
                    }
                };
                AgeingColumns columns = AgeingColumns.of(CNY, changing, AgeingBasis.DUE_DATE);

                assertThat(columns.size()).isEqualTo(3);
                assertThat(AgeingCalculator.standard().age(columns, TODAY).total(0))
                        .isEqualTo(cny(7));
            }
        }

        @Test
        void mayBeEmpty() {
            AgeingColumns none = columns();

            assertThat(none.size() + none.customerCount()).isZero();
            assertThat(none.currency()).isEqualTo(CNY);
            assertThat(AgeingCalculator.standard().age(none, TODAY).total(0)).isEqualTo(cny(0));
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameTheItem() {
            OpenItem dollars = item(NORTH, 3, 0).withOriginal(Money.ofMajor(CurrencyUnit.USD, 3));
            assertThatThrownBy(() -> columns(item(NORTH, 1, 0), dollars))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("item NORTH-3 must be in CNY, but was in USD");
            assertThatThrownBy(() -> columns(dollars.withOwedByUs(true))).isInstanceOf(CurrencyMismatchException.class);
            Money large = Money.of(CNY, BigDecimal.valueOf(Long.MAX_VALUE, 2).add(new BigDecimal("0.01")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> columns(item(NORTH, 3, 0).withOriginal(large)))
                    .withMessage(
                            "open of item NORTH-3 must be below 2^63 minor units, but was CNY 92233720368547758.08");
        }

        @Test
        void keepAgesFromBeingCountedFromAnotherDay() {
            AgeingColumns byDocument = AgeingColumns.of(CNY, List.of(item(NORTH, 3, 0)), AgeingBasis.DOCUMENT_DATE);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeingCalculator.standard().age(byDocument, TODAY))
                    .withMessage("basis must be that of the columns, DOCUMENT_DATE, but was DUE_DATE");
        }

        @Test
        @SuppressWarnings("NullAway")
        void nameWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> AgeingColumns.of(null, List.of(), AgeingBasis.DUE_DATE))
                    .withMessage("currency");
            assertThatNullPointerException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, List.of(), null))
                    .withMessage("basis");
            assertThatNullPointerException()
                    .isThrownBy(() -> AgeingColumns.of(CNY, null, AgeingBasis.DUE_DATE))
                    .withMessage("items");
        }
    }

    @Nested
    class Items {

        @Test
        void refuseASettlementInAnotherCurrencyAsBefore() {
            assertThatThrownBy(() -> item(NORTH, 3, 0)
                            .settledBy(new Settlement(
                                    SettlementKind.COLLECT, Money.ofMajor(CurrencyUnit.JPY, 9), TODAY, "R-1")))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("settlement of item NORTH-3 must be in CNY, but was in JPY");
        }

        @Test
        void showNothingOfWhatColumnsRead() {
            assertThat(item(NORTH, 3, 0).toString()).doesNotContain("openMinor", "dueDay", "currency");
        }
    }
}
