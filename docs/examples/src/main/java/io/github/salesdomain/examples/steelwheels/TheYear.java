package io.github.salesdomain.examples.steelwheels;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.HtmlReport;
import io.github.salesdomain.examples.report.Report;
import io.github.salesdomain.examples.report.Report.KeyFigure;
import io.github.salesdomain.examples.report.TextReport;
import io.github.salesdomain.jackson.SalesDomainModule;
import io.github.salesdomain.quota.Pace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The year 2004 of Steel Wheels, from its database to a report.
 * <p>
 * Prints the report, and writes it as a page ({@code index.html}), a letter to print ({@code confirmation.html}) and as data ({@code result.json}) into the folder that is given.
 *
 * @param leftOut what was in the database and was not taken over
 * @param territories who owns which ground, and who looks after whom
 * @param quota the quotas of the year
 * @param lineTable the quotas by region and product line
 * @param nineMonths where everybody stands after nine months
 * @param payouts what the reps are paid for the year
 * @param balance which customers would have to change hands for the reps to sell about as much as each other
 * @param payments orders matched with payments
 * @param credit who owes what, and what may be shipped
 * @param confirmation the statement of account of one customer, sent for confirmation
 * @param visits whom to visit next, and why
 * @param improvement the cycle for the region that is furthest behind
 * @param closedCycle the same cycle at the end of the year, and the next one
 * @param journey four weeks of one rep
 * @param oneVisit one visit from its preparation to its evaluation
 * @param regionalPlan the plan of the next year for the region furthest behind
 */
record TheYear(
        List<Company.LeftOut> leftOut,
        Territories territories,
        QuotaYear quota,
        LineTable lineTable,
        NineMonths nineMonths,
        Payouts payouts,
        Balance balance,
        Payments payments,
        CreditDesk credit,
        Confirmation confirmation,
        Visits visits,
        Improvement improvement,
        ClosedCycle closedCycle,
        Journey journey,
        OneVisit oneVisit,
        RegionalPlan regionalPlan) {

    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2004, 9, 30);
    private static final LocalDate LAST_ENTRY = LocalDate.of(2005, 6, 25);
    private static final LocalDate A_MONDAY = LocalDate.of(2004, 6, 21);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2005, 6, 27);

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/report");
        progress("reading the database");
        Company company = CompanyReader.read(SteelWheelsDatabase.readEmbedded());
        progress("working out the parts");
        TheYear year = of(company);
        progress("writing " + folder);
        Report report = year.report(company);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), HtmlReport.write(report));
        Files.writeString(
                folder.resolve("confirmation.html"),
                year.confirmation().letter(new Names(company, year.territories())));
        Files.writeString(folder.resolve("result.json"), year.json());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.print(TextReport.write(report));
        out.flush();
    }

    static TheYear of(Company company) {
        Territories territories = Territories.of(company, END_OF_SEPTEMBER);
        QuotaYear quota = QuotaYear.of(company, territories);
        NineMonths nineMonths = NineMonths.of(company, quota, END_OF_SEPTEMBER);
        Payments payments = Payments.of(company);
        CreditDesk credit = CreditDesk.of(company, territories, new Accounts(company, payments), LAST_ENTRY);
        Improvement improvement = Improvement.of(company, territories, nineMonths, END_OF_SEPTEMBER.plusDays(1));
        RegionalPlan regionalPlan = RegionalPlan.of(company, quota, nineMonths, improvement);
        return new TheYear(
                company.leftOut(),
                territories,
                quota,
                LineTable.of(company, quota),
                nineMonths,
                Payouts.of(company, quota),
                Balance.of(company, territories, END_OF_SEPTEMBER.getYear()),
                payments,
                credit,
                Confirmation.of(company, payments),
                Visits.of(company, payments, credit, NEXT_MONDAY),
                improvement,
                ClosedCycle.of(nineMonths, improvement, regionalPlan.quota()),
                Journey.of(company, NEXT_MONDAY),
                OneVisit.of(company, payments, A_MONDAY),
                regionalPlan);
    }

    Report report(Company company) {
        Names names = new Names(company, territories);
        Wall wall = new Wall(names);
        return new Report(
                "The year 2004 of Steel Wheels",
                "US dollars. Plan and actual as of %s, money as of %s. Left out: %s."
                        .formatted(
                                END_OF_SEPTEMBER,
                                LAST_ENTRY,
                                String.join(
                                        "; ",
                                        leftOut.stream().map(Object::toString).toList())),
                keyFigures(),
                List.of(
                        wall.planAgainstActual(nineMonths),
                        wall.attainment(nineMonths),
                        wall.balance(balance),
                        wall.ageing(credit),
                        wall.reconciliation(payments),
                        journey.map(names)),
                List.of(
                        territories.section(company),
                        quota.section(names),
                        lineTable.section(names),
                        nineMonths.section(names),
                        payouts.section(names),
                        balance.section(names),
                        payments.section(names),
                        credit.section(names),
                        confirmation.section(names),
                        visits.section(names),
                        improvement.section(names),
                        closedCycle.section(names),
                        journey.section(names),
                        oneVisit.section(names),
                        regionalPlan.section(names)));
    }

    private List<KeyFigure> keyFigures() {
        Pace pace = nineMonths.company().pace();
        return List.of(
                new KeyFigure("Quota 2004", Figures.whole(pace.quota().amount()), "sales of 2003 and 10 % more"),
                new KeyFigure(
                        "Shipped so far",
                        Figures.whole(pace.actual()),
                        Figures.percent(pace.attainment().ratio()) + " of it, "
                                + Figures.percent(pace.progress().share()) + " was due"),
                new KeyFigure(
                        "Reps behind",
                        String.valueOf(nineMonths.behind().size()),
                        "of " + nineMonths.reps().alerts().size()),
                new KeyFigure(
                        "Payments matched",
                        String.valueOf(payments.report().matches().size()),
                        "of "
                                + (payments.report().matches().size()
                                        + payments.onAccount().size())),
                new KeyFigure(
                        "Open balance",
                        Figures.whole(credit.total()),
                        credit.exposures().size() + " customers"),
                new KeyFigure(
                        "Orders held",
                        String.valueOf(credit.held()),
                        "of " + credit.decisions().size()));
    }

    /** {@return all results as JSON, by the library's own module} */
    String json() throws IOException {
        return mapper().writeValueAsString(this) + "\n";
    }

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new SalesDomainModule())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    private static void progress(String step) {
        System.err.println("... " + step);
    }
}
