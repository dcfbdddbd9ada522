package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.BalancePart;
import io.github.salesdomain.reconciliation.ConfirmationCoverage;
import io.github.salesdomain.reconciliation.ConfirmationFinding;
import io.github.salesdomain.reconciliation.ConfirmationForm;
import io.github.salesdomain.reconciliation.ConfirmationReply;
import io.github.salesdomain.reconciliation.ConfirmationSending;
import io.github.salesdomain.reconciliation.ConfirmationState;
import io.github.salesdomain.reconciliation.DifferenceItem;
import io.github.salesdomain.reconciliation.OpeningBasis;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.ThreePartBalance;
import java.util.Optional;

/** The JSON form of statements of account and their confirmation. */
final class StatementWire {

    static final TextCodec<BalancePart> BALANCE_PART = EnumCodec.of(BalancePart.class, value -> switch (value) {
        case RECEIVABLE -> "RECEIVABLE";
        case PREPAID -> "PREPAID";
        case PAID_NOT_SETTLED -> "PAID_NOT_SETTLED";
    });

    static final ObjectCodec<ThreePartBalance> BALANCE = ObjectCodec.of(
            required("receivable", MoneyWire.MONEY, ThreePartBalance::receivable),
            required("prepaid", MoneyWire.MONEY, ThreePartBalance::prepaid),
            required("paidNotSettled", MoneyWire.MONEY, ThreePartBalance::paidNotSettled),
            ThreePartBalance::new);

    static final TextCodec<OpeningBasis> OPENING_BASIS = EnumCodec.ofReasons(OpeningBasis.class);

    static final ObjectCodec<AccountStatement> ACCOUNT_STATEMENT = ObjectCodec.building(
                    AccountStatement::builder, AccountStatement.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, AccountStatement::customer),
                    AccountStatement.Builder::customer)
            .with(required("during", TimeWire.DATE_RANGE, AccountStatement::during), AccountStatement.Builder::during)
            .with(required("opening", MoneyWire.MONEY, AccountStatement::opening), AccountStatement.Builder::opening)
            .with(required("basis", OPENING_BASIS, AccountStatement::basis), AccountStatement.Builder::basis)
            .with(
                    list("lines", ReconciliationWire.LEDGER_LINE, AccountStatement::lines),
                    AccountStatement.Builder::addAllLines)
            .with(
                    optional("prepaid", MoneyWire.MONEY, value -> Optional.of(value.prepaid())),
                    (builder, prepaid) -> prepaid.ifPresent(builder::prepaid))
            .with(
                    optional("paidNotSettled", MoneyWire.MONEY, value -> Optional.of(value.paidNotSettled())),
                    (builder, paidNotSettled) -> paidNotSettled.ifPresent(builder::paidNotSettled))
            .codec();

    static final TextCodec<ConfirmationForm> FORM = EnumCodec.of(ConfirmationForm.class, value -> switch (value) {
        case POSITIVE -> "POSITIVE";
        case NEGATIVE -> "NEGATIVE";
    });

    static final TextCodec<ConfirmationState> STATE = EnumCodec.of(ConfirmationState.class, value -> switch (value) {
        case DRAFT -> "DRAFT";
        case SENT -> "SENT";
        case AGREED -> "AGREED";
        case AGREED_WITH_DIFFERENCE -> "AGREED_WITH_DIFFERENCE";
        case DISPUTED -> "DISPUTED";
        case NO_REPLY -> "NO_REPLY";
        case CLOSED -> "CLOSED";
    });

    static final TextCodec<ConfirmationFinding> FINDING = EnumCodec.ofReasons(ConfirmationFinding.class);

    static final ObjectCodec<ConfirmationSending> SENDING = ObjectCodec.of(
            required("on", TimeWire.DATE, ConfirmationSending::on),
            required("deadline", TimeWire.DATE, ConfirmationSending::deadline),
            ConfirmationSending::new);

    static final ObjectCodec<ConfirmationReply> REPLY = ObjectCodec.building(
                    ConfirmationReply::builder, ConfirmationReply.Builder::build)
            .with(required("on", TimeWire.DATE, ConfirmationReply::on), ConfirmationReply.Builder::on)
            .with(required("cutOff", TimeWire.DATE, ConfirmationReply::cutOff), ConfirmationReply.Builder::cutOff)
            .with(required("amounts", BALANCE, ConfirmationReply::amounts), ConfirmationReply.Builder::amounts)
            .with(
                    optional("signatory", TextCodec.text(TextCodec.NAME), ConfirmationReply::signatory),
                    ConfirmationReply.Builder::signatory)
            .with(required("sealed", NumberCodec.BOOLEAN, ConfirmationReply::sealed), ConfirmationReply.Builder::sealed)
            .with(
                    defaulted("contested", NumberCodec.BOOLEAN, ConfirmationReply::contested, false),
                    ConfirmationReply.Builder::contested)
            .codec();

    static final ObjectCodec<DifferenceItem> DIFFERENCE_ITEM = ObjectCodec.of(
            required("part", BALANCE_PART, DifferenceItem::part),
            required("kind", ReconciliationWire.DISCREPANCY_KIND, DifferenceItem::kind),
            required("amount", MoneyWire.MONEY, DifferenceItem::amount),
            DifferenceItem::new);

    static final ObjectCodec<StatementConfirmation> CONFIRMATION = ObjectCodec.building(
                    StatementConfirmation::builder, StatementConfirmation.Builder::build)
            .with(
                    required("statement", ACCOUNT_STATEMENT, StatementConfirmation::statement),
                    StatementConfirmation.Builder::statement)
            .with(
                    defaulted("form", FORM, StatementConfirmation::form, ConfirmationForm.POSITIVE),
                    StatementConfirmation.Builder::form)
            .with(
                    optional("negativeUpTo", MoneyWire.MONEY, StatementConfirmation::negativeUpTo),
                    StatementConfirmation.Builder::negativeUpTo)
            .with(
                    defaulted("silenceConsents", NumberCodec.BOOLEAN, StatementConfirmation::silenceConsents, false),
                    StatementConfirmation.Builder::silenceConsents)
            .with(
                    list("sendings", SENDING, StatementConfirmation::sendings),
                    StatementConfirmation.Builder::addAllSendings)
            .with(list("replies", REPLY, StatementConfirmation::replies), StatementConfirmation.Builder::addAllReplies)
            .with(
                    list("explained", DIFFERENCE_ITEM, StatementConfirmation::explained),
                    StatementConfirmation.Builder::addAllExplained)
            .with(
                    optional("closedOn", TimeWire.DATE, StatementConfirmation::closedOn),
                    StatementConfirmation.Builder::closedOn)
            .codec();

    static final ObjectCodec<ConfirmationCoverage> COVERAGE = ObjectCodec.of(
            required("confirmed", MoneyWire.MONEY, ConfirmationCoverage::confirmed),
            required("total", MoneyWire.MONEY, ConfirmationCoverage::total),
            required("confirmedCustomers", NumberCodec.INT, ConfirmationCoverage::confirmedCustomers),
            required("customers", NumberCodec.INT, ConfirmationCoverage::customers),
            ConfirmationCoverage::new);

    private StatementWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(BalancePart.class, BALANCE_PART);
        listing.add(ThreePartBalance.class, BALANCE);
        listing.add(OpeningBasis.class, OPENING_BASIS);
        listing.add(AccountStatement.class, ACCOUNT_STATEMENT);
        listing.add(ConfirmationForm.class, FORM);
        listing.add(ConfirmationState.class, STATE);
        listing.add(ConfirmationFinding.class, FINDING);
        listing.add(ConfirmationSending.class, SENDING);
        listing.add(ConfirmationReply.class, REPLY);
        listing.add(DifferenceItem.class, DIFFERENCE_ITEM);
        listing.add(StatementConfirmation.class, CONFIRMATION);
        listing.add(ConfirmationCoverage.class, COVERAGE);
    }
}
