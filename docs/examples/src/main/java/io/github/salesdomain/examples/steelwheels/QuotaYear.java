package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.ApportionmentReason;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.ExactShare;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Part 2: the quota of 2004, which is what was shipped in 2003 and ten percent more, for every territory, rep and month.
 *
 * @param base what was shipped in 2003
 * @param growth how much more is wanted
 * @param proof the quota of every holder in every month, with every division that led to it
 */
record QuotaYear(Money base, Rate growth, CascadeProof proof) {

    static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    static final Holder COMPANY = Holder.company("STEEL-WHEELS");

    static QuotaYear of(Company company, Territories territories) {
        Rate growth = Rate.percent(10);
        Money base =
                Money.total(company.salesOf(2003).stream().map(Order::value).toList());
        Quota annual = Quota.builder()
                .holder(COMPANY)
                .metric(Metric.REVENUE)
                .period(CALENDAR.year(2004))
                .amount(base.plus(growth.of(base)))
                .build();
        CascadeProof proof = QuotaCascade.standard()
                .prove(annual, holders(company, territories), CALENDAR, salesByRep(company, 2003));
        return new QuotaYear(base, growth, proof);
    }

    /** {@return the quota of every holder in every month} */
    QuotaPlan plan() {
        return proof.plan();
    }

    /** {@return the quotas of the year that follows: what was shipped in this one and as much more, shared by what each rep shipped} */
    QuotaPlan following(Company company) {
        int next = plan().year() + 1;
        Money shipped = Money.total(
                company.salesOf(plan().year()).stream().map(Order::value).toList());
        Quota annual = Quota.builder()
                .holder(COMPANY)
                .metric(Metric.REVENUE)
                .period(CALENDAR.year(next))
                .amount(shipped.plus(growth.of(shipped)))
                .build();
        return QuotaCascade.standard()
                .cascade(annual, plan().hierarchy(), CALENDAR, salesByRep(company, plan().year()));
    }

    /** The company over its regions, the regions over their reps. */
    private static Hierarchy<Holder> holders(Company company, Territories territories) {
        Map<Holder, Holder> above = new TreeMap<>();
        for (PositionId rep : company.reps()) {
            TerritoryId region = territories
                    .map()
                    .tree()
                    .parentOf(TerritoryPlan.territoryOf(rep))
                    .orElseThrow();
            above.put(Holder.from(rep), Holder.from(region));
            above.put(Holder.from(region), COMPANY);
        }
        List<Holder> all = new ArrayList<>(above.keySet());
        all.add(COMPANY);
        return Hierarchy.of(all, above);
    }

    /** What each rep's customers were shipped in each month of a year. */
    static Map<Holder, Map<SalesPeriod, Money>> salesByRep(Company company, int year) {
        Map<Holder, Map<SalesPeriod, Money>> sales = new TreeMap<>();
        for (Order order : company.salesOf(year)) {
            sales.computeIfAbsent(Holder.from(company.repOf(order.customer()).orElseThrow()), rep -> new TreeMap<>())
                    .merge(CALENDAR.monthOf(order.shippedOn().orElseThrow()), order.value(), Money::plus);
        }
        return sales;
    }

    /**
     * A proof that parts sum to their wholes.
     *
     * @param what which parts and wholes
     * @param sums how many sums were made
     * @param parts the parts, all added up
     * @param wholes the wholes, all added up
     * @param wrong how many sums were not their whole to the cent
     */
    record Proof(String what, long sums, Money parts, Money wholes, long wrong) {}

    /** {@return every sum in the plan, made again from the amounts as they stand} */
    List<Proof> proofs() {
        List<SalesPeriod> months = plan().months();
        List<SalesPeriod> quarters = plan().quarters();
        List<SalesPeriod> periods = Stream.of(months, quarters, List.of(plan().period()))
                .flatMap(List::stream)
                .toList();
        List<Holder> holders = plan().holders();
        List<Holder> above = holders.stream()
                .filter(holder -> !plan().hierarchy().childrenOf(holder).isEmpty())
                .toList();
        List<Sum> down = new ArrayList<>();
        above.forEach(holder -> periods.forEach(period -> down.add(new Sum(
                plan().hierarchy().childrenOf(holder).stream()
                        .map(below -> amount(below, period))
                        .toList(),
                amount(holder, period)))));
        List<Sum> intoQuarters = new ArrayList<>();
        List<Sum> intoYears = new ArrayList<>();
        for (Holder holder : holders) {
            quarters.forEach(quarter -> intoQuarters.add(new Sum(
                    months.stream()
                            .filter(quarter::contains)
                            .map(month -> amount(holder, month))
                            .toList(),
                    amount(holder, quarter))));
            intoYears.add(new Sum(
                    quarters.stream().map(quarter -> amount(holder, quarter)).toList(),
                    amount(holder, plan().period())));
        }
        return List.of(
                proof("reps sum to regions and regions to the company", down),
                proof("months sum to quarters", intoQuarters),
                proof("quarters sum to the year", intoYears));
    }

    private record Sum(List<Money> parts, Money whole) {
        Money total() {
            return Money.total(parts);
        }
    }

    private static Proof proof(String what, List<Sum> sums) {
        return new Proof(
                what,
                sums.size(),
                Money.total(sums.stream().map(Sum::total).toList()),
                Money.total(sums.stream().map(Sum::whole).toList()),
                sums.stream().filter(sum -> !sum.total().equals(sum.whole())).count());
    }

    private Money amount(Holder holder, SalesPeriod period) {
        return plan().quotaFor(holder, period).amount();
    }

    Section section(Names names) {
        return new Section(
                "Quota 2004",
                "The year is %s: %s shipped in 2003, and %s more."
                        .formatted(cents(plan().annual().amount()), cents(base), growth),
                List.of(
                        "Shipped sales are orders Shipped, Resolved or Disputed, in the month in which they left; a cancelled order is no sale.",
                        "The quota goes from the company to regions and reps by what each sold in 2003, and over the months in which each sold it.",
                        "Each of the %d divisions has a certificate; the verifier, which shares no code with the cascade, finds %d of them sound."
                                .formatted(proof.divisions().size(), sound()),
                        "The budgets of the table quadrant_actuals are not used: they carry no date, and their regions and departments are not those of sales.",
                        "Reps who sold nothing in 2003 have no quota: " + withoutQuota(names) + "."),
                List.of(
                        table(
                                names,
                                "By territory, rep and quarter",
                                Stream.concat(Stream.of(plan().period()), plan().quarters().stream())
                                        .toList()),
                        table(names, "January to June", plan().months().subList(0, 6)),
                        table(names, "July to December", plan().months().subList(6, 12)),
                        regionsTable(names),
                        proofTable()));
    }

    private long sound() {
        return proof.certificates().stream()
                .filter(certificate ->
                        CertificateVerifier.standard().verify(certificate).isSound())
                .count();
    }

    private Table regionsTable(Names names) {
        Table.Builder table = Table.of("From the company to the regions, with who got the leftover cents")
                .words("Region")
                .figures("Sold in 2003", "Exact share, cut after a hundredth of a cent", "Quota")
                .words("Why");
        QuotaSplit regions = proof.divisionOf(COMPANY).orElseThrow();
        List<CertificateLine> lines = regions.certificate().lines();
        for (int i = 0; i < lines.size(); i++) {
            CertificateLine line = lines.get(i);
            table.row(
                    Tone.PLAIN,
                    names.of(regions.quotas().get(i).holder()),
                    cents(Money.ofMinor(base.getCurrencyUnit(), line.weight().longValueExact())),
                    hundredths(line.share()),
                    cents(line.amount()),
                    line.reasons().stream().map(ApportionmentReason::code).collect(Collectors.joining(", ")));
        }
        return table.build();
    }

    private String withoutQuota(Names names) {
        return plan().holders().stream()
                .filter(holder ->
                        plan().quotaFor(holder, plan().period()).amount().isZero())
                .map(names::of)
                .collect(Collectors.joining(", "));
    }

    private Table table(Names names, String caption, List<SalesPeriod> periods) {
        Table.Builder table = Table.of(caption).words("Holder");
        periods.forEach(period -> table.figures(period.id()));
        for (Holder holder : plan().hierarchy().topDown()) {
            table.row(
                    holder.equals(COMPANY) ? Tone.TOTAL : Tone.PLAIN,
                    Stream.concat(
                                    Stream.of("  ".repeat(plan().hierarchy().depthOf(holder)) + names.of(holder)),
                                    periods.stream().map(period -> cents(amount(holder, period))))
                            .toArray());
        }
        return table.build();
    }

    private static String hundredths(ExactShare share) {
        BigDecimal cents =
                new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), 2, RoundingMode.DOWN);
        return String.format(Locale.ROOT, "%,.4f", cents.movePointLeft(2));
    }

    private Table proofTable() {
        Table.Builder table = Table.of("Proof")
                .words("What")
                .figures("Sums made", "All parts", "All wholes", "Wrong by a cent or more");
        proofs().forEach(proof -> table.row(
                proof.wrong() == 0 ? Tone.GOOD : Tone.BAD,
                proof.what(),
                proof.sums(),
                cents(proof.parts()),
                cents(proof.wholes()),
                proof.wrong()));
        return table.build();
    }
}
