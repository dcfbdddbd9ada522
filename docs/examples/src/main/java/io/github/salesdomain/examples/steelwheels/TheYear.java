package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.examples.report.Report;
import io.github.salesdomain.examples.report.TextReport;
import java.time.LocalDate;
import java.util.List;

/** The year 2004 of Steel Wheels. */
final class TheYear {
    private TheYear() {}
    public static void main(String[] args) throws Exception {
        Company company = CompanyReader.read(SteelWheelsDatabase.readEmbedded());
        Territories territories = Territories.of(company, LocalDate.of(2004, 9, 30));
        Names names = new Names(company, territories);
        QuotaYear quota = QuotaYear.of(company, territories);
        NineMonths nine = NineMonths.of(company, quota, LocalDate.of(2004, 9, 30));
        Payments payments = Payments.of(company);
        CreditDesk credit = CreditDesk.of(company, territories, new Accounts(company, payments), LocalDate.of(2005, 6, 25));
        System.out.println(TextReport.write(new Report("The year 2004 of Steel Wheels", "x", List.of(), List.of(), List.of(payments.section(names), credit.section(names), Visits.of(company, payments, credit, LocalDate.of(2005, 6, 27)).section(names), Improvement.of(company, territories, nine, LocalDate.of(2004, 10, 1)).section(names)))));
    }
}
