package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class LimitRecommenderTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LimitRecommender RECOMMENDER = LimitRecommender.with(LimitPolicy.of(cny(10_000)));

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static LimitProposal propose(CreditGrade grade, LimitCap... caps) {
        return RECOMMENDER.recommend(grade, cny(240_000), 45, List.of(caps));
    }

    @Test
    void multipliesMonthTermsAndGrade() {
        assertThat(propose(CreditGrade.A).base()).isEqualTo(cny(360_000));
        assertThat(propose(CreditGrade.AAA).limit()).isEqualTo(cny(540_000));
        assertThat(propose(CreditGrade.AA).limit()).isEqualTo(cny(360_000));
        assertThat(propose(CreditGrade.A).rated()).isEqualTo(cny(288_000));
        assertThat(propose(CreditGrade.A).limit()).isEqualTo(cny(280_000));
        assertThat(propose(CreditGrade.B).rated()).isEqualTo(cny(216_000));
        assertThat(propose(CreditGrade.B).limit()).isEqualTo(cny(210_000));
        assertThat(propose(CreditGrade.C).limit()).isEqualTo(cny(0));
    }

    @Test
    void grantsARaiseUpToHalfMore() {
        LimitProposal third = RECOMMENDER.recommend(CreditGrade.A, cny(240_000), 45, List.of(), cny(210_000));
        LimitProposal half = RECOMMENDER.recommend(CreditGrade.A, cny(240_000), 45, List.of(), cny(150_000));

        assertThat(third.limit()).isEqualTo(cny(280_000));
        assertThat(third.boundBy()).containsExactly("UNIT");
        assertThat(half.limit()).isEqualTo(cny(220_000));
        assertThat(half.mostAtOnce()).contains(cny(225_000));
        assertThat(half.boundBy()).containsExactly("MAX_INCREASE");
        assertThat(half.explain().text())
                .isEqualTo("proposed limit: CNY 220000.00, bound by [MAX_INCREASE]\n"
                        + "  average month: CNY 240000.00\n"
                        + "  base: CNY 360000.00 for terms of 45 days\n"
                        + "  grade A: 80%, CNY 288000.00\n"
                        + "  limit so far: CNY 150000.00\n"
                        + "  at most in one review: CNY 225000.00");
        assertThat(RECOMMENDER
                        .recommend(CreditGrade.A, cny(240_000), 45, List.of(), cny(0))
                        .limit())
                .isEqualTo(cny(280_000));
    }

    @Test
    void lowersALimitAtOnce() {
        assertThat(RECOMMENDER
                        .recommend(CreditGrade.B, cny(240_000), 45, List.of(), cny(900_000))
                        .limit())
                .isEqualTo(cny(210_000));
    }

    @Test
    void keepsToTheBounds() {
        LimitCap equity = LimitCap.equityShare(cny(500_000), Rate.percent(30));
        LimitCap season = LimitCap.seasonalMonth(cny(200_000), Rate.percent(50));

        assertThat(propose(CreditGrade.A, equity, season).limit()).isEqualTo(cny(150_000));
        assertThat(propose(CreditGrade.A, equity, season).boundBy()).containsExactly("EQUITY_SHARE");
        assertThat(season.most()).isEqualTo(cny(300_000));
        assertThat(LimitCap.seasonalMonth(cny(200_000), Rate.percent(-50)).most())
                .isEqualTo(cny(100_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitCap.seasonalMonth(cny(1), Rate.percent(51)))
                .withMessage("season must lie between -50 and 50 %, but was 51%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitCap.seasonalMonth(cny(1), Rate.percent(-51)))
                .withMessage("season must lie between -50 and 50 %, but was -51%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitCap.equityShare(cny(-1), Rate.one()))
                .withMessage("most of EQUITY_SHARE must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitCap("", cny(1)))
                .withMessage("code must have 1 to 64 characters, but was ''");
    }

    @Test
    void averagesMonthsWithShipments() {
        assertThat(RECOMMENDER.averageMonth(List.of(cny(240_000), cny(0), cny(120_000), cny(-5))))
                .isEqualTo(Measured.of(cny(180_000)));
        assertThat(RECOMMENDER.averageMonth(List.of(cny(0)))).isEqualTo(Measured.undefined(UndefinedReason.NO_SALES));
        assertThatThrownBy(() -> RECOMMENDER.averageMonth(List.of(Money.parse("EUR 1.00"))))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("months must be in CNY, but was in EUR");
    }

    @Test
    void becomesTheBaseLineFromADayOn() {
        CreditFile file = CreditFile.of(CustomerId.of("C-01"), cny(210_000));
        LocalDate july = LocalDate.of(2026, 7, 1);
        CreditFile changed =
                propose(CreditGrade.A).applyTo(file, "L-2", LocalDateRange.of(july, LocalDate.of(2027, 7, 1)));

        assertThat(changed.limitOn(july.minusDays(1), MissingLimit.ZERO).limit())
                .isEqualTo(CreditLimit.of(cny(210_000)));
        assertThat(changed.limitOn(july, MissingLimit.ZERO).limit()).isEqualTo(CreditLimit.of(cny(280_000)));
        assertThat(changed.cashOnly()).isFalse();
        CreditFile cash =
                propose(CreditGrade.C).applyTo(file, "L-3", LocalDateRange.of(july, LocalDate.of(2027, 7, 1)));
        assertThat(cash.cashOnly()).isTrue();
        assertThat(cash.limitOn(july, MissingLimit.ZERO).limit()).isEqualTo(CreditLimit.zero(CNY));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitPolicy.of(cny(0)))
                .withMessage("unit must be positive, but was CNY 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECOMMENDER.recommend(CreditGrade.A, cny(-1), 45, List.of()))
                .withMessage("averageMonth must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECOMMENDER.recommend(CreditGrade.A, cny(1), -1, List.of()))
                .withMessage("termsDays must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECOMMENDER.recommend(CreditGrade.A, cny(1), 1, List.of(), cny(-1)))
                .withMessage("current must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECOMMENDER.recommend(CreditGrade.of("D"), cny(1), 1, List.of()))
                .withMessage("grade must be on the scale, but was D");
    }
}
