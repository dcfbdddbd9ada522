package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.SettlementDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(SettlementDomain.class)
@Domain(DomainContext.Global.class)
class SettlementProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Property
    void openAndSettledMakeUpTheOriginal(@ForAll OpenItem item) {
        assertThat(item.open().plus(item.settled())).isEqualTo(item.original());
        assertThat(item.open().isNegative()).isFalse();
    }

    @Property
    void anOffsetLeavesTheNetUnchanged(@ForAll Offset offset) {
        Offset again = OffsetCalculator.standard().offset(offset.claim(), offset.debt(), true, TODAY);

        assertThat(again.claim().open().plus(again.claim().settled()))
                .isEqualTo(again.claim().original());
        assertThat(again.debt().open().plus(again.debt().settled()))
                .isEqualTo(again.debt().original());
        if (again.isDone()) {
            assertThat(offset.debt().open().minus(offset.claim().open()))
                    .isEqualTo(again.debt().open().minus(again.claim().open()));
        }
        assertThat(offset.isDone() && again.isDone()).isFalse();
    }

    @Property
    void theOrderOfTheItemsPlaysNoPartAndTheCapHolds(@ForAll WriteOffDecision decision, @ForAll Random random) {
        List<OpenItem> items = new ArrayList<>(
                decision.lines().stream().map(WriteOffLine::item).toList());
        Collections.shuffle(items, random);
        WriteOffPolicy policy = WriteOffPolicy.builder()
                .tolerance(Money.ofMinor(decision.usedBefore().getCurrencyUnit(), 300_000))
                .minAgeDays(30)
                .yearlyCap(Money.ofMinor(decision.usedBefore().getCurrencyUnit(), 900_000))
                .build();
        WriteOffDecision again =
                WriteOffDecider.with(policy).decide(items, decision.usedBefore().minus(decision.usedBefore()), TODAY);
        Collections.shuffle(items, random);

        assertThat(WriteOffDecider.with(policy).decide(items, again.usedBefore(), TODAY))
                .isEqualTo(again);
        assertThat(again.usedAfter()).isLessThanOrEqualTo(policy.yearlyCap());
        for (WriteOffLine line : again.lines()) {
            assertThat(line.item().open().isZero()).isEqualTo(line.verdict() == WriteOffVerdict.APPROVED);
        }
    }

    @Property
    void everyFoundIssueIsOpen(@ForAll List<OpenItem> items) {
        assertThat(HistoricalIssueFinder.standard().find(items, TODAY))
                .allMatch(issue -> issue.item().open().isPositive() && items.contains(issue.item()));
    }

    @Property
    void instalmentsSumToTheDebtAndNothingIsDueTwice(@ForAll InstalmentPlan plan) {
        Money none = plan.total().minus(plan.total());
        LocalDate last = plan.instalments().get(plan.instalments().size() - 1).dueOn();

        assertThat(plan.due(none, last)).isEqualTo(plan.total());
        assertThat(plan.due(plan.total(), last).isZero()).isTrue();
        assertThat(plan.isBreached(plan.total(), last.plusYears(1))).isFalse();
    }

    @Property
    void thePartsOfADisputeSumToTheWhole(@ForAll DisputeSplit split) {
        assertThat(split.total())
                .isEqualTo(split.undisputed().amount().plus(split.disputed().amount()));
        assertThat(DisputeSplit.of(
                        split.undisputed().withAmount(split.total()),
                        split.disputed().amount(),
                        split.since()))
                .isEqualTo(split);
    }
}
