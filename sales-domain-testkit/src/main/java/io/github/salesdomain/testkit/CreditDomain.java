package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingBucket;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingPart;
import io.github.salesdomain.credit.AgeingPolicy;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.CollateralDefect;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditBand;
import io.github.salesdomain.credit.CreditBands;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFigure;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditFinding;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditLine;
import io.github.salesdomain.credit.CreditLineKind;
import io.github.salesdomain.credit.CreditNetting;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.CreditRequest;
import io.github.salesdomain.credit.CreditRule;
import io.github.salesdomain.credit.EffectiveLimit;
import io.github.salesdomain.credit.ExcessTier;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.ExposurePart;
import io.github.salesdomain.credit.ExposurePolicy;
import io.github.salesdomain.credit.LimitBoundary;
import io.github.salesdomain.credit.LimitOrigin;
import io.github.salesdomain.credit.MissingLimit;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.credit.Provision;
import io.github.salesdomain.credit.Verdict;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;

/** Arbitraries for {@link io.github.salesdomain.credit}. */
public final class CreditDomain extends DomainContextBase {

    /** For {@code @Domain(CreditDomain.class)}. */
    public CreditDomain() {}

    /** {@return limits of zero and more, and none} */
    @Provide
    public static Arbitrary<CreditLimit> creditLimits() {
        return CreditLedgers.inAnyCurrency(CreditDomain::creditLimitsIn);
    }

    /**
     * Limits in one currency.
     *
     * @param currency the currency
     * @return limits of zero and more and, less often, none
     */
    public static Arbitrary<CreditLimit> creditLimitsIn(CurrencyUnit currency) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, CreditLedgers.amountsIn(currency).map(CreditLimit::of)),
                Tuple.of(1, Arbitraries.just(CreditLimit.zero(currency))),
                Tuple.of(1, Arbitraries.just(CreditLimit.unlimited())));
    }

    /** {@return the shipped kinds of line, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CreditLineKind> creditLineKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(CreditLineKind.BASE, CreditLineKind.TEMPORARY, CreditLineKind.INSURED)),
                Tuple.of(1, Texts.keys().map(CreditLineKind::of)));
    }

    /** {@return lines of any kind, past, present and future} */
    @Provide
    public static Arbitrary<CreditLine> creditLines() {
        return CreditLedgers.inAnyCurrency(currency -> CreditLedgers.lines(currency, creditLineKinds()));
    }

    /** {@return defects of collateral} */
    @Provide
    public static Arbitrary<CollateralDefect> collateralDefects() {
        return Combinators.combine(Texts.names(), collateralDefectKinds(), CreditLedgers.daysAround())
                .as(CollateralDefect::of);
    }

    /** {@return the kinds of defect} */
    @Provide
    public static Arbitrary<CollateralDefect.Kind> collateralDefectKinds() {
        return Arbitraries.of(CollateralDefect.Kind.class);
    }

    /** {@return what holds without a limit} */
    @Provide
    public static Arbitrary<MissingLimit> missingLimits() {
        return Arbitraries.of(MissingLimit.class);
    }

    /** {@return where a limit comes from} */
    @Provide
    public static Arbitrary<LimitOrigin> limitOrigins() {
        return Arbitraries.of(LimitOrigin.class);
    }

    /** {@return credit files with up to three base lines and two uplifts} */
    @Provide
    public static Arbitrary<CreditFile> creditFiles() {
        return CreditLedgers.inAnyCurrency(currency -> Arbitraries.frequencyOf(
                        Tuple.of(4, creditFilesIn(currency)),
                        Tuple.of(
                                1,
                                Combinators.combine(CustomerDomain.customerIds(), CreditLedgers.amountsIn(currency))
                                        .as(CreditFile::of))))
                .withoutEdgeCases();
    }

    /**
     * Credit files in one currency.
     *
     * @param currency the currency
     * @return files whose base lines follow one another around 2026-03-31
     */
    public static Arbitrary<CreditFile> creditFilesIn(CurrencyUnit currency) {
        Arbitrary<CreditLineKind> uplifts = creditLineKinds().filter(kind -> !kind.equals(CreditLineKind.BASE));
        Arbitrary<List<CreditLine>> bases = CreditLedgers.lines(currency, Arbitraries.just(CreditLineKind.BASE))
                .list()
                .ofMaxSize(3);
        Arbitrary<List<CreditLine>> lines = Combinators.combine(
                        bases,
                        CreditLedgers.lines(currency, uplifts).list().ofMaxSize(2),
                        Arbitraries.integers().between(1, 400))
                .as(CreditLedgers::inSuccession);
        Arbitrary<Boolean> rarely = Arbitraries.of(false, false, false, false, true);
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        lines,
                        rarely,
                        rarely,
                        creditLimitsIn(currency),
                        Arbitraries.integers().between(0, 4),
                        collateralDefects().list().ofMaxSize(2),
                        CreditSecurityDomain.securitiesIn(currency).optional(0.3))
                .as((customer, all, blocked, cashOnly, floorStock, unsigned, defects, security) -> CreditFile.builder()
                        .customer(customer)
                        .currency(currency)
                        .addAllLines(all)
                        .blocked(blocked)
                        .cashOnly(cashOnly)
                        .floorStockLine(floorStock)
                        .unconfirmedStatements(unsigned)
                        .addAllCollateralDefects(defects)
                        .security(security)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return limits of files on some day} */
    @Provide
    public static Arbitrary<EffectiveLimit> effectiveLimits() {
        return Combinators.combine(creditFiles(), CreditLedgers.daysAround(), missingLimits())
                .as(CreditFile::limitOn)
                .withoutEdgeCases();
    }

    /** {@return the components of an exposure} */
    @Provide
    public static Arbitrary<ExposureKind> exposureKinds() {
        return Arbitraries.of(ExposureKind.class);
    }

    /** {@return open amounts of any kind} */
    @Provide
    public static Arbitrary<ExposureItem> exposureItems() {
        return CreditLedgers.inAnyCurrency(CreditDomain::exposureItemsIn);
    }

    /**
     * Open amounts in one currency.
     *
     * @param currency the currency
     * @return items of any kind, most of them due around 2026-03-31
     */
    public static Arbitrary<ExposureItem> exposureItemsIn(CurrencyUnit currency) {
        return CreditLedgers.exposureItemsIn(currency);
    }

    /** {@return static and dynamic policies with any components} */
    @Provide
    public static Arbitrary<ExposurePolicy> exposurePolicies() {
        return CreditLedgers.exposurePolicies();
    }

    /** {@return exposures of up to ten items under any policy} */
    @Provide
    public static Arbitrary<Exposure> exposures() {
        return CreditLedgers.inAnyCurrency(CreditDomain::exposuresIn).withoutEdgeCases();
    }

    /**
     * Exposures in one currency.
     *
     * @param currency the currency
     * @return exposures of up to ten items {@code I-0}, {@code I-1} and so on, under any policy
     */
    public static Arbitrary<Exposure> exposuresIn(CurrencyUnit currency) {
        return CreditLedgers.exposuresIn(currency);
    }

    /** {@return components of exposures} */
    @Provide
    public static Arbitrary<ExposurePart> exposureParts() {
        return exposures().flatMap(exposure -> Arbitraries.of(exposure.parts()));
    }

    /** {@return from which day an age is counted} */
    @Provide
    public static Arbitrary<AgeingBasis> ageingBases() {
        return Arbitraries.of(AgeingBasis.class);
    }

    /** {@return what becomes of receipts} */
    @Provide
    public static Arbitrary<CreditNetting> creditNettings() {
        return Arbitraries.of(CreditNetting.class);
    }

    /** {@return policies with up to five bounds} */
    @Provide
    public static Arbitrary<AgeingPolicy> ageingPolicies() {
        return CreditLedgers.ageingPolicies();
    }

    /** {@return buckets of such policies} */
    @Provide
    public static Arbitrary<AgeingBucket> ageingBuckets() {
        return ageingPolicies().flatMap(policy -> Arbitraries.of(policy.buckets()));
    }

    /** {@return exposures aged by any policy} */
    @Provide
    public static Arbitrary<AgeingReport> ageingReports() {
        return Combinators.combine(ageingPolicies(), exposures())
                .as((policy, exposure) -> AgeingCalculator.with(policy).age(exposure))
                .withoutEdgeCases();
    }

    /** {@return parts of such reports} */
    @Provide
    public static Arbitrary<AgeingPart> ageingParts() {
        return ageingReports().flatMap(report -> Arbitraries.of(report.parts()));
    }

    /** {@return provisions of such reports} */
    @Provide
    public static Arbitrary<Provision> provisions() {
        return CreditLedgers.provisions();
    }

    /** {@return parts of such provisions} */
    @Provide
    public static Arbitrary<Provision.Part> provisionParts() {
        return provisions().flatMap(provision -> Arbitraries.of(provision.parts()));
    }

    /** {@return the outcomes} */
    @Provide
    public static Arbitrary<CreditOutcome> creditOutcomes() {
        return Arbitraries.of(CreditOutcome.class);
    }

    /** {@return the boundaries} */
    @Provide
    public static Arbitrary<LimitBoundary> limitBoundaries() {
        return Arbitraries.of(LimitBoundary.class);
    }

    /** {@return the terms of an order} */
    @Provide
    public static Arbitrary<OrderTerms> orderTerms() {
        return Arbitraries.of(OrderTerms.class);
    }

    /** {@return the shipped reasons, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CreditReason> creditReasons() {
        return CreditRulings.creditReasons();
    }

    /** {@return amounts, days, counts and shares} */
    @Provide
    public static Arbitrary<CreditFigure> creditFigures() {
        return CreditRulings.creditFigures();
    }

    /** {@return outcomes, holds with roles that may override them} */
    @Provide
    public static Arbitrary<Consequence> consequences() {
        return CreditRulings.consequences();
    }

    /** {@return tiers of excess} */
    @Provide
    public static Arbitrary<ExcessTier> excessTiers() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 50), consequences())
                .as(ExcessTier::of);
    }

    /** {@return findings with figures and without} */
    @Provide
    public static Arbitrary<CreditFinding> creditFindings() {
        return CreditRulings.creditFindings();
    }

    /** {@return verdicts of up to four findings} */
    @Provide
    public static Arbitrary<Verdict> verdicts() {
        return creditFindings().list().ofMaxSize(4).map(Verdict::new).withoutEdgeCases();
    }

    /** {@return each shipped rule with any thresholds, and several as one} */
    @Provide
    public static Arbitrary<CreditRule> creditRules() {
        return CreditRulings.creditRules();
    }

    /** {@return the standard policy and the shipped rules} */
    @Provide
    public static Arbitrary<CreditPolicy> creditPolicies() {
        return Arbitraries.oneOf(Arbitraries.just(CreditPolicy.standard()), creditRules());
    }

    /** {@return orders on open account and of floor stock, some of them prepaid} */
    @Provide
    public static Arbitrary<CreditOrder> creditOrders() {
        return CreditLedgers.inAnyCurrency(CreditDomain::creditOrdersIn);
    }

    /**
     * Orders in one currency.
     *
     * @param currency the currency
     * @return orders on open account and of floor stock, some of them prepaid in part or in full
     */
    public static Arbitrary<CreditOrder> creditOrdersIn(CurrencyUnit currency) {
        return CreditRulings.creditOrdersIn(currency);
    }

    /** {@return questions whose file, exposure and order agree} */
    @Provide
    public static Arbitrary<CreditRequest> creditRequests() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                creditFilesIn(currency),
                                exposuresIn(currency),
                                creditOrdersIn(currency),
                                missingLimits())
                        .as((file, exposure, order, missing) -> new CreditRequest(
                                file, exposure, order.withId("O-1"), file.limitOn(exposure.asOf(), missing))))
                .withoutEdgeCases();
    }

    /** {@return overrides in several roles} */
    @Provide
    public static Arbitrary<CreditOverride> creditOverrides() {
        return CreditLedgers.inAnyCurrency(CreditRulings::creditOverridesIn);
    }

    /** {@return decisions under the shipped policies, some of them overridden} */
    @Provide
    public static Arbitrary<CreditDecision> creditDecisions() {
        return CreditRulings.creditDecisions();
    }

    /** {@return what becomes of orders of every size, under the standard policy} */
    @Provide
    public static Arbitrary<CreditBands> creditBands() {
        return Combinators.combine(creditRequests(), orderTerms())
                .as((request, terms) -> CreditAssessor.standard().bands(request.file(), request.exposure(), terms));
    }

    /** {@return what becomes of orders of some size} */
    @Provide
    public static Arbitrary<CreditBand> creditBandParts() {
        return creditBands().flatMap(bands -> Arbitraries.of(bands.bands()));
    }
}
