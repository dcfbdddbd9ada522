package io.github.salesdomain.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Report REPORT = new Report(
            "A <year>",
            "in figures",
            List.of(new Report.KeyFigure("Plan", "100", "of the year")),
            List.of(new Chart(
                    "Plan & actual",
                    "ends with </script>",
                    "USD",
                    false,
                    List.of("Jan", "Feb"),
                    List.of(new Chart.Series(
                            "Actual",
                            Chart.Shape.BAR,
                            List.of("na"),
                            java.util.Arrays.asList(new BigDecimal("10.50"), null))),
                    List.of())),
            List.of(new Section(
                    "Sales",
                    "Sales grew.",
                    List.of("One note."),
                    List.of(Table.of("By region")
                            .words("Region")
                            .text("Why", 20)
                            .figures("Sales")
                            .row(Tone.GOOD, "Québec", "two customers came back in May", "1,000.00")
                            .row("  Nord", "", "5.00")
                            .row(Tone.TOTAL, "All", "", "1,005.00")
                            .build()))));

    @Test
    void alignsWordsLeftAndFiguresRight() {
        assertThat(TextReport.write(REPORT)).isEqualTo("""
                        A <year>
                        in figures

                        1  Sales
                        ========
                        Sales grew.
                        - One note.

                        By region
                        Region  Why                    Sales
                        ------  ------------------  --------
                        Québec  two customers came  1,000.00
                                back in May
                          Nord                          5.00
                        ------  ------------------  --------
                        All                         1,005.00
                        """);
    }

    @Test
    void thePageEscapesEveryText() {
        assertThat(HtmlReport.write(REPORT))
                .contains("<h1>A &lt;year&gt;</h1>")
                .contains("<strong>Plan &amp; actual</strong>ends with &lt;/script&gt;")
                .contains("<tr class=\"good\"><td>Québec</td>");
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = HtmlReport.write(REPORT);
        assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(3);
        assertThat(Pattern.compile("(?s)<script>.*?</script>").matcher(page).replaceAll(""))
                .contains("<meta charset=\"UTF-8\">", "content=\"default-src 'none'; ")
                .doesNotContainPattern("<(link|img|iframe|object)\\b|\\bsrc=|@import|url\\(|https?:");
    }

    @Test
    void theChartsOnThePageReadBack() throws JsonProcessingException {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"charts\">(.*?)</script>", Pattern.DOTALL)
                .matcher(HtmlReport.write(REPORT));
        assertThat(data.find()).isTrue();
        JsonNode chart = new ObjectMapper().readTree(data.group(1)).get(0);
        assertThat(chart.at("/summary").asText()).isEqualTo("ends with </script>");
        assertThat(chart.at("/series/0/values/0").decimalValue()).isEqualByComparingTo("10.50");
        assertThat(chart.at("/series/0/values/1").isNull()).isTrue();
    }

    @Test
    void refusesRowsAndValuesThatDoNotFit() {
        assertThatThrownBy(() ->
                        Table.of("By region").words("Region").row("a", "b").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cells must be as many as the 1 columns of 'By region', but were [a, b]");
        Chart.Series one = new Chart.Series("Actual", Chart.Shape.BAR, List.of("na"), List.of(BigDecimal.ONE));
        assertThatThrownBy(() -> new Chart("Sales", "", "USD", false, List.of(), List.of(one), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be as many as the 0 categories of 'Sales', but were 1 in Actual");
    }
}
