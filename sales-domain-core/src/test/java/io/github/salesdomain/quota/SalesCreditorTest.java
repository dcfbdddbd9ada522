package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.ExchangeRateKind;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleSales;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SalesCreditorTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final SalesPeriod YEAR = SampleCompany.calendar().year(2026);
    private static final Holder WANG = Holder.parse("PERSON:Wang");
    private static final Holder LI = Holder.parse("PERSON:Li");
    private static final Holder WU = Holder.parse("PERSON:Wu");
    private static final Holder TEAM = Holder.parse("POSITION:TEAM");
    private static final Holder HOUSE = Holder.company("HOUSE");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static SalesTransaction sale(String id, String amount) {
        return SalesTransaction.builder().id(id).on(MARCH).amount(cny(amount)).build();
    }

    private static SalesTransaction back(String id, String of, String amount) {
        return sale(id, "0")
                .withKind(TransactionKind.RETURN)
                .withOriginal(of)
                .withAmount(cny(amount))
                .withOn(MARCH.plusDays(1));
    }

    private static SalesCreditor evenly(Holder... holders) {
        return SalesCreditor.with(transaction -> CreditSplit.evenly(List.of(holders)));
    }

    private static SalesCredit credit(CreditBook book, String id) {
        return book.credits().stream()
                .filter(credit -> credit.transaction().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Parts {

        @Test
        void sumToTheTransactionToTheCent() {
            CreditBook book = evenly(WANG, LI, WU).credit(List.of(sale("S-1", "1000.00")), CNY);

            assertThat(credit(book, "S-1").parts())
                    .containsExactly(entry(LI, cny("333.34")), entry(WANG, cny("333.33")), entry(WU, cny("333.33")));
        }

        @Test
        void areByRatesOfExactlyOneHundredPercent() {
            CreditSplit split = CreditSplit.byRates(Map.of(WANG, Rate.percent(70), LI, Rate.percent(30)));
            CreditBook book = SalesCreditor.with(CreditingPolicy.explicit(Map.of("S-1", split)))
                    .credit(List.of(sale("S-1", "99.99"), sale("S-2", "5.00")), CNY);

            assertThat(credit(book, "S-1").partOf(WANG)).isEqualTo(cny("69.99"));
            assertThat(credit(book, "S-1").partOf(LI)).isEqualTo(cny("30.00"));
            assertThat(credit(book, "S-1").partOf(WU)).isEqualTo(cny("0.00"));
            assertThat(book.uncredited())
                    .containsExactly(new UncreditedTransaction(sale("S-2", "5.00"), CreditingReason.NO_RULE));
        }

        /** A peer rounds the sum to two decimals before it compares. */
        @Test
        void areNeverByRatesThatOnlyPrintAsOneHundredPercent() {
            assertThatThrownBy(() -> CreditSplit.byRates(Map.of(WANG, Rate.percent("69.996"), LI, Rate.percent(30))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "shares must sum to exactly 1, but was 0.99996"
                                    + "\nMaybe credit the rest to a house account, or use overlay credit for who only supports");
        }

        /** A peer credited the whole voucher to each person in its team. */
        @Test
        void neverGiveTheWholeToEach() {
            assertThatThrownBy(() -> CreditSplit.byRates(Map.of(WANG, Rate.one(), LI, Rate.one())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("shares must sum to exactly 1, but was 2");
            assertThatThrownBy(() -> new SalesCredit(
                            sale("S-1", "100.00"),
                            Optional.empty(),
                            Map.of(WANG, cny("100.00"), LI, cny("100.00")),
                            Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parts of S-1 must sum to CNY 100.00, but was CNY 200.00");
            assertThatThrownBy(() -> new SalesCredit(
                            sale("S-1", "100.00"),
                            Optional.empty(),
                            Map.of(WANG, cny("150.00"), LI, cny("-50.00")),
                            Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("part of PERSON:Li in S-1 must have the sign of CNY 100.00, but was CNY -50.00");
        }

        @Test
        void areByAmountsThatSumToTheWhole() {
            Map<String, CreditSplit> agreed =
                    Map.of("S-1", CreditSplit.byAmounts(Map.of(WANG, cny("60.01"), LI, cny("39.99"))));
            SalesCreditor creditor = SalesCreditor.with(CreditingPolicy.explicit(agreed));

            assertThat(credit(creditor.credit(List.of(sale("S-1", "100.00")), CNY), "S-1")
                            .parts())
                    .containsExactly(entry(LI, cny("39.99")), entry(WANG, cny("60.01")));
            assertThatThrownBy(() -> creditor.credit(List.of(sale("S-1", "100.01")), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amounts of S-1 must sum to CNY 100.01, but was CNY 100.00");
        }

        @Test
        void areRefusedWhereTheyCannotBe() {
            assertThatThrownBy(() -> CreditSplit.byRates(Map.of(WANG, Rate.percent(110), LI, Rate.percent(-10))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share of PERSON:Li must be above zero, but was -0.1");
            assertThatThrownBy(() -> CreditSplit.byAmounts(Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amounts must not be empty, but was {}");
            assertThatThrownBy(() -> CreditSplit.byAmounts(Map.of(WANG, cny("2"), LI, cny("-1"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amounts must have one sign, but was {PERSON:Li=CNY -1.00, PERSON:Wang=CNY 2.00}");
            assertThatThrownBy(() -> CreditSplit.evenly(List.of(WANG, WANG)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("holders must be distinct, but PERSON:Wang came twice");
            assertThatThrownBy(() -> CreditSplit.byAmounts(Map.of(WANG, cny("2"), LI, Money.parse("EUR 1"))))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void explainThemselves() {
            CreditBook book = evenly(WANG, LI).withHouse(HOUSE).credit(List.of(sale("S-1", "0.03")), CNY);

            assertThat(book.explain().text()).isEqualTo("""
                            credits: 1 transactions
                              credited: 1
                                credit of SALE S-1 of 2026-03-10: CNY 0.03
                                  PERSON:Li: CNY 0.02
                                  PERSON:Wang: CNY 0.01
                              credited to nobody: 0
                              overlay, not part of any sum: 0""");
        }
    }

    @Nested
    class Returns {

        @Test
        void debitTheOneWhoWasCredited() {
            CreditBook book = SampleSales.book();

            assertThat(credit(book, "INV-1").parts()).containsExactly(entry(WU, cny("100000.00")));
            assertThat(credit(book, "INV-2").parts()).containsExactly(entry(LI, cny("80000.00")));
            assertThat(credit(book, "RET-1").parts()).containsExactly(entry(WU, cny("-30000.00")));
        }

        /** Three returns of a third each would leave a cent with somebody if each were split alone. */
        @Test
        void leaveNobodyACentWhenAllIsTakenBack() {
            List<SalesTransaction> transactions = List.of(
                    sale("S-1", "100.00"),
                    back("R-1", "S-1", "-33.33"),
                    back("R-2", "S-1", "-33.33"),
                    back("R-3", "R-1", "-33.34"));
            CreditBook book = evenly(WANG, LI, WU).credit(transactions, CNY);

            assertThat(book.actuals(Metric.REVENUE, YEAR))
                    .containsExactly(entry(LI, cny("0.00")), entry(WANG, cny("0.00")), entry(WU, cny("0.00")));
        }

        @Test
        void areCreditedToNobodyWithoutTheSale() {
            SalesTransaction lost = back("R-1", "S-9", "-10.00");
            SalesTransaction ofLost = back("R-2", "R-1", "-5.00");
            CreditBook book = evenly(WANG).credit(List.of(ofLost, lost), CNY);

            assertThat(book.uncredited())
                    .containsExactly(
                            new UncreditedTransaction(lost, CreditingReason.ORIGINAL_MISSING),
                            new UncreditedTransaction(ofLost, CreditingReason.ORIGINAL_MISSING));
        }

        @Test
        void thatNameNoSaleAreCreditedByTheRule() {
            SalesTransaction alone = back("R-1", "S-1", "-10.00").withOriginal(Optional.empty());

            assertThat(credit(evenly(WANG).credit(List.of(alone), CNY), "R-1").partOf(WANG))
                    .isEqualTo(cny("-10.00"));
        }

        @Test
        void mayNotLeadInACircle() {
            assertThatThrownBy(() ->
                            evenly(WANG).credit(List.of(back("R-1", "R-2", "-1.00"), back("R-2", "R-1", "-1.00")), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original must not lead back to the transaction, but did for R-1");
        }

        @Test
        void ofNothingDividedByAmountsSayNothing() {
            Map<String, CreditSplit> agreed = Map.of("S-1", CreditSplit.byAmounts(Map.of(WANG, cny("0.00"))));
            SalesTransaction more =
                    back("C-1", "S-1", "0").withKind(TransactionKind.CORRECTION).withAmount(cny("5.00"));
            CreditBook book = SalesCreditor.with(CreditingPolicy.explicit(agreed))
                    .credit(List.of(sale("S-1", "0.00"), more), CNY);

            assertThat(credit(book, "S-1").partOf(WANG)).isEqualTo(cny("0.00"));
            assertThat(book.uncredited())
                    .containsExactly(new UncreditedTransaction(more, CreditingReason.ORIGINAL_WITHOUT_PARTS));
        }
    }

    @Nested
    class Owners {

        @Test
        void areThoseOfTheDateOfTheDocument() {
            CreditBook book = SampleSales.book();

            assertThat(credit(book, "INV-4").parts()).containsOnlyKeys(Holder.parse("PERSON:Zhou"));
            assertThat(credit(book, "INV-5").parts()).containsOnlyKeys(Holder.parse("PERSON:Zheng"));
            assertThat(book.uncredited())
                    .extracting(one -> one.transaction().id(), UncreditedTransaction::reason)
                    .containsExactly(tuple("INV-3", CreditingReason.POSITION_VACANT));
        }

        /** A peer reads the region from where the customer is now, so that a move rewrites all past sales. */
        @Test
        void doNotChangeWhenTheCustomerMovesLater() {
            LocalDate july = LocalDate.of(2026, 7, 1);
            List<CustomerState> states = new ArrayList<>(SampleSales.customerStates());
            states.removeIf(state -> state.customer().id().equals(CustomerId.of("C-05")));
            CustomerState before = CustomerState.builder()
                    .factId("C-05 in the east")
                    .customer(SampleCompany.customer("C-05"))
                    .during(LocalDateRange.ofUnboundedStart(july))
                    .knownSince(LocalDate.of(2020, 1, 1))
                    .build();
            states.add(before);
            states.add(before.withFactId("C-05 in the south")
                    .withCustomer(SampleCompany.customer("C-10").withId(CustomerId.of("C-05")))
                    .withDuring(LocalDateRange.ofUnboundedEnd(july)));
            SalesTransaction later =
                    SampleSales.transactions().get(1).withId("INV-6").withOn(july);
            List<SalesTransaction> all = new ArrayList<>(SampleSales.transactions());
            all.add(later);
            CreditBook book = SalesCreditor.toReps(SampleCompany.territoryMap(), states, SampleCompany.organisation())
                    .credit(all, CNY);

            assertThat(credit(book, "INV-2").parts()).containsOnlyKeys(LI);
            assertThat(credit(book, "INV-6").parts()).containsOnlyKeys(Holder.parse("PERSON:Feng"));
        }

        @Test
        void maybeTheTerritoryOrThePositionThatIsNeverVacant() {
            CreditBook territories = SalesCreditor.toTerritories(
                            SampleCompany.territoryMap(), SampleSales.customerStates())
                    .credit(SampleSales.transactions(), CNY);
            CreditBook positions = SalesCreditor.toPositions(SampleCompany.territoryMap(), SampleSales.customerStates())
                    .credit(SampleSales.transactions(), CNY);

            assertThat(credit(territories, "INV-3").parts()).containsOnlyKeys(Holder.parse("TERRITORY:S-1"));
            assertThat(credit(positions, "INV-3").parts()).containsOnlyKeys(Holder.parse("POSITION:R-09"));
        }

        @Test
        void areMissingForManyReasons() {
            SalesTransaction one = SampleSales.transactions().get(0);
            LocalDate never = LocalDate.of(2019, 1, 1);
            SalesCreditor creditor = SalesCreditor.toReps(
                    SampleTerritories.disputedMap(), SampleSales.customerStates(), SampleCompany.organisation());
            CreditBook book = creditor.credit(
                    List.of(
                            one.withId("A").withCustomer(Optional.empty()),
                            one.withId("B").withCustomer(CustomerId.of("C-99")),
                            one.withId("C").withCustomer(CustomerId.of("C-12")),
                            one.withId("D").withCustomer(CustomerId.of("C-07"))),
                    CNY);
            CreditBook unheld = SalesCreditor.toReps(
                            SampleCompany.territoryMap().withHoldings(List.of()),
                            SampleSales.customerStates(),
                            SampleCompany.organisation())
                    .credit(List.of(one), CNY);

            assertThat(book.uncredited())
                    .extracting(UncreditedTransaction::reason)
                    .containsExactly(
                            CreditingReason.NO_CUSTOMER,
                            CreditingReason.CUSTOMER_UNKNOWN,
                            CreditingReason.TERRITORY_GAP,
                            CreditingReason.TERRITORY_OVERLAP);
            assertThat(unheld.uncredited())
                    .extracting(UncreditedTransaction::reason)
                    .containsExactly(CreditingReason.TERRITORY_UNHELD);
            assertThat(creditor.credit(List.of(one), CNY, never).transactions()).isEmpty();
        }

        @Test
        void comeAfterWhatWasAgreed() {
            SalesCreditor creditor = SampleSales.creditor()
                    .withAssigner(TerritoryAssigner.standard())
                    .withAgreed(CreditingPolicy.explicit(Map.of("INV-2", CreditSplit.evenly(List.of(WU, LI)))));
            CreditBook book = creditor.credit(SampleSales.transactions(), CNY);

            assertThat(credit(book, "INV-2").parts()).containsOnlyKeys(WU, LI);
            assertThat(credit(book, "INV-4").parts()).containsOnlyKeys(Holder.parse("PERSON:Zhou"));
        }

        @Test
        void whoSupportsThemGetsOverlayCreditOnly() {
            Tenure beside = Tenure.builder()
                    .factId("Chen beside R-07")
                    .position(PositionId.of("R-07"))
                    .person(PersonId.of("Chen"))
                    .kind(TenureKind.OVERLAY)
                    .during(LocalDateRange.ofUnbounded())
                    .knownSince(LocalDate.of(2020, 1, 1))
                    .build();
            List<Tenure> tenures = new ArrayList<>(SampleCompany.organisation().tenures());
            tenures.add(beside);
            CreditBook book = SalesCreditor.toReps(
                            SampleCompany.territoryMap(),
                            SampleSales.customerStates(),
                            SampleCompany.organisation().withTenures(tenures))
                    .credit(SampleSales.transactions(), CNY);
            Holder chen = Holder.parse("PERSON:Chen");

            assertThat(book.overlaysOf(chen))
                    .extracting(overlay -> overlay.transaction().id(), OverlayCredit::amount)
                    .containsExactly(
                            tuple("INV-1", cny("100000.00")),
                            tuple("INV-2", cny("80000.00")),
                            tuple("RET-1", cny("-30000.00")));
            assertThat(book.actuals(Metric.REVENUE, YEAR)).doesNotContainKey(chen);
            assertThat(book.total(Metric.REVENUE, YEAR))
                    .isEqualTo(SampleSales.book().total(Metric.REVENUE, YEAR));
        }

        @Test
        void mustNotBeInTwoStatesAtOnce() {
            List<CustomerState> states = new ArrayList<>(SampleSales.customerStates());
            states.add(states.get(0).withFactId("another"));

            assertThatThrownBy(() -> SalesCreditor.toTerritories(SampleCompany.territoryMap(), states)
                            .credit(List.of(), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("customer C-01 must have one state at a time, but had another and state of C-01");
        }

        @Test
        void maybeAgreedByCustomer() {
            CreditingPolicy policy = CreditingPolicy.byCustomer(Map.of(CustomerId.of("C-1"), CreditSplit.toOne(WANG)));
            SalesTransaction named = sale("A", "1.00").withCustomer(CustomerId.of("C-1"));

            assertThat(policy.splitOf(named)).isEqualTo(CreditSplit.toOne(WANG));
            assertThat(policy.splitOf(named.withCustomer(CustomerId.of("C-2"))))
                    .isEqualTo(CreditSplit.nobody(CreditingReason.NO_RULE));
            assertThat(policy.splitOf(sale("A", "1.00"))).isEqualTo(CreditSplit.nobody(CreditingReason.NO_CUSTOMER));
        }
    }

    @Nested
    class TheHouse {

        @Test
        void takesWhatNobodyIsCreditedWithAndKeepsTheReason() {
            CreditBook book = SampleSales.creditor().withHouse(HOUSE).credit(SampleSales.transactions(), CNY);

            assertThat(book.uncredited()).isEmpty();
            assertThat(credit(book, "INV-3").parts()).containsExactly(entry(HOUSE, cny("50000.00")));
            assertThat(credit(book, "INV-3").houseReason()).contains(CreditingReason.POSITION_VACANT);
            assertThat(credit(book, "INV-3").explain().text()).isEqualTo("""
                            credit of SALE INV-3 of 2026-10-15: CNY 50000.00
                              to the house account: POSITION_VACANT
                              COMPANY:HOUSE: CNY 50000.00""");
        }
    }

    @Nested
    class Currencies {

        private final CurrencyConverter budget = CurrencyConverter.with(ExchangeRates.of(List.of(ExchangeRate.builder()
                .from(CurrencyUnit.USD)
                .to(CNY)
                .rate(new BigDecimal("7.1234"))
                .asOf(LocalDate.of(2026, 1, 1))
                .kind(ExchangeRateKind.BUDGET)
                .build())));

        @Test
        void areConvertedOnceAtTheBudgetRateAndThenDivided() {
            SalesTransaction export = sale("S-1", "0").withAmount(Money.parse("USD 12345.67"));
            CreditBook book = evenly(WANG, LI).convertedBy(budget).credit(List.of(export, sale("S-2", "1.00")), CNY);

            assertThat(credit(book, "S-1").amount()).isEqualTo(cny("87943.15"));
            assertThat(credit(book, "S-1").parts())
                    .containsExactly(entry(LI, cny("43971.58")), entry(WANG, cny("43971.57")));
            assertThat(book.total(Metric.REVENUE, YEAR)).isEqualTo(cny("87944.15"));
            assertThat(credit(book, "S-1").explain().text()).contains("rate: 1 USD = 7.1234 CNY (BUDGET 2026-01-01)");
        }

        /** A peer warns that the sum will be incorrect, and then adds. */
        @Test
        void withoutARateAreNotAddedButReported() {
            SalesTransaction export = sale("S-1", "0").withAmount(Money.parse("EUR 10.00"));
            SalesTransaction old = sale("S-2", "0").withAmount(Money.parse("USD 10.00"));
            CreditBook book = evenly(WANG).convertedBy(budget.noOlderThan(30)).credit(List.of(export, old), CNY);

            assertThat(book.credits()).isEmpty();
            assertThat(book.uncredited())
                    .containsExactly(
                            new UncreditedTransaction(export, CreditingReason.RATE_MISSING),
                            new UncreditedTransaction(old, CreditingReason.RATE_STALE));
            assertThatThrownBy(() -> evenly(WANG).credit(List.of(export), CNY))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class Books {

        @Test
        void refuseTheSameTransactionTwice() {
            assertThatThrownBy(() -> evenly(WANG).credit(List.of(sale("S-1", "100.00"), sale("S-1", "200.00")), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("transactions must have each id once, but had SALE S-1 of 2026-03-10: CNY 100.00"
                            + " and SALE S-1 of 2026-03-10: CNY 200.00");
            CreditBook book = evenly(WANG).credit(List.of(sale("S-1", "100.00")), CNY);
            assertThatThrownBy(() -> book.withUncredited(
                            new UncreditedTransaction(sale("S-1", "200.00"), CreditingReason.NO_RULE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("transactions must have each id once, but had SALE S-1");
            OverlayCredit overlay = new OverlayCredit(sale("S-1", "100.00"), Optional.empty(), LI, Rate.one());
            assertThatThrownBy(() -> book.withOverlays(overlay, overlay))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "overlays must have each holder once for a transaction, but had PERSON:Li twice for S-1");
            assertThatThrownBy(() -> book.withCurrency(CurrencyUnit.EUR)).isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void areOfTheTransactionsOnRecord() {
            SalesTransaction late = sale("S-2", "7.00").withKnownSince(MARCH.plusDays(20));
            List<SalesTransaction> both = List.of(sale("S-1", "5.00"), late);

            assertThat(evenly(WANG).credit(both, CNY, MARCH.plusDays(19)).transactions())
                    .containsExactly(sale("S-1", "5.00"));
            assertThat(evenly(WANG).credit(both, CNY, MARCH.plusDays(20)).transactions())
                    .containsExactlyElementsOf(both);
        }

        /** A peer's attainment misses credits of the same batch and shows them in the next one. */
        @Test
        void doNotDependOnTheBatches() {
            List<SalesTransaction> all = SampleSales.transactions();
            SalesCreditor creditor = SampleSales.creditor();
            List<SalesTransaction> last = all.subList(5, 6);
            CreditBook first = creditor.credit(last, CNY);

            assertThat(first.uncredited()).hasSize(1);
            assertThat(creditor.creditMore(first, all.subList(0, 5))).isEqualTo(SampleSales.book());
        }

        @Test
        void countByTheDateOfTheDocumentAndByMetric() {
            SalesPeriod may = SampleCompany.calendar().months(2026).get(4);
            CreditBook book = SampleSales.book();

            assertThat(book.actuals(Metric.REVENUE, may))
                    .containsExactly(entry(LI, cny("80000.00")), entry(WU, cny("100000.00")));
            assertThat(book.actuals(Metric.REVENUE, may, LocalDate.of(2026, 5, 19)))
                    .containsExactly(entry(WU, cny("100000.00")));
            assertThat(book.actuals(Metric.COLLECTION, may)).isEmpty();
            assertThat(book.creditsOf(WU)).hasSize(2);
        }
    }

    @Nested
    class RollUps {

        private final Hierarchy<Holder> tree =
                Hierarchy.of(List.of(HOUSE, TEAM, WANG, LI), Map.of(TEAM, HOUSE, WANG, TEAM, LI, TEAM));

        private CreditRollUp rollUp() {
            Map<String, CreditSplit> splits = Map.of(
                    "S-1", CreditSplit.evenly(List.of(WANG, LI)),
                    "S-2", CreditSplit.evenly(List.of(WANG, TEAM)),
                    "S-3", CreditSplit.toOne(HOUSE),
                    "S-4", CreditSplit.toOne(WU));
            return SalesCreditor.with(CreditingPolicy.explicit(splits))
                    .credit(
                            List.of(
                                    sale("S-1", "100.01"),
                                    sale("S-2", "50.00"),
                                    sale("S-3", "7.00"),
                                    sale("S-4", "1.00")),
                            CNY)
                    .rollUp(tree, Metric.REVENUE, YEAR, MARCH);
        }

        @Test
        void countEachTransactionOnceAtEveryNode() {
            CreditRollUp rollUp = rollUp();

            assertThat(rollUp.totalOf(LI)).isEqualTo(cny("50.01"));
            assertThat(rollUp.totalOf(WANG)).isEqualTo(cny("75.00"));
            assertThat(rollUp.totalOf(TEAM)).isEqualTo(cny("150.01"));
            assertThat(rollUp.totalOf(HOUSE)).isEqualTo(cny("157.01"));
            assertThat(rollUp.outside()).containsExactly(entry(WU, cny("1.00")));
            assertThat(rollUp.total()).isEqualTo(cny("158.01"));
            assertThat(rollUp.tree()).isEqualTo(tree);
            assertThat(rollUp.explain().text()).isEqualTo("""
                            REVENUE credited for 2026 as of 2026-03-10: CNY 158.01
                              COMPANY:HOUSE: CNY 157.01
                                booked directly: CNY 7.00
                                POSITION:TEAM: CNY 150.01
                                  booked directly: CNY 25.00
                                  PERSON:Li: CNY 50.01
                                  PERSON:Wang: CNY 75.00
                              PERSON:Wu (not in the tree): CNY 1.00""");
        }

        @Test
        void refuseLinesThatDoNotAddUp() {
            CreditRollUp rollUp = rollUp();
            CreditRollUp.Line top = rollUp.lines().get(0);
            List<CreditRollUp.Line> wrong = new ArrayList<>(rollUp.lines());
            wrong.set(0, new CreditRollUp.Line(top.holder(), top.parent(), top.booked(), cny("1.00")));
            List<CreditRollUp.Line> turned = new ArrayList<>(rollUp.lines());
            Collections.reverse(turned);

            assertThatThrownBy(() -> rollUp.withLines(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("total of COMPANY:HOUSE must be the sum of its parts CNY 157.01, but was CNY 1.00");
            assertThatThrownBy(() -> rollUp.withLines(turned))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("lines must be in tree order, but was [");
            assertThatThrownBy(() -> rollUp.withLines(top, top))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must have each holder once, but had COMPANY:HOUSE twice");
            assertThatThrownBy(() -> rollUp.withOutside(Map.of(WANG, cny("1.00"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("outside must be of holders not in the tree, but was of PERSON:Wang");
            assertThatThrownBy(() -> rollUp.totalOf(WU))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("holder must be in the tree, but was PERSON:Wu");
        }

        @Test
        void feedAttainmentAndPaceWithOwnBookingsToo() {
            QuotaPlan plan = SampleQuota.plan();
            SalesPeriod quarter = plan.quarters().get(1);
            LocalDate end = LocalDate.of(2026, 6, 30);
            Holder east = SampleQuota.territory("EAST");
            CreditBook book = SalesCreditor.toPositions(SampleCompany.territoryMap(), SampleSales.customerStates())
                    .withAgreed(CreditingPolicy.explicit(Map.of("INV-2", CreditSplit.toOne(east))))
                    .credit(SampleSales.transactions(), CNY);
            CreditRollUp credited = book.rollUp(plan.hierarchy(), plan.metric(), quarter, end);

            assertThat(AttainmentReader.standard().readAll(plan, credited))
                    .filteredOn(attainment -> attainment.holder().equals(east))
                    .extracting(Attainment::actual)
                    .containsExactly(cny("150000.00"));
            assertThat(PaceReader.standard().readAll(plan, credited))
                    .filteredOn(pace -> pace.holder().equals(SampleQuota.company()))
                    .extracting(Pace::actual, Pace::asOf)
                    .containsExactly(tuple(cny("190000.00"), end));
        }

        @Test
        void ofSomethingElseThanThePlanAreRefused() {
            QuotaPlan plan = SampleQuota.plan();
            AttainmentReader reader = AttainmentReader.standard();
            CreditBook book = SampleSales.book();

            assertThatThrownBy(() ->
                            reader.readAll(plan, book.rollUp(plan.hierarchy(), Metric.PROFIT, plan.period(), MARCH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("credited must be REVENUE as the plan is, but was PROFIT");
            assertThatThrownBy(() -> reader.readAll(plan, book.rollUp(tree, plan.metric(), plan.period(), MARCH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("tree of credited must be the tree of the plan, but was Hierarchy{");
            assertThatThrownBy(() -> reader.readAll(
                            plan,
                            book.rollUp(plan.hierarchy(), plan.metric(), plan.period(), LocalDate.of(2026, 5, 5))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("credited must be of holders of the plan, but was also of [PERSON:Wu]"
                            + "\nMaybe add a house account to the plan");
        }
    }

    @Nested
    class Transactions {

        @Test
        void haveTheSignOfTheirKind() {
            assertThatThrownBy(() -> sale("S-1", "-1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of a SALE must not be negative, but was CNY -1.00 for S-1");
            assertThatThrownBy(() -> back("R-1", "S-1", "1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of a RETURN must not be positive, but was CNY 1.00 for R-1");
            assertThatThrownBy(() -> sale("N-1", "1.00").withKind(TransactionKind.CREDIT_NOTE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount of a CREDIT_NOTE must not be positive, but was CNY 1.00 for N-1");
        }

        @Test
        void nameWhatTheyPutRight() {
            assertThatThrownBy(() -> sale("S-1", "1.00").withOriginal("S-0"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original of a SALE must be empty, but was S-0 for S-1\nMaybe it is a CORRECTION");
            assertThatThrownBy(() -> sale("S-1", "1.00").withKind(TransactionKind.CORRECTION))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original of a CORRECTION must be given, but was empty for S-1");
            assertThatThrownBy(() -> back("R-1", "R-1", "-1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original must be another transaction, but was R-1");
            assertThatThrownBy(() -> sale(" ", "1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must have 1 to 64 characters, but was ' '");
        }
    }

    @Nested
    class Overlays {

        @Test
        void countApartFromCredit() {
            CreditBook book = evenly(WANG)
                    .withOverlays(OverlayPolicy.always(Map.of(LI, Rate.percent(50))))
                    .credit(List.of(sale("S-1", "100.01"), back("R-1", "S-1", "-100.01")), CNY);

            assertThat(book.overlaysOf(LI))
                    .extracting(OverlayCredit::amount)
                    .containsExactly(cny("-50.01"), cny("50.01"));
            assertThat(book.actuals(Metric.REVENUE, YEAR)).containsExactly(entry(WANG, cny("0.00")));
            assertThat(book.overlays().get(1).explain().text()).isEqualTo("""
                            overlay of PERSON:Li in SALE S-1: CNY 50.01
                              share: 50%
                              transaction: CNY 100.01""");
        }

        @Test
        void countAtMostTheWhole() {
            assertThatThrownBy(() -> new OverlayCredit(sale("S-1", "1.00"), Optional.empty(), LI, Rate.percent(101)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share must be above 0% and at most 100%, but was 101% for PERSON:Li");
        }
    }

    @Test
    void sharesAreExact() {
        CreditSplit thirds = CreditSplit.evenly(List.of(WANG, LI, WU));

        assertThat(((CreditSplit.ByShares) thirds).shares()).containsEntry(WANG, Ratio.of(1, 3));
    }
}
