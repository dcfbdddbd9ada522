package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same figures and the same texts wherever the machine stands. */
class LocaleAndZoneTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void resultsDoNotDependOnTheDefaults() {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<Object> expected = results();

        for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "zh-CN", "th-TH-u-ca-buddhist-nu-thai", "de-DE")) {
            for (String id : List.of("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));

                assertThat(results()).as("%s in %s", tag, id).isEqualTo(expected);
            }
        }
    }

    private static List<Object> results() {
        List<Object> results = new ArrayList<>();
        for (ApportionmentRule rule : ApportionmentRule.values()) {
            results.add(Apportioner.by(rule)
                    .split(Money.parse("CNY 1000.00"), Collections.nCopies(7, BigDecimal.ONE))
                    .explain()
                    .text());
        }
        SalesCalendar calendar = SalesCalendar.gregorianFrom(Month.APRIL);
        results.add(calendar.year(2026));
        results.addAll(calendar.quarters(2026));
        results.addAll(calendar.months(2026));
        results.add(calendar.year(2026).toString());
        results.add(calendar.quarters(2026).toString());
        results.add(WorkingDays.mondayToFriday().countIn(calendar.year(2026).range()));
        results.add(calendar.monthOf(LocalDate.of(2026, 1, 31)).toString());
        results.add(Rate.percent("7.5").toString());
        results.add(Rate.parse("7.5%"));
        results.add(Ratio.of(1, 3).percentText());
        results.add(Ratio.parse("0.45").toString());
        results.add(Quantity.parse("40.5 CASE").toString());
        results.add(UndefinedReason.of("MISSING_INPUT").toString());
        return results;
    }
}
