package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.CreditGrade;
import io.github.salesdomain.credit.CreditScore;
import io.github.salesdomain.credit.CreditScorecard;
import io.github.salesdomain.credit.CreditScorer;
import io.github.salesdomain.credit.CreditStanding;
import io.github.salesdomain.credit.CreditTrigger;
import io.github.salesdomain.credit.LimitCap;
import io.github.salesdomain.credit.LimitPolicy;
import io.github.salesdomain.credit.LimitProposal;
import io.github.salesdomain.credit.MissingScore;
import io.github.salesdomain.credit.RatingChange;
import io.github.salesdomain.credit.RatingReason;
import io.github.salesdomain.credit.RatingReview;
import io.github.salesdomain.credit.RatingReviewer;
import io.github.salesdomain.credit.RatingScale;
import io.github.salesdomain.credit.ReviewPolicy;
import io.github.salesdomain.credit.TriggerEffect;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for the rating and the recommended limits of {@link io.github.salesdomain.credit}. */
public final class CreditRatingDomain extends DomainContextBase {

    private static final List<CreditGrade> GRADES =
            List.of(CreditGrade.AAA, CreditGrade.AA, CreditGrade.A, CreditGrade.B, CreditGrade.C);

    /** For {@code @Domain(CreditRatingDomain.class)}. */
    public CreditRatingDomain() {}

    /** {@return the shipped grades, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CreditGrade> creditGrades() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(GRADES)), Tuple.of(1, Texts.keys().map(CreditGrade::of)));
    }

    /** {@return bands of the standard scale with other factors} */
    @Provide
    public static Arbitrary<RatingScale.Band> ratingBands() {
        return Combinators.combine(
                        creditGrades(), Arbitraries.integers().between(0, 100), MoneyDomain.ratesBetween(0, 300))
                .as(RatingScale.Band::new);
    }

    /** {@return the standard scale, and shorter ones} */
    @Provide
    public static Arbitrary<RatingScale> ratingScales() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(skipped -> new RatingScale(RatingScale.standard().bands().subList(skipped, 5)));
    }

    /** {@return what becomes of scores with a part missing} */
    @Provide
    public static Arbitrary<MissingScore> missingScores() {
        return Arbitraries.of(MissingScore.class);
    }

    /** {@return criteria with weights of up to four places} */
    @Provide
    public static Arbitrary<CreditScorecard.Criterion> scoreCriteria() {
        return Combinators.combine(
                        Texts.keys(),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.0001"), BigDecimal.valueOf(100))
                                .ofScale(4))
                .as(CreditScorecard.Criterion::new);
    }

    /** {@return scorecards of one to five criteria by the standard scale} */
    @Provide
    public static Arbitrary<CreditScorecard> creditScorecards() {
        return Combinators.combine(
                        scoreCriteria()
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5)
                                .uniqueElements(CreditScorecard.Criterion::code),
                        missingScores(),
                        Arbitraries.of(GRADES))
                .as((criteria, missing, cap) -> CreditScorecard.builder()
                        .addAllCriteria(criteria)
                        .whenMissing(missing)
                        .capWhenMissing(cap)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return scores, some with a part missing} */
    @Provide
    public static Arbitrary<CreditScore> creditScores() {
        Arbitrary<BigDecimal> parts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        return Combinators.combine(
                        creditScorecards(),
                        parts.list().ofSize(5),
                        Arbitraries.integers().between(0, 12))
                .as((scorecard, scores, left) -> {
                    Map<String, BigDecimal> subScores = new HashMap<>();
                    List<CreditScorecard.Criterion> criteria = scorecard.criteria();
                    for (int i = 0; i < criteria.size(); i++) {
                        if (i != left) {
                            subScores.put(criteria.get(i).code(), scores.get(i));
                        }
                    }
                    return CreditScorer.with(scorecard).score(subScores);
                })
                .withoutEdgeCases();
    }

    /** {@return the shipped kinds of trigger and others, around 2026-03-31} */
    @Provide
    public static Arbitrary<CreditTrigger> creditTriggers() {
        return Combinators.combine(
                        Arbitraries.of(
                                CreditTrigger.BOUNCED_CHEQUE,
                                CreditTrigger.LAWSUIT,
                                CreditTrigger.OVERDUE,
                                CreditTrigger.OWNER_CHANGE,
                                "RUMOUR"),
                        CreditLedgers.daysAround(),
                        Texts.names())
                .as(CreditTrigger::of);
    }

    /** {@return what triggers do} */
    @Provide
    public static Arbitrary<TriggerEffect> triggerEffects() {
        return Arbitraries.of(TriggerEffect.class);
    }

    /** {@return policies with other bounds than the standard one} */
    @Provide
    public static Arbitrary<ReviewPolicy> reviewPolicies() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        months,
                        months,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.maps(Texts.keys(), triggerEffects()).ofMaxSize(2))
                .as((notches, clean, review, days, effects) -> ReviewPolicy.builder()
                        .notchesUp(notches)
                        .cleanMonths(clean)
                        .reviewMonths(review)
                        .cleanDays(days)
                        .putAllEffects(effects)
                        .build());
    }

    /** {@return why grades are given} */
    @Provide
    public static Arbitrary<RatingReason> ratingReasons() {
        return Arbitraries.of(RatingReason.class);
    }

    /** {@return regular reviews under the standard policy, on 2026-06-30} */
    @Provide
    public static Arbitrary<RatingReview> ratingReviews() {
        Arbitrary<Measured<CreditGrade>> proposed = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(GRADES).map(Measured::of)),
                Tuple.of(1, Arbitraries.just(Measured.<CreditGrade>undefined(UndefinedReason.MISSING_DATA))));
        return Combinators.combine(
                        Arbitraries.of(GRADES),
                        proposed,
                        creditTriggers().list().ofMaxSize(2),
                        CreditLedgers.daysAround())
                .as((before, grade, triggers, clean) ->
                        RatingReviewer.standard().review(before, grade, triggers, clean, LocalDate.of(2026, 6, 30)))
                .withoutEdgeCases();
    }

    /** {@return rating changes of any time} */
    @Provide
    public static Arbitrary<RatingChange> ratingChanges() {
        return Combinators.combine(
                        Texts.keys(),
                        ratingReviews(),
                        OrgDomain.personIds().optional(),
                        TimeDomain.boundedRanges(),
                        TimeDomain.days())
                .as((id, review, by, during, known) -> RatingChange.builder()
                        .factId(id)
                        .review(review)
                        .approvedBy(by)
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return standings of up to four changes that follow one another} */
    @Provide
    public static Arbitrary<CreditStanding> creditStandings() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        ratingChanges().list().ofMaxSize(4),
                        Arbitraries.integers().between(1, 300))
                .as((customer, changes, days) -> {
                    CreditStanding.Builder standing = CreditStanding.builder().customer(customer);
                    LocalDate start = CreditLedgers.TODAY;
                    for (RatingChange change : changes) {
                        standing.addChange(change.withDuring(LocalDateRange.of(start, start.plusDays(days))));
                        start = start.plusDays(days);
                    }
                    return standing.build();
                })
                .withoutEdgeCases();
    }

    /** {@return policies in any currency} */
    @Provide
    public static Arbitrary<LimitPolicy> limitPolicies() {
        return CreditLedgers.inAnyCurrency(CreditRatingDomain::policiesIn);
    }

    private static Arbitrary<LimitPolicy> policiesIn(CurrencyUnit currency) {
        return Combinators.combine(Arbitraries.of(1L, 100L, 7_000L), MoneyDomain.ratesBetween(0, 100))
                .as((unit, increase) ->
                        LimitPolicy.of(Money.ofMinor(currency, unit)).withMaxIncrease(increase));
    }

    /** {@return bounds of limits} */
    @Provide
    public static Arbitrary<LimitCap> limitCaps() {
        return CreditLedgers.inAnyCurrency(CreditRatingDomain::capsIn);
    }

    private static Arbitrary<LimitCap> capsIn(CurrencyUnit currency) {
        return Combinators.combine(Texts.keys(), CreditLedgers.amountsIn(currency))
                .as(LimitCap::new);
    }

    /** {@return proposals for new customers and old ones} */
    @Provide
    public static Arbitrary<LimitProposal> limitProposals() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                policiesIn(currency),
                                Arbitraries.of(GRADES),
                                CreditLedgers.amountsIn(currency),
                                Arbitraries.integers().between(0, 120),
                                capsIn(currency).list().ofMaxSize(2),
                                CreditLedgers.amountsIn(currency).optional())
                        .as((policy, grade, month, terms, caps, current) -> LimitProposal.builder()
                                .policy(policy)
                                .grade(grade)
                                .averageMonth(month)
                                .termsDays(terms)
                                .addAllCaps(caps)
                                .current(current)
                                .build()))
                .withoutEdgeCases();
    }
}
