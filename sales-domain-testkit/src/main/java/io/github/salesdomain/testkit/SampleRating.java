package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.CreditGrade;
import io.github.salesdomain.credit.CreditScore;
import io.github.salesdomain.credit.CreditScorecard;
import io.github.salesdomain.credit.CreditScorer;
import io.github.salesdomain.credit.CreditStanding;
import io.github.salesdomain.credit.CreditTrigger;
import io.github.salesdomain.credit.RatingChange;
import io.github.salesdomain.credit.RatingReview;
import io.github.salesdomain.credit.RatingReviewer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/** How the sample company rates C-01: A in January 2026, and C after a cheque bounced in May. */
public final class SampleRating {

    private SampleRating() {}

    /** {@return payment record 35, finances 25, trade 20, market conduct 20} */
    public static CreditScorecard scorecard() {
        return CreditScorecard.builder()
                .addCriteria(
                        CreditScorecard.Criterion.of("PAYMENT", 35),
                        CreditScorecard.Criterion.of("FINANCE", 25),
                        CreditScorecard.Criterion.of("TRADE", 20),
                        CreditScorecard.Criterion.of("CONDUCT", 20))
                .build();
    }

    /** {@return what C-01 scored: 75.3, grade A} */
    public static CreditScore score() {
        return CreditScorer.with(scorecard())
                .score(Map.of(
                        "PAYMENT", BigDecimal.valueOf(88),
                        "FINANCE", BigDecimal.valueOf(70),
                        "TRADE", BigDecimal.valueOf(60),
                        "CONDUCT", BigDecimal.valueOf(75)));
    }

    /** {@return the cheque that bounced on 20 May 2026} */
    public static CreditTrigger bouncedCheque() {
        return CreditTrigger.of(CreditTrigger.BOUNCED_CHEQUE, LocalDate.of(2026, 5, 20), "cheque 4711");
    }

    /** {@return how C-01 was rated over time} */
    public static CreditStanding standing() {
        RatingReview january = RatingReviewer.standard()
                .review(CreditGrade.B, score().grade(), List.of(), LocalDate.MIN, LocalDate.of(2026, 1, 5));
        RatingReview may = RatingReviewer.standard()
                .review(CreditGrade.A, Measured.of(CreditGrade.A), List.of(bouncedCheque()), LocalDate.of(2026, 5, 21));
        return CreditStanding.builder()
                .customer(CustomerId.of("C-01"))
                .addChanges(
                        RatingChange.builder()
                                .factId("R-1")
                                .review(january)
                                .during(LocalDateRange.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 5, 21)))
                                .build(),
                        RatingChange.builder()
                                .factId("R-2")
                                .review(may)
                                .during(LocalDateRange.of(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 11, 21)))
                                .build())
                .build();
    }
}
