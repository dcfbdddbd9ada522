package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.territory.AttributeDomain;
import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.ClaimReason;
import io.github.salesdomain.territory.ConditionCheck;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageProof;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CoverageWitness;
import io.github.salesdomain.territory.CustomerRep;
import io.github.salesdomain.territory.IdleReason;
import io.github.salesdomain.territory.IdleRule;
import io.github.salesdomain.territory.NoRepReason;
import io.github.salesdomain.territory.PrecedencePolicy;
import io.github.salesdomain.territory.ProofOutcome;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.RuleCheck;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryBound;
import io.github.salesdomain.territory.TerritoryClaim;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryPin;
import io.github.salesdomain.territory.TerritoryRollUp;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TerritoryTree;
import io.github.salesdomain.territory.TreeComparison;
import io.github.salesdomain.territory.TreeFinding;
import io.github.salesdomain.territory.TreePair;

/** The JSON form of the values of {@code territory}. */
final class TerritoryWire {

    static final TextCodec<TerritoryId> TERRITORY_ID =
            TextCodec.of(TextCodec.CODE, TerritoryId::of, TerritoryId::value);

    static final ObjectCodec<Territory> TERRITORY = ObjectCodec.building(Territory::builder, Territory.Builder::build)
            .with(required("id", TERRITORY_ID, Territory::id), Territory.Builder::id)
            .with(required("name", TextCodec.text(TextCodec.NAME), Territory::name), Territory.Builder::name)
            .with(optional("level", TextCodec.text(TextCodec.NAME), Territory::level), Territory.Builder::level)
            .codec();

    static final ObjectCodec<TerritoryTree> TERRITORY_TREE = ObjectCodec.building(
                    TerritoryTree::builder, TerritoryTree.Builder::build)
            .with(list("territories", TERRITORY, TerritoryTree::territories), TerritoryTree.Builder::addAllTerritories)
            .with(
                    map("parents", TERRITORY_ID, TERRITORY_ID, TerritoryTree::parents),
                    TerritoryTree.Builder::putAllParents)
            .codec();

    static final ObjectCodec<TerritoryRollUp.Line> ROLL_UP_LINE = ObjectCodec.of(
            required("territory", TERRITORY_ID, TerritoryRollUp.Line::territory),
            required("booked", MoneyWire.MONEY, TerritoryRollUp.Line::booked),
            required("total", MoneyWire.MONEY, TerritoryRollUp.Line::total),
            TerritoryRollUp.Line::new);

    static final ObjectCodec<TerritoryRollUp> ROLL_UP = ObjectCodec.of(
            required("tree", TERRITORY_TREE, TerritoryRollUp::tree),
            list("lines", ROLL_UP_LINE, TerritoryRollUp::lines),
            TerritoryRollUp::new);

    static final ObjectCodec<TerritoryHolding> HOLDING = ObjectCodec.building(
                    TerritoryHolding::builder, TerritoryHolding.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), TerritoryHolding::factId),
                    TerritoryHolding.Builder::factId)
            .with(required("territory", TERRITORY_ID, TerritoryHolding::territory), TerritoryHolding.Builder::territory)
            .with(
                    required("position", OrgWire.POSITION_ID, TerritoryHolding::position),
                    TerritoryHolding.Builder::position)
            .with(
                    defaulted("kind", OrgWire.TENURE_KIND, TerritoryHolding::kind, TenureKind.PRIMARY),
                    TerritoryHolding.Builder::kind)
            .with(required("during", TimeWire.DATE_RANGE, TerritoryHolding::during), TerritoryHolding.Builder::during)
            .with(
                    required("knownSince", TimeWire.DATE, TerritoryHolding::knownSince),
                    TerritoryHolding.Builder::knownSince)
            .codec();

    static final UnionCodec<TerritoryCondition> CONDITION = UnionCodec.<TerritoryCondition>by("kind")
            .option(
                    "ATTRIBUTE_IS",
                    TerritoryCondition.AttributeIs.class,
                    ObjectCodec.of(
                            required(
                                    "attribute",
                                    CustomerWire.CUSTOMER_ATTRIBUTE,
                                    TerritoryCondition.AttributeIs::attribute),
                            set("values", TextCodec.text(TextCodec.NAME), TerritoryCondition.AttributeIs::values),
                            TerritoryCondition.AttributeIs::new))
            .option(
                    "ALL_OF",
                    TerritoryCondition.AllOf.class,
                    ObjectCodec.of(
                            list(
                                    "conditions",
                                    Codec.lazy(() -> TerritoryWire.CONDITION),
                                    TerritoryCondition.AllOf::conditions),
                            TerritoryCondition.AllOf::new))
            .option(
                    "ANY_OF",
                    TerritoryCondition.AnyOf.class,
                    ObjectCodec.of(
                            list(
                                    "conditions",
                                    Codec.lazy(() -> TerritoryWire.CONDITION),
                                    TerritoryCondition.AnyOf::conditions),
                            TerritoryCondition.AnyOf::new))
            .option(
                    "NOT",
                    TerritoryCondition.Not.class,
                    ObjectCodec.of(
                            required(
                                    "condition",
                                    Codec.lazy(() -> TerritoryWire.CONDITION),
                                    TerritoryCondition.Not::condition),
                            TerritoryCondition.Not::new));

    static final ObjectCodec<ConditionCheck> CONDITION_CHECK = ObjectCodec.of(
            required("condition", CONDITION, ConditionCheck::condition),
            required("holds", NumberCodec.BOOLEAN, ConditionCheck::holds),
            optional("found", TextCodec.text(TextCodec.NAME), ConditionCheck::found),
            list("parts", Codec.lazy(() -> TerritoryWire.CONDITION_CHECK), ConditionCheck::parts),
            ConditionCheck::new);

    static final ObjectCodec<TerritoryBound> BOUND = ObjectCodec.building(
                    TerritoryBound::builder, TerritoryBound.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), TerritoryBound::factId),
                    TerritoryBound.Builder::factId)
            .with(required("territory", TERRITORY_ID, TerritoryBound::territory), TerritoryBound.Builder::territory)
            .with(required("condition", CONDITION, TerritoryBound::condition), TerritoryBound.Builder::condition)
            .with(required("during", TimeWire.DATE_RANGE, TerritoryBound::during), TerritoryBound.Builder::during)
            .with(required("knownSince", TimeWire.DATE, TerritoryBound::knownSince), TerritoryBound.Builder::knownSince)
            .codec();

    static final ObjectCodec<TerritoryRule> RULE = ObjectCodec.building(
                    TerritoryRule::builder, TerritoryRule.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), TerritoryRule::factId),
                    TerritoryRule.Builder::factId)
            .with(required("condition", CONDITION, TerritoryRule::condition), TerritoryRule.Builder::condition)
            .with(required("territory", TERRITORY_ID, TerritoryRule::territory), TerritoryRule.Builder::territory)
            .with(defaulted("priority", NumberCodec.INT, TerritoryRule::priority, 0), TerritoryRule.Builder::priority)
            .with(required("during", TimeWire.DATE_RANGE, TerritoryRule::during), TerritoryRule.Builder::during)
            .with(required("knownSince", TimeWire.DATE, TerritoryRule::knownSince), TerritoryRule.Builder::knownSince)
            .codec();

    static final ObjectCodec<RuleCheck.BoundCheck> BOUND_CHECK = ObjectCodec.of(
            required("bound", BOUND, RuleCheck.BoundCheck::bound),
            required("isInherited", NumberCodec.BOOLEAN, RuleCheck.BoundCheck::isInherited),
            required("check", CONDITION_CHECK, RuleCheck.BoundCheck::check),
            RuleCheck.BoundCheck::new);

    static final ObjectCodec<RuleCheck> RULE_CHECK = ObjectCodec.of(
            required("rule", RULE, RuleCheck::rule),
            required("own", CONDITION_CHECK, RuleCheck::own),
            list("bounds", BOUND_CHECK, RuleCheck::bounds),
            RuleCheck::new);

    static final ObjectCodec<TerritoryPin> PIN = ObjectCodec.building(
                    TerritoryPin::builder, TerritoryPin.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), TerritoryPin::factId),
                    TerritoryPin.Builder::factId)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, TerritoryPin::customer),
                    TerritoryPin.Builder::customer)
            .with(required("territory", TERRITORY_ID, TerritoryPin::territory), TerritoryPin.Builder::territory)
            .with(set("lines", ProductWire.PRODUCT_LINE, TerritoryPin::lines), TerritoryPin.Builder::addAllLines)
            .with(
                    required("reason", TextCodec.text(TextCodec.NOTE), TerritoryPin::reason),
                    TerritoryPin.Builder::reason)
            .with(required("during", TimeWire.DATE_RANGE, TerritoryPin::during), TerritoryPin.Builder::during)
            .with(required("knownSince", TimeWire.DATE, TerritoryPin::knownSince), TerritoryPin.Builder::knownSince)
            .codec();

    static final ObjectCodec<TerritoryMap> MAP = ObjectCodec.building(
                    TerritoryMap::builder, TerritoryMap.Builder::build)
            .with(required("tree", TERRITORY_TREE, TerritoryMap::tree), TerritoryMap.Builder::tree)
            .with(list("holdings", HOLDING, TerritoryMap::holdings), TerritoryMap.Builder::addAllHoldings)
            .with(list("rules", RULE, TerritoryMap::rules), TerritoryMap.Builder::addAllRules)
            .with(list("pins", PIN, TerritoryMap::pins), TerritoryMap.Builder::addAllPins)
            .with(list("bounds", BOUND, TerritoryMap::bounds), TerritoryMap.Builder::addAllBounds)
            .with(set("lines", ProductWire.PRODUCT_LINE, TerritoryMap::lines), TerritoryMap.Builder::addAllLines)
            .codec();

    /** A policy of the host's own has no JSON form. */
    static final UnionCodec<PrecedencePolicy> PRECEDENCE = UnionCodec.<PrecedencePolicy>by("kind")
            .option(
                    "BY_PLACE",
                    PrecedencePolicy.ByPlace.class,
                    ObjectCodec.of(
                            list("places", CustomerWire.CUSTOMER_ATTRIBUTE, PrecedencePolicy.ByPlace::places),
                            PrecedencePolicy.ByPlace::new));

    static final TextCodec<ClaimReason> CLAIM_REASON = EnumCodec.ofReasons(ClaimReason.class);

    static final ObjectCodec<TerritoryClaim> CLAIM = ObjectCodec.of(
            required("factId", TextCodec.text(TextCodec.CODE), TerritoryClaim::factId),
            required("territory", TERRITORY_ID, TerritoryClaim::territory),
            required("reason", CLAIM_REASON, TerritoryClaim::reason),
            TerritoryClaim::new);

    static final UnionCodec<Coverage> COVERAGE = UnionCodec.<Coverage>by("kind")
            .option(
                    "ASSIGNED",
                    Coverage.Assigned.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, Coverage.Assigned::customer),
                            required("decidedBy", CLAIM, Coverage.Assigned::decidedBy),
                            list("lost", CLAIM, Coverage.Assigned::lost),
                            Coverage.Assigned::new))
            .option(
                    "OVERLAP",
                    Coverage.Overlap.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, Coverage.Overlap::customer),
                            list("tied", CLAIM, Coverage.Overlap::tied),
                            list("lost", CLAIM, Coverage.Overlap::lost),
                            Coverage.Overlap::new))
            .option(
                    "GAP",
                    Coverage.Gap.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, Coverage.Gap::customer),
                            list("lost", CLAIM, Coverage.Gap::lost),
                            Coverage.Gap::new))
            .option(
                    "SPLIT",
                    Coverage.Split.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, Coverage.Split::customer),
                            map(
                                    "lines",
                                    ProductWire.PRODUCT_LINE,
                                    Codec.lazy(() -> TerritoryWire.COVERAGE),
                                    Coverage.Split::lines),
                            Coverage.Split::new));

    static final ObjectCodec<CoverageReport> COVERAGE_REPORT = ObjectCodec.building(
                    CoverageReport::builder, CoverageReport.Builder::build)
            .with(required("on", TimeWire.DATE, CoverageReport::on), CoverageReport.Builder::on)
            .with(optional("knownOn", TimeWire.DATE, CoverageReport::knownOn), CoverageReport.Builder::knownOn)
            .with(list("coverages", COVERAGE, CoverageReport::coverages), CoverageReport.Builder::addAllCoverages)
            .codec();

    static final ObjectCodec<AttributeDomain.DomainValue> DOMAIN_VALUE = ObjectCodec.of(
            required("value", TextCodec.text(TextCodec.NAME), AttributeDomain.DomainValue::value),
            optional("in", TextCodec.text(TextCodec.NAME), AttributeDomain.DomainValue::in),
            AttributeDomain.DomainValue::new);

    static final TextCodec<AttributeDomain.Beyond> BEYOND =
            EnumCodec.of(AttributeDomain.Beyond.class, beyond -> switch (beyond) {
                case OTHER_VALUE -> "OTHER_VALUE";
                case NO_VALUE -> "NO_VALUE";
            });

    static final ObjectCodec<AttributeDomain> ATTRIBUTE_DOMAIN = ObjectCodec.of(
            required("attribute", CustomerWire.CUSTOMER_ATTRIBUTE, AttributeDomain::attribute),
            optional("within", CustomerWire.CUSTOMER_ATTRIBUTE, AttributeDomain::within),
            list("values", DOMAIN_VALUE, AttributeDomain::values),
            set("beyond", BEYOND, AttributeDomain::beyond),
            AttributeDomain::new);

    static final ObjectCodec<AttributeSpace> ATTRIBUTE_SPACE =
            ObjectCodec.of(list("domains", ATTRIBUTE_DOMAIN, AttributeSpace::domains), AttributeSpace::new);

    static final ObjectCodec<CoverageWitness> COVERAGE_WITNESS = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER, CoverageWitness::customer),
            optional("line", ProductWire.PRODUCT_LINE, CoverageWitness::line),
            required("coverage", COVERAGE, CoverageWitness::coverage),
            CoverageWitness::new);

    static final TextCodec<IdleReason> IDLE_REASON = EnumCodec.ofReasons(IdleReason.class);

    static final ObjectCodec<IdleRule> IDLE_RULE = ObjectCodec.of(
            required("rule", TextCodec.text(TextCodec.CODE), IdleRule::rule),
            required("territory", TERRITORY_ID, IdleRule::territory),
            required("reason", IDLE_REASON, IdleRule::reason),
            IdleRule::new);

    static final TextCodec<ProofOutcome> PROOF_OUTCOME = EnumCodec.of(ProofOutcome.class, outcome -> switch (outcome) {
        case DECIDED -> "DECIDED";
        case WORK_EXHAUSTED -> "WORK_EXHAUSTED";
    });

    static final ObjectCodec<CoverageProof> COVERAGE_PROOF = ObjectCodec.building(
                    CoverageProof::builder, CoverageProof.Builder::build)
            .with(required("on", TimeWire.DATE, CoverageProof::on), CoverageProof.Builder::on)
            .with(optional("knownOn", TimeWire.DATE, CoverageProof::knownOn), CoverageProof.Builder::knownOn)
            .with(required("outcome", PROOF_OUTCOME, CoverageProof::outcome), CoverageProof.Builder::outcome)
            .with(required("steps", NumberCodec.LONG, CoverageProof::steps), CoverageProof.Builder::steps)
            .with(list("gaps", COVERAGE_WITNESS, CoverageProof::gaps), CoverageProof.Builder::addAllGaps)
            .with(list("overlaps", COVERAGE_WITNESS, CoverageProof::overlaps), CoverageProof.Builder::addAllOverlaps)
            .with(list("idleRules", IDLE_RULE, CoverageProof::idleRules), CoverageProof.Builder::addAllIdleRules)
            .codec();

    static final TextCodec<NoRepReason> NO_REP_REASON = EnumCodec.ofReasons(NoRepReason.class);

    static final UnionCodec<CustomerRep> CUSTOMER_REP = UnionCodec.<CustomerRep>by("kind")
            .option(
                    "SERVED",
                    CustomerRep.Served.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, CustomerRep.Served::customer),
                            required("territory", TERRITORY_ID, CustomerRep.Served::territory),
                            required("position", OrgWire.POSITION_ID, CustomerRep.Served::position),
                            required("person", OrgWire.PERSON_ID, CustomerRep.Served::person),
                            CustomerRep.Served::new))
            .option(
                    "UNSERVED",
                    CustomerRep.Unserved.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, CustomerRep.Unserved::customer),
                            required("reason", NO_REP_REASON, CustomerRep.Unserved::reason),
                            optional("coveredBy", OrgWire.PERSON_ID, CustomerRep.Unserved::coveredBy),
                            CustomerRep.Unserved::new))
            .option(
                    "SPLIT",
                    CustomerRep.Split.class,
                    ObjectCodec.of(
                            required("customer", CustomerWire.CUSTOMER_ID, CustomerRep.Split::customer),
                            map(
                                    "lines",
                                    ProductWire.PRODUCT_LINE,
                                    Codec.lazy(() -> TerritoryWire.CUSTOMER_REP),
                                    CustomerRep.Split::lines),
                            CustomerRep.Split::new));

    static final ObjectCodec<RepReport> REP_REPORT = ObjectCodec.building(RepReport::builder, RepReport.Builder::build)
            .with(required("on", TimeWire.DATE, RepReport::on), RepReport.Builder::on)
            .with(optional("knownOn", TimeWire.DATE, RepReport::knownOn), RepReport.Builder::knownOn)
            .with(list("reps", CUSTOMER_REP, RepReport::reps), RepReport.Builder::addAllReps)
            .codec();

    static final TextCodec<TreeFinding> TREE_FINDING = EnumCodec.ofReasons(TreeFinding.class);

    static final ObjectCodec<TreePair.Ground> TREE_PAIR_GROUND = ObjectCodec.of(
            required("territory", TERRITORY_ID, TreePair.Ground::territory),
            optional("position", OrgWire.POSITION_ID, TreePair.Ground::position),
            TreePair.Ground::new);

    static final ObjectCodec<TreePair> TREE_PAIR = ObjectCodec.of(
            list("ground", TREE_PAIR_GROUND, TreePair::ground),
            list("reporting", OrgWire.POSITION_ID, TreePair::reporting),
            list("findings", TREE_FINDING, TreePair::findings),
            TreePair::new);

    static final ObjectCodec<TreeComparison> TREE_COMPARISON = ObjectCodec.building(
                    TreeComparison::builder, TreeComparison.Builder::build)
            .with(required("on", TimeWire.DATE, TreeComparison::on), TreeComparison.Builder::on)
            .with(optional("knownOn", TimeWire.DATE, TreeComparison::knownOn), TreeComparison.Builder::knownOn)
            .with(list("pairs", TREE_PAIR, TreeComparison::pairs), TreeComparison.Builder::addAllPairs)
            .with(
                    list("withoutTerritory", OrgWire.POSITION_ID, TreeComparison::withoutTerritory),
                    TreeComparison.Builder::addAllWithoutTerritory)
            .codec();

    private TerritoryWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(TerritoryId.class, TERRITORY_ID);
        listing.add(Territory.class, TERRITORY);
        listing.add(TerritoryTree.class, TERRITORY_TREE);
        listing.add(TerritoryRollUp.Line.class, ROLL_UP_LINE);
        listing.add(TerritoryRollUp.class, ROLL_UP);
        listing.add(TerritoryHolding.class, HOLDING);
        listing.add(TerritoryCondition.class, CONDITION);
        listing.add(ConditionCheck.class, CONDITION_CHECK);
        listing.add(TerritoryBound.class, BOUND);
        listing.add(TerritoryRule.class, RULE);
        listing.add(RuleCheck.BoundCheck.class, BOUND_CHECK);
        listing.add(RuleCheck.class, RULE_CHECK);
        listing.add(TerritoryPin.class, PIN);
        listing.add(TerritoryMap.class, MAP);
        listing.add(PrecedencePolicy.class, PRECEDENCE);
        listing.add(ClaimReason.class, CLAIM_REASON);
        listing.add(TerritoryClaim.class, CLAIM);
        listing.add(Coverage.class, COVERAGE);
        listing.add(CoverageReport.class, COVERAGE_REPORT);
        listing.add(AttributeDomain.DomainValue.class, DOMAIN_VALUE);
        listing.add(AttributeDomain.Beyond.class, BEYOND);
        listing.add(AttributeDomain.class, ATTRIBUTE_DOMAIN);
        listing.add(AttributeSpace.class, ATTRIBUTE_SPACE);
        listing.add(CoverageWitness.class, COVERAGE_WITNESS);
        listing.add(IdleReason.class, IDLE_REASON);
        listing.add(IdleRule.class, IDLE_RULE);
        listing.add(ProofOutcome.class, PROOF_OUTCOME);
        listing.add(CoverageProof.class, COVERAGE_PROOF);
        listing.add(NoRepReason.class, NO_REP_REASON);
        listing.add(CustomerRep.class, CUSTOMER_REP);
        listing.add(RepReport.class, REP_REPORT);
        listing.add(TreeFinding.class, TREE_FINDING);
        listing.add(TreePair.Ground.class, TREE_PAIR_GROUND);
        listing.add(TreePair.class, TREE_PAIR);
        listing.add(TreeComparison.class, TREE_COMPARISON);
    }
}
