package io.github.salesdomain.testkit;

import io.github.salesdomain.reconciliation.CarriedItem;
import io.github.salesdomain.reconciliation.CarriedItems;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DecisionUndo;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.MatchDecision;
import io.github.salesdomain.reconciliation.MatchReview;
import io.github.salesdomain.reconciliation.MatchVerdict;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationSubject;
import io.github.salesdomain.reconciliation.ReconciliationTerms;
import io.github.salesdomain.reconciliation.UnappliedDecision;
import io.github.salesdomain.reconciliation.UnappliedReason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries for what a reconciliation is told besides the books: decisions of persons, carried items, terms. */
public final class ReviewDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    /** For {@code @Domain(ReviewDomain.class)}. */
    public ReviewDomain() {}

    /** {@return both subjects} */
    @Provide
    public static Arbitrary<ReconciliationSubject> subjects() {
        return Arbitraries.of(ReconciliationSubject.class);
    }

    /** {@return both verdicts} */
    @Provide
    public static Arbitrary<MatchVerdict> verdicts() {
        return Arbitraries.of(MatchVerdict.class);
    }

    /** {@return decisions on lines such as those of {@link ReconciliationDomain#bookLines} that leave CNY 0.00 or more} */
    @Provide
    public static Arbitrary<MatchDecision> decisions() {
        return Combinators.combine(
                        Texts.keys(),
                        verdicts(),
                        lines(),
                        lines(),
                        Arbitraries.of(0, 0, 0, 1, 100, -100),
                        OrgDomain.personIds(),
                        TimeDomain.days(),
                        Texts.names().optional(0.3))
                .as((id, verdict, ledger, statement, residual, by, on, note) -> MatchDecision.builder()
                        .id(id)
                        .verdict(verdict)
                        .addAllLedgerLines(ledger)
                        .addAllStatementLines(statement)
                        .residual(Money.ofMinor(CNY, residual))
                        .by(by)
                        .on(on)
                        .note(note)
                        .build());
    }

    private static Arbitrary<List<LineId>> lines() {
        return Arbitraries.integers()
                .between(0, 11)
                .map(number -> LineId.of("L-" + number))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    /** {@return decisions taken back} */
    @Provide
    public static Arbitrary<DecisionUndo> undos() {
        return Combinators.combine(Texts.keys(), OrgDomain.personIds(), TimeDomain.days())
                .as(DecisionUndo::new);
    }

    /** {@return histories of up to five decisions, some taken back} */
    @Provide
    public static Arbitrary<MatchReview> reviews() {
        return Combinators.combine(
                        decisions().list().ofMaxSize(5),
                        Arbitraries.of(true, false, false).list().ofSize(5),
                        undos())
                .as(ReviewDomain::review);
    }

    private static MatchReview review(List<MatchDecision> decisions, List<Boolean> undone, DecisionUndo undo) {
        MatchReview review = MatchReview.empty();
        Set<LineId> ledger = new HashSet<>();
        Set<LineId> statement = new HashSet<>();
        int number = 0;
        for (MatchDecision decision : decisions) {
            boolean isFree = decision.ledgerLines().stream().noneMatch(ledger::contains)
                    && decision.statementLines().stream().noneMatch(statement::contains);
            if (isFree || decision.verdict() == MatchVerdict.REJECTED) {
                String id = "D-" + number;
                review = review.plus(decision.withId(id));
                if (undone.get(number)) {
                    review = review.undo(id, undo.by(), undo.on());
                } else if (decision.verdict() == MatchVerdict.ACCEPTED) {
                    ledger.addAll(decision.ledgerLines());
                    statement.addAll(decision.statementLines());
                }
            }
            number++;
        }
        return review;
    }

    /** {@return all reasons} */
    @Provide
    public static Arbitrary<UnappliedReason> unappliedReasons() {
        return Arbitraries.of(UnappliedReason.class);
    }

    /** {@return decisions that could not be applied} */
    @Provide
    public static Arbitrary<UnappliedDecision> unappliedDecisions() {
        return Combinators.combine(decisions(), unappliedReasons()).as(UnappliedDecision::new);
    }

    /** {@return items that are carried from February 2026} */
    @Provide
    public static Arbitrary<CarriedItem> carriedItems() {
        return Combinators.combine(
                        ReconciliationDomain.sides(),
                        ReconciliationDomain.ledgerLines(),
                        ReconciliationDomain.discrepancyKinds(),
                        TimeDomain.daysBetween(FIRST, LAST))
                .as(CarriedItem::new);
    }

    /** {@return what books of ours and of a customer's leave at a cut-off day, the lines named apart from those of new books} */
    @Provide
    public static Arbitrary<CarriedItems> carried() {
        return Combinators.combine(
                        ReconciliationDomain.matchRuleSets(),
                        ReconciliationDomain.ledgers(),
                        ReconciliationDomain.statements(),
                        TimeDomain.daysBetween(FIRST, LAST),
                        ReconciliationDomain.discrepancies()
                                .filter(part -> part.amount().getCurrencyUnit().equals(CNY)))
                .as((rules, ledger, statement, on, writtenOff) -> {
                    CarriedItems items = Reconciler.with(rules)
                            .reconcile(ledger, statement, CutOff.of(on, 30))
                            .carried();
                    List<CarriedItem> renamed = items.items().stream()
                            .map(item -> new CarriedItem(
                                    item.side(),
                                    item.line()
                                            .withId(LineId.of("C" + item.line().id())),
                                    item.kind(),
                                    item.since()))
                            .toList();
                    return new CarriedItems(on, items.settled(), renamed, List.of(writtenOff));
                });
    }

    /** {@return terms with and without a cut-off day, decisions and carried items} */
    @Provide
    public static Arbitrary<ReconciliationTerms> terms() {
        return Combinators.combine(
                        ReconciliationDomain.cutOffs().optional(0.7),
                        subjects(),
                        reviews(),
                        carried().optional(0.3))
                .as((cutOff, subject, review, carried) -> ReconciliationTerms.builder()
                        .cutOff(cutOff)
                        .subject(subject)
                        .review(review)
                        .carried(carried)
                        .build());
    }
}
