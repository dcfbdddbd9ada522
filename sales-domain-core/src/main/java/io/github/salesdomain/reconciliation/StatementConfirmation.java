package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * The written confirmation of a statement (询证函): what was sent, what came back, what explains the differences. A history that is only added to; the
 * state follows from it as of any day.
 * <p>
 * Under the {@link ConfirmationForm#POSITIVE} form silence is not consent. Under the NEGATIVE form it is, if {@link #silenceConsents()} by contract, and
 * only up to {@link #negativeUpTo()}. {@link #sendings()} and {@link #replies()} are in order of their days; only an answer to the last sending counts.
 * {@link #explained()} are the parts of the difference that both sides understand.
 */
@Value.Immutable
public abstract class StatementConfirmation implements Explained, WithStatementConfirmation {

    StatementConfirmation() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A statement that is to be confirmed by an answer, not sent yet.
     *
     * @param statement the statement
     * @return the confirmation, in the positive form
     */
    public static StatementConfirmation of(AccountStatement statement) {
        return builder().statement(statement).build();
    }

    /** {@return the statement} */
    public abstract AccountStatement statement();

    /** {@return what silence means; POSITIVE unless set} */
    @Value.Default
    public ConfirmationForm form() {
        return ConfirmationForm.POSITIVE;
    }

    /** {@return the largest balance, by magnitude of each of the three amounts, for which the negative form may be used; set with that form only} */
    public abstract Optional<Money> negativeUpTo();

    /** {@return whether the contract says that silence is consent; not unless set} */
    @Value.Default
    public boolean silenceConsents() {
        return false;
    }

    /** {@return the sendings, in order} */
    public abstract List<ConfirmationSending> sendings();

    /** {@return the answers, in order} */
    public abstract List<ConfirmationReply> replies();

    /** {@return the parts of the difference that are explained} */
    public abstract List<DifferenceItem> explained();

    /** {@return the day on which it was filed, if it was} */
    public abstract Optional<LocalDate> closedOn();

    /**
     * A copy that was sent, for the first time or again.
     *
     * @param on the day
     * @param deadline the last day for an answer
     * @return the copy
     * @throws IllegalStateException if it is filed, or if an agreed answer is there
     */
    public StatementConfirmation sent(LocalDate on, LocalDate deadline) {
        requireState(
                on,
                "sent",
                EnumSet.complementOf(EnumSet.of(
                        ConfirmationState.AGREED, ConfirmationState.AGREED_WITH_DIFFERENCE, ConfirmationState.CLOSED)));
        return withSendings(ImmutableList.<ConfirmationSending>builder()
                .addAll(sendings())
                .add(new ConfirmationSending(on, deadline))
                .build());
    }

    /**
     * A copy with an answer.
     *
     * @param reply the answer
     * @return the copy
     * @throws IllegalStateException if it was not sent by then, or is filed
     */
    public StatementConfirmation answered(ConfirmationReply reply) {
        requireState(
                reply.on(),
                "answered",
                EnumSet.complementOf(EnumSet.of(ConfirmationState.DRAFT, ConfirmationState.CLOSED)));
        return withReplies(ImmutableList.<ConfirmationReply>builder()
                .addAll(replies())
                .add(reply)
                .build());
    }

    /**
     * A copy that is filed.
     *
     * @param on the day
     * @return the copy
     * @throws IllegalStateException if it is not agreed on that day
     */
    public StatementConfirmation closed(LocalDate on) {
        requireState(on, "closed", EnumSet.of(ConfirmationState.AGREED, ConfirmationState.AGREED_WITH_DIFFERENCE));
        return withClosedOn(on);
    }

    private void requireState(LocalDate on, String step, Set<ConfirmationState> allowed) {
        ConfirmationState state = state(on);
        if (!allowed.contains(state)) {
            throw new IllegalStateException(
                    "state must be one of " + allowed + " to be " + step + ", but was " + state + " on " + on);
        }
    }

    /** The answer to the last sending, as of a day. */
    private Optional<ConfirmationReply> replyOn(LocalDate asOf) {
        LocalDate sent = sendings().stream()
                .map(ConfirmationSending::on)
                .filter(day -> !day.isAfter(asOf))
                .reduce(LocalDate.MAX, (first, last) -> last);
        return replies().stream()
                .filter(reply -> !reply.on().isAfter(asOf) && !reply.on().isBefore(sent))
                .reduce((first, last) -> last);
    }

    /**
     * How far the confirmation has come.
     *
     * @param asOf the day on which it is asked
     * @return the state on that day
     */
    public ConfirmationState state(LocalDate asOf) {
        if (closedOn().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return ConfirmationState.CLOSED;
        }
        List<ConfirmationSending> sent = sendings().stream()
                .filter(sending -> !sending.on().isAfter(asOf))
                .collect(toImmutableList());
        if (sent.isEmpty()) {
            return ConfirmationState.DRAFT;
        }
        Optional<ConfirmationReply> reply = replyOn(asOf);
        if (reply.isPresent()) {
            return stateOf(reply.get());
        }
        if (!asOf.isAfter(sent.get(sent.size() - 1).deadline())) {
            return ConfirmationState.SENT;
        }
        return isDeemed() ? ConfirmationState.AGREED : ConfirmationState.NO_REPLY;
    }

    private boolean isDeemed() {
        return form() == ConfirmationForm.NEGATIVE && silenceConsents();
    }

    private ConfirmationState stateOf(ConfirmationReply reply) {
        if (reply.contested() || !isComparable(reply)) {
            return ConfirmationState.DISPUTED;
        }
        for (BalancePart part : BalancePart.values()) {
            if (!unexplained(part, reply).isZero()) {
                return ConfirmationState.DISPUTED;
            }
        }
        if (reply.signatory().isEmpty() || !reply.sealed()) {
            return ConfirmationState.SENT; // nobody is bound by it
        }
        boolean isEqual = true;
        for (BalancePart part : BalancePart.values()) {
            isEqual &= differenceTo(part, reply).isZero();
        }
        return isEqual ? ConfirmationState.AGREED : ConfirmationState.AGREED_WITH_DIFFERENCE;
    }

    /** Whether the answer is in our currency and can be rolled to our cut-off day. */
    private boolean isComparable(ConfirmationReply reply) {
        return reply.amounts().currency().equals(statement().currency())
                && !reply.cutOff().isAfter(statement().cutOff())
                && !reply.cutOff().isBefore(statement().during().getStart().minusDays(1));
    }

    private Money differenceTo(BalancePart part, ConfirmationReply reply) {
        Money his = reply.amounts().amount(part);
        if (part == BalancePart.RECEIVABLE) {
            for (LedgerLine line : statement().lines()) {
                if (line.date().filter(day -> day.isAfter(reply.cutOff())).isPresent()) {
                    his = his.plus(line.amount());
                }
            }
        }
        return statement().balance().amount(part).minus(his);
    }

    private Money unexplained(BalancePart part, ConfirmationReply reply) {
        Money difference = differenceTo(part, reply);
        for (DifferenceItem item : explained()) {
            if (item.part() == part) {
                difference = difference.minus(item.amount());
            }
        }
        return difference;
    }

    /**
     * By how much our amount is above the customer's, his receivable rolled to our cut-off day by our own lines.
     *
     * @param part which of the three amounts
     * @param asOf the day on which it is asked
     * @return ours minus his; empty without an answer that can be compared
     */
    public Optional<Money> difference(BalancePart part, LocalDate asOf) {
        return replyOn(asOf).filter(this::isComparable).map(reply -> differenceTo(part, reply));
    }

    /**
     * What is to be said about the customer's answer or silence, all at once, gravest first.
     *
     * @param asOf the day on which it is asked
     * @return the findings; empty if there is nothing to say
     */
    public List<ConfirmationFinding> findings(LocalDate asOf) {
        Set<ConfirmationFinding> findings = EnumSet.noneOf(ConfirmationFinding.class);
        Optional<ConfirmationReply> answer = replyOn(asOf);
        answer.ifPresent(reply -> addFindings(reply, findings));
        if (answer.isEmpty() && isDeemed() && state(asOf) == ConfirmationState.AGREED) {
            findings.add(ConfirmationFinding.DEEMED_BY_SILENCE);
        }
        return ImmutableList.copyOf(findings);
    }

    private void addFindings(ConfirmationReply reply, Set<ConfirmationFinding> findings) {
        add(reply.contested(), ConfirmationFinding.CONTESTED, findings);
        add(!reply.amounts().currency().equals(statement().currency()), ConfirmationFinding.OTHER_CURRENCY, findings);
        add(reply.cutOff().isAfter(statement().cutOff()), ConfirmationFinding.LATER_CUT_OFF, findings);
        add(
                reply.cutOff().isBefore(statement().during().getStart().minusDays(1)),
                ConfirmationFinding.EARLIER_PERIOD,
                findings);
        if (isComparable(reply)) {
            add(
                    !differenceTo(BalancePart.RECEIVABLE, reply).isZero(),
                    ConfirmationFinding.RECEIVABLE_DIFFERS,
                    findings);
            add(!differenceTo(BalancePart.PREPAID, reply).isZero(), ConfirmationFinding.PREPAID_DIFFERS, findings);
            add(
                    !differenceTo(BalancePart.PAID_NOT_SETTLED, reply).isZero(),
                    ConfirmationFinding.PAID_NOT_SETTLED_DIFFERS,
                    findings);
            add(reply.cutOff().isBefore(statement().cutOff()), ConfirmationFinding.ROLLED_TO_CUT_OFF, findings);
        }
        add(reply.signatory().isEmpty(), ConfirmationFinding.SIGNATORY_MISSING, findings);
        add(!reply.sealed(), ConfirmationFinding.SEAL_MISSING, findings);
        boolean isLate = sendings().stream()
                .filter(sending -> !sending.on().isAfter(reply.on()))
                .reduce((first, last) -> last)
                .filter(sending -> reply.on().isAfter(sending.deadline()))
                .isPresent();
        add(isLate, ConfirmationFinding.LATE, findings);
    }

    private static void add(boolean holds, ConfirmationFinding finding, Set<ConfirmationFinding> findings) {
        if (holds) {
            findings.add(finding);
        }
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(statement().explain());
        for (ConfirmationSending sending : sendings()) {
            parts.add(Explanation.of("sent", sending.on() + ", answer by " + sending.deadline()));
        }
        for (ConfirmationReply reply : replies()) {
            parts.add(Explanation.of(
                    "answered",
                    reply.on() + ", as of " + reply.cutOff(),
                    List.of(reply.amounts().explain())));
        }
        for (DifferenceItem item : explained()) {
            parts.add(Explanation.of(item.part() + " " + item.kind(), item.amount()));
        }
        return Explanation.of(
                "confirmation", form() + ", cut-off " + statement().cutOff(), parts.build());
    }

    @Value.Check
    void check() {
        if (form() == ConfirmationForm.NEGATIVE) {
            Money limit = negativeUpTo()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "negativeUpTo must be set for the negative form, but was not"));
            for (BalancePart part : BalancePart.values()) {
                Money amount = statement().balance().amount(part);
                if (amount.abs().isGreaterThan(limit)) {
                    throw new IllegalArgumentException(
                            "negative form must be for balances up to " + limit + ", but " + part + " was " + amount);
                }
            }
        } else if (negativeUpTo().isPresent()) {
            throw new IllegalArgumentException("negativeUpTo must be set for the negative form only, but was "
                    + negativeUpTo().get());
        }
        for (int i = 1; i < sendings().size(); i++) {
            if (sendings().get(i).on().isBefore(sendings().get(i - 1).on())) {
                throw new IllegalArgumentException("sendings must be in order, but was " + sendings());
            }
        }
        LocalDate last =
                sendings().isEmpty() ? LocalDate.MAX : sendings().get(0).on();
        for (ConfirmationReply reply : replies()) {
            if (reply.on().isBefore(last)) {
                throw new IllegalArgumentException(
                        "replies must be in order and after the first sending, but one was on " + reply.on());
            }
            last = reply.on();
        }
        for (DifferenceItem item : explained()) {
            if (!item.amount().getCurrencyUnit().equals(statement().currency())) {
                throw new CurrencyMismatchException(
                        statement().currency(), item.amount().getCurrencyUnit());
            }
        }
        closedOn().ifPresent(day -> {
            if (!withClosedOn(Optional.empty()).state(day).isAgreed()) {
                throw new IllegalArgumentException("closedOn must be a day on which it is agreed, but was " + day);
            }
        });
    }

    /** One method per attribute of {@link StatementConfirmation}, same name. */
    public static final class Builder extends ImmutableStatementConfirmation.Builder {
        Builder() {}
    }
}
