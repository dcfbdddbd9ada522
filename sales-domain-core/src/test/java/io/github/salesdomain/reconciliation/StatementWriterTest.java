package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class StatementWriterTest {

    private static final CustomerId DEALER = CustomerId.of("C-01");
    private static final LocalDateRange MARCH = LocalDateRange.ofClosed(march(1), march(31));

    private static LedgerLine of(LineKind kind, LedgerLine line) {
        return Lines.of("C-01", line).withKind(kind);
    }

    private final Ledger book = ledger(
            of(LineKind.OPENING_BALANCE, line("0", "125000.00", 0)),
            of(LineKind.INVOICE, line("1", "86400.00", 5)),
            of(LineKind.DEBIT_NOTE, line("2", "1200.00", 9)),
            of(LineKind.PAYMENT, line("3", "-95000.00", 20)),
            of(LineKind.CREDIT_NOTE, line("4", "-4600.00", 25)),
            of(LineKind.INVOICE, line("5", "700.00", 32)),
            Lines.of("C-02", line("6", "9.00", 6)));

    private final AccountStatement ofMarch = StatementWriter.standard()
            .write(book, DEALER, MARCH)
            .withPrepaid(cny("20000.00"))
            .withPaidNotSettled(cny("15000.00"));

    private static ConfirmationReply reply(String receivable) {
        return ConfirmationReply.builder()
                .on(march(40))
                .cutOff(march(31))
                .amounts(new ThreePartBalance(cny(receivable), cny("20000.00"), cny("15000.00")))
                .signatory("Chen")
                .sealed(true)
                .build();
    }

    private StatementConfirmation sent() {
        return StatementConfirmation.of(ofMarch).sent(march(33), march(50));
    }

    private StatementConfirmation negative(String upTo) {
        return StatementConfirmation.builder()
                .statement(ofMarch)
                .form(ConfirmationForm.NEGATIVE)
                .negativeUpTo(cny(upTo))
                .silenceConsents(true)
                .addSending(new ConfirmationSending(march(33), march(50)))
                .build();
    }

    @Nested
    class Statements {

        @Test
        void goFromTheOpeningToTheClosingBalanceAndKeepThreeAmountsApart() {
            assertThat(ofMarch.opening()).isEqualTo(cny("125000.00"));
            assertThat(ofMarch.closing()).isEqualTo(cny("113000.00"));
            assertThat(ofMarch.balance().net()).isEqualTo(cny("78000.00"));
            assertThat(ofMarch.basis()).isEqualTo(OpeningBasis.ROLLED_FROM_UNCONFIRMED);
            assertThat(ofMarch.balances())
                    .containsExactly(cny("211400.00"), cny("212600.00"), cny("117600.00"), cny("113000.00"));
            assertThat(ofMarch.explain().text()).isEqualTo("""
                            closing: CNY 113000.00
                              opening: CNY 125000.00, ROLLED_FROM_UNCONFIRMED
                              INVOICE: CNY 86400.00
                              DEBIT_NOTE: CNY 1200.00
                              PAYMENT: CNY -95000.00
                              CREDIT_NOTE: CNY -4600.00
                              net: CNY 78000.00
                                receivable: CNY 113000.00
                                prepaid: CNY -20000.00
                                paid, not settled: CNY -15000.00""");
        }

        @Test
        void openWithWhatTheCustomerConfirmed() {
            StatementConfirmation agreed = sent().answered(reply("113000.00"));

            AccountStatement april = StatementWriter.standard().writeAfter(agreed, book, march(61));

            assertThat(april.opening()).isEqualTo(ofMarch.closing());
            assertThat(april.basis()).isEqualTo(OpeningBasis.CONFIRMED);
            assertThat(Lines.ids(april.lines())).isEqualTo("5");
            assertThat(StatementWriter.standard()
                            .writeAfter(sent(), book, march(61))
                            .basis())
                    .isEqualTo(OpeningBasis.ROLLED_FROM_UNCONFIRMED);
            assertThat(ofMarch.followedBy(april).lines()).hasSize(5);
            assertThat(ofMarch.followedBy(april).closing()).isEqualTo(cny("113700.00"));
        }

        @Test
        void areNeverChangedSoThatCorrectionsAreItemsOfTheNextOne() {
            Ledger corrected = ledger(
                    of(LineKind.INVOICE, line("1", "86000.00", 5)),
                    of(LineKind.DEBIT_NOTE, line("2", "1200.00", 9)),
                    of(LineKind.PAYMENT, line("3", "-95000.00", 20)),
                    of(LineKind.INVOICE, line("8", "50.00", 30)));

            AccountStatement april = StatementWriter.standard().writeAfter(sent(), corrected, march(61));

            assertThat(april.opening()).isEqualTo(cny("113000.00"));
            assertThat(april.lines())
                    .extracting(it -> it.id() + " " + it.amount() + " " + it.kind())
                    .containsExactly("8 CNY 50.00 INVOICE", "1 CNY -400.00 ADJUSTMENT", "4 CNY 4600.00 ADJUSTMENT");
        }

        @Test
        void refuseWhatDoesNotBelong() {
            assertThatThrownBy(() -> StatementWriter.standard()
                            .write(ledger(Lines.of("C-01", line("1", "1.00"))), DEALER, MARCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("date must be set for lines of a statement, but was not for line 1");
            assertThatThrownBy(() -> StatementWriter.standard().write(book, DEALER, LocalDateRange.ALL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("during must be bounded and not empty, but was ");
            assertThatThrownBy(() -> StatementWriter.standard().writeAfter(sent(), book, march(31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cutOff must not be before 2026-04-01, but was 2026-03-31");
            assertThatThrownBy(() -> ofMarch.withPrepaid(cny("-1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("prepaid must not be negative, but was CNY -1.00");
            assertThatThrownBy(() -> ofMarch.withCustomer(CustomerId.of("C-02")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must be of customer C-02, but 1 was not");
            assertThatThrownBy(() -> ofMarch.followedBy(ofMarch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("next must begin on 2026-04-01, but was 2026-03-01");
        }
    }

    @Nested
    class Confirmations {

        @Test
        void agreeWithAnExplainedDifferenceAndAreFiled() {
            StatementConfirmation answered = sent().answered(reply("107000.00"));
            StatementConfirmation explained = answered.withExplained(
                    new DifferenceItem(BalancePart.RECEIVABLE, DiscrepancyKind.GOODS_IN_TRANSIT, cny("6000.00")));

            assertThat(answered.difference(BalancePart.RECEIVABLE, march(40))).contains(cny("6000.00"));
            assertThat(answered.state(march(40))).isEqualTo(ConfirmationState.DISPUTED);
            assertThat(answered.findings(march(40))).containsExactly(ConfirmationFinding.RECEIVABLE_DIFFERS);
            assertThat(explained.state(march(40))).isEqualTo(ConfirmationState.AGREED_WITH_DIFFERENCE);
            StatementConfirmation closed = explained.closed(march(41));
            assertThat(closed.state(march(41))).isEqualTo(ConfirmationState.CLOSED);
            assertThat(closed.state(march(40))).isEqualTo(ConfirmationState.AGREED_WITH_DIFFERENCE);
            assertThat(closed.state(march(39))).isEqualTo(ConfirmationState.SENT);
            assertThat(closed.state(march(32))).isEqualTo(ConfirmationState.DRAFT);
        }

        @Test
        void needSignatureAndSealAndAllThreeAmounts() {
            StatementConfirmation unsigned = sent().answered(
                            reply("113000.00").withSignatory(Optional.empty()).withSealed(false));

            assertThat(unsigned.state(march(40))).isEqualTo(ConfirmationState.SENT);
            assertThat(unsigned.findings(march(40)))
                    .containsExactly(ConfirmationFinding.SIGNATORY_MISSING, ConfirmationFinding.SEAL_MISSING);
            assertThat(sent().answered(reply("113000.00")).state(march(40))).isEqualTo(ConfirmationState.AGREED);
            // the net agrees, the parts do not
            ConfirmationReply netOnly =
                    reply("98000.00").withAmounts(new ThreePartBalance(cny("98000.00"), cny("20000.00"), cny("0.00")));
            assertThat(netOnly.amounts().net()).isEqualTo(cny("78000.00"));
            assertThat(sent().answered(netOnly).state(march(40))).isEqualTo(ConfirmationState.DISPUTED);
            assertThat(sent().answered(netOnly).findings(march(40)))
                    .containsExactly(
                            ConfirmationFinding.RECEIVABLE_DIFFERS, ConfirmationFinding.PAID_NOT_SETTLED_DIFFERS);
        }

        @Test
        void rollAnEarlierCutOffToOursAndDisputeALaterOneOrAnotherCurrency() {
            StatementConfirmation early = sent().answered(reply("117600.00").withCutOff(march(24)));
            assertThat(early.state(march(40))).isEqualTo(ConfirmationState.AGREED);
            assertThat(early.findings(march(40))).containsExactly(ConfirmationFinding.ROLLED_TO_CUT_OFF);
            StatementConfirmation late = sent().answered(reply("113000.00").withCutOff(march(32)));
            assertThat(late.state(march(40))).isEqualTo(ConfirmationState.DISPUTED);
            assertThat(late.findings(march(40))).containsExactly(ConfirmationFinding.LATER_CUT_OFF);
            Money none = Money.zero(CurrencyUnit.USD);
            StatementConfirmation dollars =
                    sent().answered(reply("0.00").withAmounts(new ThreePartBalance(none, none, none)));
            assertThat(dollars.state(march(40))).isEqualTo(ConfirmationState.DISPUTED);
            assertThat(dollars.findings(march(40))).containsExactly(ConfirmationFinding.OTHER_CURRENCY);
        }

        @Test
        void takeSilenceAsConsentOnlyInTheNegativeFormByContract() {
            assertThat(sent().state(march(50))).isEqualTo(ConfirmationState.SENT);
            assertThat(sent().state(march(51))).isEqualTo(ConfirmationState.NO_REPLY);
            assertThat(sent().sent(march(52), march(60)).state(march(55))).isEqualTo(ConfirmationState.SENT);
            StatementConfirmation negative = negative("200000.00");
            assertThat(negative.state(march(51))).isEqualTo(ConfirmationState.AGREED);
            assertThat(negative.findings(march(51))).containsExactly(ConfirmationFinding.DEEMED_BY_SILENCE);
            assertThat(negative.withSilenceConsents(false).state(march(51))).isEqualTo(ConfirmationState.NO_REPLY);
            assertThatThrownBy(() -> negative("1000.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("negative form must be for balances up to CNY 1000.00, but RECEIVABLE was"
                            + " CNY 113000.00");
        }

        @Test
        void goOnlyTheStepsThatTheirStateAllows() {
            assertThatThrownBy(() -> StatementConfirmation.of(ofMarch).answered(reply("1.00")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("state must be one of [SENT, AGREED, AGREED_WITH_DIFFERENCE, DISPUTED, NO_REPLY] to be"
                            + " answered, but was DRAFT on 2026-04-09");
            assertThatThrownBy(() -> sent().closed(march(34)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("state must be one of [AGREED, AGREED_WITH_DIFFERENCE] to be closed, but was SENT on"
                            + " 2026-04-03");
        }
    }
}
