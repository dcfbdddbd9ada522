package io.github.salesdomain.examples.goods;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Report;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.TextReport;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.BookStock;
import io.github.salesdomain.reconciliation.GoodsClass;
import io.github.salesdomain.reconciliation.GoodsCount;
import io.github.salesdomain.reconciliation.GoodsFinding;
import io.github.salesdomain.reconciliation.GoodsItem;
import io.github.salesdomain.reconciliation.GoodsLine;
import io.github.salesdomain.reconciliation.GoodsReconciler;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.PriceChange;
import io.github.salesdomain.reconciliation.PriceProtectionClaim;
import io.github.salesdomain.reconciliation.PriceProtectionPolicy;
import io.github.salesdomain.reconciliation.PriceProtectionRequest;
import io.github.salesdomain.reconciliation.PriceProtector;
import io.github.salesdomain.reconciliation.PromoGoods;
import io.github.salesdomain.reconciliation.PromoGoodsAudit;
import io.github.salesdomain.reconciliation.PromoGoodsAuditor;
import io.github.salesdomain.reconciliation.ShrinkageBasis;
import io.github.salesdomain.reconciliation.StockPurchase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * March 2026 at the dealer Lihua: what should be there by the books against what was counted, the price of green tea cut on the 16th and counted two days
 * late, and the thermos flasks that were to be given away with it. The figures are made up.
 *
 * @param goods books against counts, products, racks and gifts apart
 * @param claim what the price cut is worth to the dealer
 * @param flasks where the flasks are
 */
public record GoodsMonth(GoodsReport goods, PriceProtectionClaim claim, PromoGoodsAudit flasks) {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final UnitOfMeasure CASE = UnitOfMeasure.CASE;
    private static final CustomerId LIHUA = CustomerId.of("LIHUA");
    private static final LocalDateRange MARCH = LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate PRICE_CUT = LocalDate.of(2026, 3, 16);
    private static final Sku GREEN_TEA = Sku.of("GREEN-TEA-500");
    private static final Sku BLACK_TEA = Sku.of("BLACK-TEA-500");
    private static final Sku RACK = Sku.of("FLOOR-RACK");
    private static final Sku FLASK = Sku.of("FLASK");

    /** Prints the month. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.print(TextReport.write(of().report()));
        out.flush();
    }

    /** {@return the month, worked out} */
    public static GoodsMonth of() {
        List<BookStock> books = List.of(
                book(GREEN_TEA, GoodsClass.PRODUCT, 480, 300, 575, 46),
                book(BLACK_TEA, GoodsClass.PRODUCT, 210, 100, 150, 52),
                book(RACK, GoodsClass.ADVERTISING, 12, 4, 0, 180),
                book(FLASK, GoodsClass.PROMOTIONAL, 0, 250, 180, 35));
        List<GoodsCount> counts = List.of(
                count(GREEN_TEA, GoodsClass.PRODUCT, LAST_DAY, 199, 4),
                count(BLACK_TEA, GoodsClass.PRODUCT, LAST_DAY, 160, 0),
                count(RACK, GoodsClass.ADVERTISING, LAST_DAY, 15, 0),
                count(FLASK, GoodsClass.PROMOTIONAL, LAST_DAY, 52, 0));
        return new GoodsMonth(
                GoodsReconciler.with(Rate.percent(1)).reconcile(CNY, books, counts),
                PriceProtector.with(PriceProtectionPolicy.builder()
                                .lookBackDays(45)
                                .countWithinDays(3)
                                .inTransitIncluded(true)
                                .build())
                        .claim(priceCut()),
                PromoGoodsAuditor.standard().audit(flasksGivenAway()));
    }

    private static BookStock book(Sku sku, GoodsClass kind, long opening, long received, long sold, long value) {
        return BookStock.builder()
                .item(new GoodsItem(sku, kind))
                .during(MARCH)
                .opening(cases(opening))
                .received(cases(received))
                .sold(cases(sold))
                .unitValue(Money.ofMajor(CNY, value))
                .build();
    }

    private static GoodsCount count(Sku sku, GoodsClass kind, LocalDate on, long saleable, long damaged) {
        return GoodsCount.builder()
                .item(new GoodsItem(sku, kind))
                .on(on)
                .saleable(cases(saleable))
                .damaged(cases(damaged))
                .build();
    }

    /** Green tea falls from 46.00 to 43.00; the count of the 18th is rolled back to the morning of the 16th. */
    private static PriceProtectionRequest priceCut() {
        return PriceProtectionRequest.builder()
                .customer(LIHUA)
                .change(new PriceChange(GREEN_TEA, PRICE_CUT, Money.ofMajor(CNY, 46), Money.ofMajor(CNY, 43)))
                .count(count(GREEN_TEA, GoodsClass.PRODUCT, PRICE_CUT.plusDays(2), 318, 6)
                        .withIssuedBetween(cases(42))
                        .withReceivedBetween(cases(0)))
                .addPurchases(purchase(LocalDate.of(2026, 2, 9), 200), purchase(LocalDate.of(2026, 3, 4), 300))
                .build();
    }

    private static StockPurchase purchase(LocalDate ordered, long number) {
        return new StockPurchase(
                ordered, Optional.of(ordered.plusDays(1)), Optional.of(ordered.plusDays(3)), cases(number));
    }

    private static PromoGoods flasksGivenAway() {
        return PromoGoods.builder()
                .sku(FLASK)
                .issued(cases(250))
                .claimed(cases(180))
                .confirmed(cases(165))
                .onHand(cases(52))
                .build();
    }

    private static Quantity cases(long number) {
        return Quantity.of(number, CASE);
    }

    /** {@return the month as a report} */
    public Report report() {
        return new Report(
                "March 2026 at Lihua",
                "Goods in cases, money in CNY; the figures are made up.",
                List.of(),
                List.of(),
                List.of(countSection(), priceSection(), promotionSection()));
    }

    private Section countSection() {
        Table.Builder table = Table.of("Books against counts")
                .words("Goods", "Class")
                .figures("By the books", "Counted", "Variance", "Value", "Shrinkage")
                .words("Findings");
        for (GoodsLine line : goods.lines()) {
            table.row(
                    line.findings().isEmpty() ? Tone.GOOD : Tone.BAD,
                    line.item().sku(),
                    Figures.words(line.item().goodsClass().toString()),
                    line.book().map(book -> book.quantity().toString()).orElse("–"),
                    line.counted(),
                    line.variance(),
                    line.value(),
                    line.shrinkage(ShrinkageBasis.HANDLED).percentText(),
                    words(line.findings()));
        }
        return new Section(
                "What is there",
                "%s of products are missing; advertising items and gifts are counted apart."
                        .formatted(goods.value(GoodsClass.PRODUCT).negated()),
                List.of(
                        "The same goods as a product and as a gift are two items: one is never set off against the other.",
                        "Damaged goods are there, in a state of their own. More than 1 % missing asks for a second count."),
                List.of(table.build()));
    }

    private static String words(List<GoodsFinding> findings) {
        return findings.stream().map(GoodsFinding::code).map(Figures::words).collect(Collectors.joining(", "));
    }

    private Section priceSection() {
        Table.Builder table = Table.of("Price cut of " + PRICE_CUT + ": " + GREEN_TEA + " from 46.00 to 43.00")
                .words("What")
                .figures("Cases");
        table.row("on hand on that morning, rolled back from the count", text(claim.stock()));
        table.row("of it paid for and saleable", text(claim.paidSaleable()));
        table.row("bought within 45 days", text(claim.boughtInWindow()));
        table.row(Tone.TOTAL, "counts", text(claim.eligible()));
        return new Section(
                "What the price cut is worth",
                "A credit note of %s.".formatted(claim.credit()),
                List.of("Reasons: "
                        + claim.reasons().stream()
                                .map(reason -> Figures.words(reason.code()))
                                .collect(Collectors.joining(", "))
                        + "."),
                List.of(table.build()));
    }

    private static String text(Optional<Quantity> quantity) {
        return quantity.map(Quantity::toString).orElse("–");
    }

    private Section promotionSection() {
        Table.Builder table = Table.of("The flasks").words("What").figures("Cases");
        table.row("issued", flasks.goods().issued());
        table.row(
                "passed on, as the dealer says",
                flasks.goods().claimed().map(Quantity::toString).orElse("–"));
        table.row(
                "confirmed by outlets",
                flasks.goods().confirmed().map(Quantity::toString).orElse("–"));
        table.row("on hand", flasks.goods().onHand().map(Quantity::toString).orElse("–"));
        table.row(Tone.BAD, "unaccounted for", flasks.unaccounted());
        return new Section(
                "Where the gifts are",
                "%s of the flasks cannot be found.".formatted(flasks.leakage().percentText()),
                List.of("Findings: "
                        + flasks.findings().stream()
                                .map(finding -> finding.quantity() + " "
                                        + Figures.words(finding.kind().code()))
                                .collect(Collectors.joining(", "))
                        + "."),
                List.of(table.build()));
    }
}
