package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallMetricsCalculator;
import io.github.salesdomain.visit.MissedCallReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A week of calls of one rep with fifty outlets: forty planned, of them thirty-four made, two found closed and four not reached; six more that nobody
 * had planned. Twenty-six brought an order of 600.00, of three lines or four in turn.
 */
public final class SampleCalls {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int WORKING_DAYS = 5;

    private SampleCalls() {}

    /** {@return the fifty outlets, O-01 to O-50} */
    public static Set<CustomerId> outlets() {
        return IntStream.rangeClosed(1, 50).mapToObj(SampleCalls::outlet).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the forty-six calls of the week, planned and not, made and missed} */
    public static List<Call> week() {
        Stream<Call> productive = IntStream.rangeClosed(1, 26)
                .mapToObj(number -> Call.planned(outlet(number), day(number))
                        .withOrder(Money.ofMajor(SampleCompany.currency(), 600))
                        .withLines(number % 2 == 0 ? 4 : 3));
        Stream<Call> idle = IntStream.rangeClosed(27, 34).mapToObj(number -> Call.planned(outlet(number), day(number)));
        Stream<Call> closed = IntStream.rangeClosed(35, 36)
                .mapToObj(number -> Call.missed(outlet(number), day(number), MissedCallReason.CLOSED_ON_ARRIVAL));
        Stream<Call> notReached = IntStream.rangeClosed(37, 40)
                .mapToObj(number -> Call.missed(outlet(number), day(number), MissedCallReason.NOT_REACHED));
        Stream<Call> adHoc = IntStream.rangeClosed(41, 46).mapToObj(number -> Call.adHoc(outlet(number), day(number)));
        return Stream.of(productive, idle, closed, notReached, adHoc)
                .flatMap(calls -> calls)
                .toList();
    }

    /** {@return the figures of the week: compliance 85 %, coverage 80 %, strike rate 65 %, drop size 600.00} */
    public static CallMetrics metrics() {
        return CallMetricsCalculator.standard().calculate(week(), outlets(), SampleCompany.currency());
    }

    private static CustomerId outlet(int number) {
        return CustomerId.of((number < 10 ? "O-0" : "O-") + number);
    }

    private static LocalDate day(int number) {
        return MONDAY.plusDays(number % WORKING_DAYS);
    }
}
