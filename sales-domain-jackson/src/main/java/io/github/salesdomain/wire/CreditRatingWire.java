package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.CreditGrade;
import io.github.salesdomain.credit.CreditScore;
import io.github.salesdomain.credit.CreditScorecard;
import io.github.salesdomain.credit.CreditStanding;
import io.github.salesdomain.credit.CreditTrigger;
import io.github.salesdomain.credit.LimitCap;
import io.github.salesdomain.credit.LimitPolicy;
import io.github.salesdomain.credit.LimitProposal;
import io.github.salesdomain.credit.MissingScore;
import io.github.salesdomain.credit.RatingChange;
import io.github.salesdomain.credit.RatingReason;
import io.github.salesdomain.credit.RatingReview;
import io.github.salesdomain.credit.RatingScale;
import io.github.salesdomain.credit.ReviewPolicy;
import io.github.salesdomain.credit.TriggerEffect;
import io.github.salesdomain.money.Rate;
import java.util.Optional;

/** The JSON form of the ratings and recommended limits of {@code credit}. */
final class CreditRatingWire {

    static final TextCodec<CreditGrade> GRADE = TextCodec.of(TextCodec.CODE, CreditGrade::of, CreditGrade::code);

    static final ObjectCodec<RatingScale.Band> BAND = ObjectCodec.of(
            required("grade", GRADE, RatingScale.Band::grade),
            required("from", NumberCodec.INT, RatingScale.Band::from),
            required("factor", MoneyWire.RATE, RatingScale.Band::factor),
            RatingScale.Band::new);

    static final ObjectCodec<RatingScale> SCALE =
            ObjectCodec.of(list("bands", BAND, RatingScale::bands), RatingScale::new);

    static final TextCodec<MissingScore> MISSING = EnumCodec.of(MissingScore.class, missing -> switch (missing) {
        case UNDEFINED -> "UNDEFINED";
        case REDISTRIBUTE -> "REDISTRIBUTE";
    });

    static final ObjectCodec<CreditScorecard.Criterion> CRITERION = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), CreditScorecard.Criterion::code),
            required("weight", NumberCodec.DECIMAL, CreditScorecard.Criterion::weight),
            CreditScorecard.Criterion::new);

    static final ObjectCodec<CreditScorecard> SCORECARD = ObjectCodec.building(
                    CreditScorecard::builder, CreditScorecard.Builder::build)
            .with(list("criteria", CRITERION, CreditScorecard::criteria), CreditScorecard.Builder::addAllCriteria)
            .with(
                    defaulted("scale", SCALE, CreditScorecard::scale, RatingScale.standard()),
                    CreditScorecard.Builder::scale)
            .with(
                    defaulted("whenMissing", MISSING, CreditScorecard::whenMissing, MissingScore.UNDEFINED),
                    CreditScorecard.Builder::whenMissing)
            .with(
                    defaulted("capWhenMissing", GRADE, CreditScorecard::capWhenMissing, CreditGrade.A),
                    CreditScorecard.Builder::capWhenMissing)
            .codec();

    static final ObjectCodec<CreditScore> SCORE = ObjectCodec.building(CreditScore::builder, CreditScore.Builder::build)
            .with(required("scorecard", SCORECARD, CreditScore::scorecard), CreditScore.Builder::scorecard)
            .with(
                    map("subScores", TextCodec.text(TextCodec.CODE), NumberCodec.DECIMAL, CreditScore::subScores),
                    CreditScore.Builder::putAllSubScores)
            .codec();

    static final ObjectCodec<CreditTrigger> TRIGGER = ObjectCodec.of(
            required("kind", TextCodec.text(TextCodec.CODE), CreditTrigger::kind),
            required("on", TimeWire.DATE, CreditTrigger::on),
            required("evidence", TextCodec.text(TextCodec.NAME), CreditTrigger::evidence),
            CreditTrigger::new);

    static final TextCodec<TriggerEffect> EFFECT = EnumCodec.of(TriggerEffect.class, effect -> switch (effect) {
        case WATCH -> "WATCH";
        case LOWER -> "LOWER";
        case KNOCK_OUT -> "KNOCK_OUT";
    });

    static final ObjectCodec<ReviewPolicy> REVIEW_POLICY = ObjectCodec.building(
                    ReviewPolicy::builder, ReviewPolicy.Builder::build)
            .with(defaulted("scale", SCALE, ReviewPolicy::scale, RatingScale.standard()), ReviewPolicy.Builder::scale)
            .with(defaulted("notchesUp", NumberCodec.INT, ReviewPolicy::notchesUp, 1), ReviewPolicy.Builder::notchesUp)
            .with(
                    defaulted("cleanMonths", NumberCodec.INT, ReviewPolicy::cleanMonths, 6),
                    ReviewPolicy.Builder::cleanMonths)
            .with(defaulted("cleanDays", NumberCodec.INT, ReviewPolicy::cleanDays, 30), ReviewPolicy.Builder::cleanDays)
            .with(
                    defaulted("reviewMonths", NumberCodec.INT, ReviewPolicy::reviewMonths, 6),
                    ReviewPolicy.Builder::reviewMonths)
            .with(
                    map("effects", TextCodec.text(TextCodec.CODE), EFFECT, ReviewPolicy::effects),
                    ReviewPolicy.Builder::putAllEffects)
            .codec();

    static final TextCodec<RatingReason> REASON = EnumCodec.ofReasons(RatingReason.class);

    static final ObjectCodec<RatingReview> REVIEW = ObjectCodec.building(
                    RatingReview::builder, RatingReview.Builder::build)
            .with(required("on", TimeWire.DATE, RatingReview::on), RatingReview.Builder::on)
            .with(required("before", GRADE, RatingReview::before), RatingReview.Builder::before)
            .with(required("proposed", MeasuredCodec.of(GRADE), RatingReview::proposed), RatingReview.Builder::proposed)
            .with(required("granted", GRADE, RatingReview::granted), RatingReview.Builder::granted)
            .with(required("watched", NumberCodec.BOOLEAN, RatingReview::watched), RatingReview.Builder::watched)
            .with(
                    required("nextReviewOn", TimeWire.DATE, RatingReview::nextReviewOn),
                    RatingReview.Builder::nextReviewOn)
            .with(list("triggers", TRIGGER, RatingReview::triggers), RatingReview.Builder::addAllTriggers)
            .with(list("reasons", REASON, RatingReview::reasons), RatingReview.Builder::addAllReasons)
            .codec();

    static final ObjectCodec<RatingChange> CHANGE = ObjectCodec.building(
                    RatingChange::builder, RatingChange.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), RatingChange::factId),
                    RatingChange.Builder::factId)
            .with(required("review", REVIEW, RatingChange::review), RatingChange.Builder::review)
            .with(optional("approvedBy", OrgWire.PERSON_ID, RatingChange::approvedBy), RatingChange.Builder::approvedBy)
            .with(required("during", TimeWire.DATE_RANGE, RatingChange::during), RatingChange.Builder::during)
            .with(
                    optional(
                            "knownSince",
                            TimeWire.DATE,
                            change -> Optional.of(change.knownSince())
                                    .filter(day -> !day.equals(change.during().getStart()))),
                    (builder, day) -> day.ifPresent(builder::knownSince))
            .codec();

    static final ObjectCodec<CreditStanding> STANDING = ObjectCodec.building(
                    CreditStanding::builder, CreditStanding.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, CreditStanding::customer),
                    CreditStanding.Builder::customer)
            .with(list("changes", CHANGE, CreditStanding::changes), CreditStanding.Builder::addAllChanges)
            .codec();

    static final ObjectCodec<LimitPolicy> LIMIT_POLICY = ObjectCodec.building(
                    LimitPolicy::builder, LimitPolicy.Builder::build)
            .with(defaulted("scale", SCALE, LimitPolicy::scale, RatingScale.standard()), LimitPolicy.Builder::scale)
            .with(required("unit", MoneyWire.MONEY, LimitPolicy::unit), LimitPolicy.Builder::unit)
            .with(
                    defaulted("maxIncrease", MoneyWire.RATE, LimitPolicy::maxIncrease, Rate.percent(50)),
                    LimitPolicy.Builder::maxIncrease)
            .codec();

    static final ObjectCodec<LimitCap> CAP = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), LimitCap::code),
            required("most", MoneyWire.MONEY, LimitCap::most),
            LimitCap::new);

    static final ObjectCodec<LimitProposal> PROPOSAL = ObjectCodec.building(
                    LimitProposal::builder, LimitProposal.Builder::build)
            .with(required("policy", LIMIT_POLICY, LimitProposal::policy), LimitProposal.Builder::policy)
            .with(required("grade", GRADE, LimitProposal::grade), LimitProposal.Builder::grade)
            .with(
                    required("averageMonth", MoneyWire.MONEY, LimitProposal::averageMonth),
                    LimitProposal.Builder::averageMonth)
            .with(required("termsDays", NumberCodec.INT, LimitProposal::termsDays), LimitProposal.Builder::termsDays)
            .with(list("caps", CAP, LimitProposal::caps), LimitProposal.Builder::addAllCaps)
            .with(optional("current", MoneyWire.MONEY, LimitProposal::current), LimitProposal.Builder::current)
            .codec();

    private CreditRatingWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CreditGrade.class, GRADE);
        listing.add(RatingScale.Band.class, BAND);
        listing.add(RatingScale.class, SCALE);
        listing.add(MissingScore.class, MISSING);
        listing.add(CreditScorecard.Criterion.class, CRITERION);
        listing.add(CreditScorecard.class, SCORECARD);
        listing.add(CreditScore.class, SCORE);
        listing.add(CreditTrigger.class, TRIGGER);
        listing.add(TriggerEffect.class, EFFECT);
        listing.add(ReviewPolicy.class, REVIEW_POLICY);
        listing.add(RatingReason.class, REASON);
        listing.add(RatingReview.class, REVIEW);
        listing.add(RatingChange.class, CHANGE);
        listing.add(CreditStanding.class, STANDING);
        listing.add(LimitPolicy.class, LIMIT_POLICY);
        listing.add(LimitCap.class, CAP);
        listing.add(LimitProposal.class, PROPOSAL);
    }
}
