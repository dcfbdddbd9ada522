package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAllocator;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaTable;
import io.github.salesdomain.quota.QuotaTabulator;
import io.github.salesdomain.quota.SplitPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The quota of the year by region and by product line at once, from what each region sold of each line in the year before.
 *
 * @param lines the year by product line, with its proof
 * @param review what the verifier says of that proof
 * @param table regions by product lines; both margins are exact, with its proof
 * @param tableReview what the verifier says of that one
 */
record LineTable(
        Allocation.Allocated lines,
        CertificateReview review,
        QuotaTable.Allocated table,
        CertificateReview tableReview) {

    static LineTable of(Company company, QuotaYear year) {
        QuotaPlan plan = year.plan();
        Map<Holder, Map<Holder, Money>> sold = new TreeMap<>();
        Map<Holder, Money> byLine = new TreeMap<>();
        for (Order order : company.salesOf(plan.year() - 1)) {
            Holder rep = Holder.from(company.repOf(order.customer()).orElseThrow());
            Map<Holder, Money> ofRegion =
                    sold.computeIfAbsent(plan.hierarchy().parentOf(rep).orElseThrow(), region -> new TreeMap<>());
            for (Order.Line line : order.lines()) {
                Holder productLine = Holder.of(
                        HolderKind.PRODUCT_LINE,
                        company.products()
                                .product(line.sku())
                                .orElseThrow()
                                .category()
                                .code());
                ofRegion.merge(productLine, line.total(), Money::plus);
                byLine.merge(productLine, line.total(), Money::plus);
            }
        }
        Allocation.Allocated lines = (Allocation.Allocated)
                QuotaAllocator.with(SplitPolicy.proportionalTo(byLine)).allocate(plan.annual(), byLine.keySet());
        List<Quota> regions = sold.keySet().stream()
                .map(region -> plan.quotaFor(region, plan.period()))
                .toList();
        QuotaTable.Allocated table = (QuotaTable.Allocated) QuotaTabulator.standard()
                .withHistory(sold)
                .tabulate(regions, lines.split().quotas());
        CertificateVerifier verifier = CertificateVerifier.standard();
        return new LineTable(lines, verifier.verify(lines.certificate()), table, verifier.verify(table.certificate()));
    }

    /** {@return how many rows and columns do not sum to their quota to the cent, added up again from the cells as they stand} */
    long wrong() {
        return Stream.of(table.rows(), table.columns())
                .flatMap(List::stream)
                .filter(margin -> !sumOf(margin.holder()).equals(margin.amount()))
                .count();
    }

    private Money sumOf(Holder holder) {
        return Money.total(
                holder.kind().equals(HolderKind.PRODUCT_LINE)
                        ? table.rows().stream()
                                .map(row -> table.cell(row.holder(), holder))
                                .toList()
                        : table.columns().stream()
                                .map(column -> table.cell(holder, column.holder()))
                                .toList());
    }

    Section section(Names names) {
        return new Section(
                "Quota 2004 by region and product line",
                "%d regions by %d product lines make %s; %d of %d margins are wrong by a cent or more."
                        .formatted(
                                table.rows().size(),
                                table.columns().size(),
                                cents(lines.split().total()),
                                wrong(),
                                table.rows().size() + table.columns().size()),
                List.of(
                        "Regions owe what their plan says, product lines their share of what was shipped in 2003. The cells follow what each region was shipped of each line.",
                        "The division by product line and the table carry certificates; the verifier, which shares no code with the allocator, finds the first %s and the second %s."
                                .formatted(said(review), said(tableReview))),
                List.of(cells(names)));
    }

    private static String said(CertificateReview review) {
        return review.isSound() ? "sound" : "wrong: " + review.faults();
    }

    private Table cells(Names names) {
        Table.Builder cells = Table.of("Region by product line").words("Product line");
        table.rows().forEach(row -> cells.figures(names.of(row.holder())));
        cells.figures("Sum", "Quota");
        for (Quota column : table.columns()) {
            List<Object> row = new ArrayList<>(List.of(column.holder().id()));
            table.rows().forEach(region -> row.add(cents(table.cell(region.holder(), column.holder()))));
            row.add(cents(sumOf(column.holder())));
            row.add(cents(column.amount()));
            cells.row(row.toArray());
        }
        total(
                cells,
                "Sum",
                table.rows().stream().map(row -> sumOf(row.holder())).toList());
        total(cells, "Quota", table.rows().stream().map(Quota::amount).toList());
        return cells.build();
    }

    private static void total(Table.Builder cells, String what, List<Money> regions) {
        Stream<String> sums = Stream.of(cents(Money.total(regions)), cents(Money.total(regions)));
        cells.row(
                Tone.TOTAL,
                Stream.of(Stream.of(what), regions.stream().map(amount -> cents(amount)), sums)
                        .flatMap(all -> all)
                        .toArray());
    }
}
