package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.CreditDomain;
import io.github.salesdomain.testkit.MoneyDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(CreditDomain.class)
@Domain(MoneyDomain.class)
@Domain(DomainContext.Global.class)
class CreditProperties {

    private static final CreditAssessor STANDARD = CreditAssessor.standard();

    private static CreditDecision decide(CreditRequest request) {
        return STANDARD.assess(request.file(), request.exposure(), request.order());
    }

    private static CreditDecision decide(CreditFile file, CreditRequest request) {
        return STANDARD.assess(file, request.exposure(), request.order());
    }

    private static CreditDecision decide(Exposure exposure, CreditRequest request) {
        return STANDARD.assess(request.file(), exposure, request.order());
    }

    private static Money minor(CreditRequest request, long units) {
        return Money.ofMinor(request.file().currency(), units);
    }

    private static void assertNotWorse(CreditDecision changed, CreditDecision before) {
        assertThat(changed.outcome()).isLessThanOrEqualTo(before.outcome());
    }

    @Property
    void theExposureIsTheSumOfItsPartsAndNothingIsDropped(@ForAll Exposure exposure) {
        Money counted = Money.zero(exposure.currency());
        Money leftOut = Money.zero(exposure.currency());
        int items = 0;
        for (ExposurePart part : exposure.parts()) {
            counted = counted.plus(part.counted());
            leftOut = leftOut.plus(part.leftOut());
            items += part.items();
        }
        Money all = Money.zero(exposure.currency());
        for (ExposureItem item : exposure.items()) {
            all = item.kind().isDeducted() ? all.minus(item.amount()) : all.plus(item.amount());
        }
        assertThat(exposure.total()).isEqualTo(counted);
        assertThat(counted.plus(leftOut)).isEqualTo(all);
        assertThat(items).isEqualTo(exposure.items().size());
    }

    @Property
    void headroomAndExposureMakeUpTheLimit(@ForAll CreditRequest request) {
        Exposure exposure = request.exposure();
        CreditLimit limit = request.limit().limit();

        assertThat(exposure.available(limit).value().map(left -> left.plus(exposure.total())))
                .isEqualTo(limit.amount());
    }

    @Property
    void theOrderOfTheItemsPlaysNoPart(@ForAll CreditRequest request, @ForAll Random random) {
        List<ExposureItem> shuffled = new ArrayList<>(request.exposure().items());
        Collections.shuffle(shuffled, random);
        Exposure other = ExposureCalculator.with(request.exposure().policy())
                .calculate(shuffled, request.exposure().currency(), request.asOf());

        assertThat(decide(other, request)).isEqualTo(decide(request));
        assertThat(AgeingCalculator.standard().age(other))
                .isEqualTo(AgeingCalculator.standard().age(request.exposure()));
    }

    @Property
    void theBucketsAndCreditsAddUpToTheBalance(@ForAll Exposure exposure, @ForAll AgeingPolicy policy) {
        AgeingReport report = AgeingCalculator.with(policy).age(exposure);
        Money balance = Money.zero(exposure.currency());
        for (ExposureItem item : exposure.items()) {
            if (item.kind() == ExposureKind.RECEIVABLE) {
                balance = balance.plus(item.amount());
            } else if (item.kind() == ExposureKind.UNALLOCATED_RECEIPT) {
                balance = balance.minus(item.amount());
            }
        }
        Money sum = report.undated().plus(report.credits());
        for (AgeingPart part : report.parts()) {
            sum = sum.plus(part.amount());
        }
        assertThat(sum).isEqualTo(balance);
        assertThat(report.balance()).isEqualTo(balance);
    }

    @Property
    void everyAgeBelongsToExactlyOneBucket(
            @ForAll AgeingPolicy policy, @ForAll @IntRange(min = -500, max = 500) int age) {
        assertThat(policy.buckets().stream()
                        .filter(bucket -> bucket.from().orElse(age) <= age
                                && age <= bucket.to().orElse(age))
                        .map(bucket -> policy.buckets().indexOf(bucket)))
                .containsExactly(policy.indexOf(age));
    }

    @Property
    void timeMakesNothingYoungerAndChangesNoBalance(
            @ForAll Exposure exposure, @ForAll AgeingPolicy policy, @ForAll @IntRange(min = 1, max = 200) int days) {
        AgeingCalculator calculator = AgeingCalculator.with(policy);
        AgeingReport now = calculator.age(exposure);
        LocalDate day = exposure.asOf().plusDays(days);
        AgeingReport later = calculator.age(exposure.withAsOf(day));

        assertThat(later.balance()).isEqualTo(now.balance());
        assertThat(later.oldestDays().isPresent()).isEqualTo(now.oldestDays().isPresent());
        now.oldestDays().ifPresent(age -> assertThat(later.oldestDays()).hasValue(age + days));
        Money before = Money.zero(exposure.currency());
        Money after = Money.zero(exposure.currency());
        for (int i = 0; i < now.parts().size(); i++) {
            before = before.plus(now.parts().get(i).amount());
            after = after.plus(later.parts().get(i).amount());
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property
    void nettingMovesNothingButTheColumn(@ForAll Exposure exposure, @ForAll AgeingPolicy policy) {
        AgeingReport own = AgeingCalculator.with(policy.withNetting(CreditNetting.OWN_COLUMN))
                .age(exposure);
        AgeingReport netted = AgeingCalculator.with(policy.withNetting(CreditNetting.OLDEST_FIRST))
                .age(exposure);

        assertThat(netted.balance()).isEqualTo(own.balance());
        assertThat(netted.overdue()).isLessThanOrEqualTo(own.overdue());
        boolean settled = netted.credits().isZero();
        assertThat(settled || netted.balance().equals(netted.credits())).isTrue();
    }

    @Property
    void theProvisionIsTheSumOfItsParts(@ForAll Provision provision) {
        Money sum = Money.zero(provision.total().getCurrencyUnit());
        for (Provision.Part part : provision.parts()) {
            sum = sum.plus(part.provision());
            assertThat(part.provision().isNegative()).isFalse();
        }
        assertThat(provision.total()).isEqualTo(sum);
    }

    @Property
    void raisingTheLimitNeverWorsensTheOutcome(
            @ForAll CreditRequest request, @ForAll @LongRange(min = 1, max = 2_000_000) long more) {
        CreditFile raised = request.file()
                .withLines(request.file().lines().stream()
                        .map(line -> line.withLimit(line.limit().plus(CreditLimit.of(minor(request, more)))))
                        .toList())
                .withFloorStockLine(request.file().floorStockLine().plus(CreditLimit.of(minor(request, more))));

        assertNotWorse(decide(raised, request), decide(request));
    }

    @Property
    void aReceiptNeverWorsensTheOutcome(
            @ForAll CreditRequest request, @ForAll @LongRange(min = 1, max = 2_000_000) long paid) {
        Exposure richer = request.exposure()
                .plus(ExposureItem.of(
                        "receipt", ExposureKind.UNALLOCATED_RECEIPT, minor(request, paid), request.asOf()));

        assertNotWorse(decide(richer, request), decide(request));
    }

    @Property
    void raisingTheOrderNeverImprovesTheOutcome(
            @ForAll CreditRequest request, @ForAll @LongRange(min = 1, max = 2_000_000) long more) {
        CreditOrder larger = request.order().withAmount(request.order().amount().plus(minor(request, more)));

        assertNotWorse(decide(request), STANDARD.assess(request.file(), request.exposure(), larger));
    }

    @Property
    void anotherOverdueItemNeverImprovesTheOutcome(
            @ForAll CreditRequest request,
            @ForAll @LongRange(min = 1, max = 2_000_000) long owed,
            @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate due = request.asOf().minusDays(days);
        Exposure poorer = request.exposure()
                .plus(ExposureItem.of("late", ExposureKind.RECEIVABLE, minor(request, owed), due)
                        .withDueDate(due));

        assertNotWorse(decide(request), decide(poorer, request));
    }

    @Property
    void theOutcomeIsTheWorstReasonAndObjectionsAreEmptyExactlyForARelease(@ForAll CreditRequest request) {
        CreditDecision decision = decide(request);

        assertThat(decision.outcome())
                .isEqualTo(Collections.max(
                        decision.reasons().stream().map(CreditFinding::outcome).toList()));
        assertThat(decision.objections().isEmpty()).isEqualTo(decision.outcome() == CreditOutcome.RELEASE);
        assertThat(decision.reasons()).isSortedAccordingTo(CreditFinding.WORST_FIRST);
    }

    @Property
    void everyHoldHasAReasonWhoseFigureLiesAboveItsLimit(@ForAll CreditRequest request) {
        CreditDecision decision = decide(request);

        if (decision.outcome() == CreditOutcome.HOLD) {
            assertThat(decision.objections())
                    .filteredOn(finding -> finding.outcome() == CreditOutcome.HOLD)
                    .isNotEmpty()
                    .allMatch(finding -> finding.figure()
                            .orElseThrow()
                            .exceeds(finding.limit().orElseThrow()));
        }
    }

    @Property
    void theExposureAfterIsTheExposureOnceTheOrderIsBooked(@ForAll CreditRequest request) {
        Exposure booked = request.exposure().plus(request.order().asItem(request.asOf()));

        assertThat(decide(request).exposureAfter()).isEqualTo(booked.total());
        assertThat(request.floorStockAfter()).isEqualTo(booked.floorStock());
    }

    @Property
    void twoHalvesOfAnOrderComeToTheSame(
            @ForAll CreditRequest request, @ForAll @IntRange(min = 1, max = 99) int percent) {
        CreditOrder order = request.order();
        long units = order.amount().getAmountMinorLong();
        long first = units * percent / 100;
        if (first == 0) {
            return;
        }
        CreditOrder one = order.withPrepaid(minor(request, 0)).withId("O-1a").withAmount(minor(request, first));
        CreditOrder other = one.withId("O-1b").withAmount(minor(request, units - first));
        Exposure booked = request.exposure().plus(one.asItem(request.asOf()));

        assertThat(decide(booked, new CreditRequest(request.file(), booked, other, request.limit()))
                        .exposureAfter())
                .isEqualTo(decide(request).exposureAfter());
    }

    @Property
    void overridesNeverTouchReasonsNorReleaseWhatIsRejected(@ForAll CreditDecision decision) {
        assertThat(decision.outcome()).isLessThanOrEqualTo(decision.outcomeWithoutOverrides());
        if (decision.outcomeWithoutOverrides() == CreditOutcome.REJECT) {
            assertThat(decision.isReleased()).isFalse();
        }
        assertThat(decision.withOverrides(List.of()).reasons()).isEqualTo(decision.reasons());
        assertThat(decision.explain().text()).startsWith("credit decision: " + decision.outcome());
    }

    @Property
    void aRuleAloneSaysWhatItSaysAmongOthers(@ForAll CreditRequest request, @ForAll CreditRule rule) {
        Verdict alone = rule.judge(request);
        Verdict both = CreditPolicy.allOf(CreditPolicy.standard(), rule).judge(request);

        assertThat(both)
                .isEqualTo(CreditPolicy.allOf(rule, CreditPolicy.standard()).judge(request));
        assertThat(both.findings()).containsAll(alone.findings());
        assertThat(alone.findings()).isNotEmpty();
    }
}
