package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.DisputeSplit;
import io.github.salesdomain.credit.HistoricalIssue;
import io.github.salesdomain.credit.HistoricalReason;
import io.github.salesdomain.credit.InstalmentPlan;
import io.github.salesdomain.credit.Offset;
import io.github.salesdomain.credit.OffsetRefusal;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.PromiseToPay;
import io.github.salesdomain.credit.PromotionClaim;
import io.github.salesdomain.credit.Settlement;
import io.github.salesdomain.credit.SettlementKind;
import io.github.salesdomain.credit.WriteOffDecision;
import io.github.salesdomain.credit.WriteOffLine;
import io.github.salesdomain.credit.WriteOffPolicy;
import io.github.salesdomain.credit.WriteOffVerdict;

/** The JSON form of the historical issues and settlements of {@code credit}. */
final class CreditSettlementWire {

    static final TextCodec<SettlementKind> KIND =
            TextCodec.of(TextCodec.CODE, SettlementKind::of, SettlementKind::code);

    static final ObjectCodec<Settlement> SETTLEMENT = ObjectCodec.of(
            required("kind", KIND, Settlement::kind),
            required("amount", MoneyWire.MONEY, Settlement::amount),
            required("on", TimeWire.DATE, Settlement::on),
            required("evidence", TextCodec.text(TextCodec.NAME), Settlement::evidence),
            Settlement::new);

    static final ObjectCodec<OpenItem> ITEM = ObjectCodec.building(OpenItem::builder, OpenItem.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), OpenItem::id), OpenItem.Builder::id)
            .with(required("customer", CustomerWire.CUSTOMER_ID, OpenItem::customer), OpenItem.Builder::customer)
            .with(defaulted("owedByUs", NumberCodec.BOOLEAN, OpenItem::owedByUs, false), OpenItem.Builder::owedByUs)
            .with(required("original", MoneyWire.MONEY, OpenItem::original), OpenItem.Builder::original)
            .with(required("documentDate", TimeWire.DATE, OpenItem::documentDate), OpenItem.Builder::documentDate)
            .with(optional("dueDate", TimeWire.DATE, OpenItem::dueDate), OpenItem.Builder::dueDate)
            .with(
                    defaulted("documented", NumberCodec.BOOLEAN, OpenItem::documented, true),
                    OpenItem.Builder::documented)
            .with(
                    defaulted("statementsCarried", NumberCodec.INT, OpenItem::statementsCarried, 0),
                    OpenItem.Builder::statementsCarried)
            .with(list("settlements", SETTLEMENT, OpenItem::settlements), OpenItem.Builder::addAllSettlements)
            .codec();

    static final TextCodec<HistoricalReason> HISTORICAL_REASON = EnumCodec.ofReasons(HistoricalReason.class);

    static final ObjectCodec<HistoricalIssue> ISSUE = ObjectCodec.building(
                    HistoricalIssue::builder, HistoricalIssue.Builder::build)
            .with(required("item", ITEM, HistoricalIssue::item), HistoricalIssue.Builder::item)
            .with(list("reasons", HISTORICAL_REASON, HistoricalIssue::reasons), HistoricalIssue.Builder::addAllReasons)
            .with(optional("owner", OrgWire.PERSON_ID, HistoricalIssue::owner), HistoricalIssue.Builder::owner)
            .with(
                    optional("cause", TextCodec.text(TextCodec.NAME), HistoricalIssue::cause),
                    HistoricalIssue.Builder::cause)
            .with(optional("proposal", KIND, HistoricalIssue::proposal), HistoricalIssue.Builder::proposal)
            .with(optional("dueOn", TimeWire.DATE, HistoricalIssue::dueOn), HistoricalIssue.Builder::dueOn)
            .codec();

    static final ObjectCodec<DisputeSplit> SPLIT = ObjectCodec.of(
            required("undisputed", CreditWire.EXPOSURE_ITEM, DisputeSplit::undisputed),
            required("disputed", CreditWire.EXPOSURE_ITEM, DisputeSplit::disputed),
            required("since", TimeWire.DATE, DisputeSplit::since),
            DisputeSplit::new);

    static final TextCodec<OffsetRefusal> REFUSAL = EnumCodec.ofReasons(OffsetRefusal.class);

    static final ObjectCodec<Offset> OFFSET = ObjectCodec.building(Offset::builder, Offset.Builder::build)
            .with(required("claim", ITEM, Offset::claim), Offset.Builder::claim)
            .with(required("debt", ITEM, Offset::debt), Offset.Builder::debt)
            .with(required("amount", MoneyWire.MONEY, Offset::amount), Offset.Builder::amount)
            .with(list("refusals", REFUSAL, Offset::refusals), Offset.Builder::addAllRefusals)
            .codec();

    static final ObjectCodec<InstalmentPlan.Instalment> INSTALMENT = ObjectCodec.of(
            required("dueOn", TimeWire.DATE, InstalmentPlan.Instalment::dueOn),
            required("amount", MoneyWire.MONEY, InstalmentPlan.Instalment::amount),
            InstalmentPlan.Instalment::new);

    static final ObjectCodec<InstalmentPlan> PLAN = ObjectCodec.building(
                    InstalmentPlan::builder, InstalmentPlan.Builder::build)
            .with(
                    list("instalments", INSTALMENT, InstalmentPlan::instalments),
                    InstalmentPlan.Builder::addAllInstalments)
            .with(
                    defaulted("graceDays", NumberCodec.INT, InstalmentPlan::graceDays, 0),
                    InstalmentPlan.Builder::graceDays)
            .with(
                    defaulted("accelerates", NumberCodec.BOOLEAN, InstalmentPlan::accelerates, true),
                    InstalmentPlan.Builder::accelerates)
            .codec();

    static final ObjectCodec<WriteOffPolicy.Tier> TIER = ObjectCodec.of(
            required("upTo", MoneyWire.MONEY, WriteOffPolicy.Tier::upTo),
            required("role", OrgWire.ROLE, WriteOffPolicy.Tier::role),
            WriteOffPolicy.Tier::new);

    static final ObjectCodec<WriteOffPolicy> POLICY = ObjectCodec.building(
                    WriteOffPolicy::builder, WriteOffPolicy.Builder::build)
            .with(required("tolerance", MoneyWire.MONEY, WriteOffPolicy::tolerance), WriteOffPolicy.Builder::tolerance)
            .with(
                    required("minAgeDays", NumberCodec.INT, WriteOffPolicy::minAgeDays),
                    WriteOffPolicy.Builder::minAgeDays)
            .with(required("yearlyCap", MoneyWire.MONEY, WriteOffPolicy::yearlyCap), WriteOffPolicy.Builder::yearlyCap)
            .with(list("tiers", TIER, WriteOffPolicy::tiers), WriteOffPolicy.Builder::addAllTiers)
            .codec();

    static final TextCodec<WriteOffVerdict> VERDICT = EnumCodec.ofReasons(WriteOffVerdict.class);

    static final ObjectCodec<WriteOffLine> LINE = ObjectCodec.of(
            required("item", ITEM, WriteOffLine::item),
            required("verdict", VERDICT, WriteOffLine::verdict),
            list("approvers", OrgWire.ROLE, WriteOffLine::approvers),
            WriteOffLine::new);

    static final ObjectCodec<WriteOffDecision> DECISION = ObjectCodec.building(
                    WriteOffDecision::builder, WriteOffDecision.Builder::build)
            .with(list("lines", LINE, WriteOffDecision::lines), WriteOffDecision.Builder::addAllLines)
            .with(
                    required("usedBefore", MoneyWire.MONEY, WriteOffDecision::usedBefore),
                    WriteOffDecision.Builder::usedBefore)
            .with(
                    required("usedAfter", MoneyWire.MONEY, WriteOffDecision::usedAfter),
                    WriteOffDecision.Builder::usedAfter)
            .codec();

    static final TextCodec<PromiseToPay.Status> PROMISE_STATUS =
            EnumCodec.of(PromiseToPay.Status.class, status -> switch (status) {
                case OPEN -> "OPEN";
                case KEPT -> "KEPT";
                case PARTLY_KEPT -> "PARTLY_KEPT";
                case BROKEN -> "BROKEN";
            });

    static final ObjectCodec<PromiseToPay> PROMISE = ObjectCodec.building(
                    PromiseToPay::builder, PromiseToPay.Builder::build)
            .with(
                    required("itemId", TextCodec.text(TextCodec.CODE), PromiseToPay::itemId),
                    PromiseToPay.Builder::itemId)
            .with(required("amount", MoneyWire.MONEY, PromiseToPay::amount), PromiseToPay.Builder::amount)
            .with(required("promisedOn", TimeWire.DATE, PromiseToPay::promisedOn), PromiseToPay.Builder::promisedOn)
            .with(required("payBy", TimeWire.DATE, PromiseToPay::payBy), PromiseToPay.Builder::payBy)
            .codec();

    static final TextCodec<PromotionClaim.Verdict> CLAIM_VERDICT =
            EnumCodec.of(PromotionClaim.Verdict.class, verdict -> switch (verdict) {
                case IN_TIME -> "IN_TIME";
                case LATE_BUT_ACKNOWLEDGED -> "LATE_BUT_ACKNOWLEDGED";
                case REJECTED_LATE -> "REJECTED_LATE";
            });

    static final ObjectCodec<PromotionClaim> CLAIM = ObjectCodec.building(
                    PromotionClaim::builder, PromotionClaim.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), PromotionClaim::id), PromotionClaim.Builder::id)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, PromotionClaim::customer),
                    PromotionClaim.Builder::customer)
            .with(required("amount", MoneyWire.MONEY, PromotionClaim::amount), PromotionClaim.Builder::amount)
            .with(
                    required("promotionEndedOn", TimeWire.DATE, PromotionClaim::promotionEndedOn),
                    PromotionClaim.Builder::promotionEndedOn)
            .with(required("claimedOn", TimeWire.DATE, PromotionClaim::claimedOn), PromotionClaim.Builder::claimedOn)
            .with(
                    defaulted("acknowledged", NumberCodec.BOOLEAN, PromotionClaim::acknowledged, false),
                    PromotionClaim.Builder::acknowledged)
            .codec();

    private CreditSettlementWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(SettlementKind.class, KIND);
        listing.add(Settlement.class, SETTLEMENT);
        listing.add(OpenItem.class, ITEM);
        listing.add(HistoricalReason.class, HISTORICAL_REASON);
        listing.add(HistoricalIssue.class, ISSUE);
        listing.add(DisputeSplit.class, SPLIT);
        listing.add(OffsetRefusal.class, REFUSAL);
        listing.add(Offset.class, OFFSET);
        listing.add(InstalmentPlan.Instalment.class, INSTALMENT);
        listing.add(InstalmentPlan.class, PLAN);
        listing.add(WriteOffPolicy.Tier.class, TIER);
        listing.add(WriteOffPolicy.class, POLICY);
        listing.add(WriteOffVerdict.class, VERDICT);
        listing.add(WriteOffLine.class, LINE);
        listing.add(WriteOffDecision.class, DECISION);
        listing.add(PromiseToPay.Status.class, PROMISE_STATUS);
        listing.add(PromiseToPay.class, PROMISE);
        listing.add(PromotionClaim.Verdict.class, CLAIM_VERDICT);
        listing.add(PromotionClaim.class, CLAIM);
    }
}
