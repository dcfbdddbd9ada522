package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Orders, payments, returns, deliveries and changes of limit in any interleaving: nothing is released above the limit without a recorded override. */
class CreditLifeProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** A customer's account as the library keeps it, beside an independent count in minor units. */
    private record Life(CreditFile file, Exposure exposure, long owed, long limit, int serial) {

        static Life begun() {
            return new Life(
                    CreditFile.of(CustomerId.of("C"), minor(1_000)),
                    Exposure.builder().currency(CNY).asOf(TODAY).build(),
                    0,
                    1_000,
                    0);
        }

        private static Money minor(long amount) {
            return Money.ofMinor(CNY, amount);
        }

        Life order(long amount, boolean overridden) {
            CreditOrder order = CreditOrder.of("O-" + serial, minor(amount));
            List<CreditOverride> overrides = overridden
                    ? List.of(CreditOverride.builder()
                            .orderId(order.id())
                            .by(PersonId.of("P-1"))
                            .role(Consequence.FINANCE_DIRECTOR)
                            .upTo(minor(amount))
                            .until(TODAY)
                            .build())
                    : List.of();
            QueueDecision decided = CreditAssessor.standard().assessAll(file, exposure, List.of(order), overrides);
            CreditDecision decision = decided.decisions().get(0);
            if (decision.isReleased()) {
                boolean fits = owed + amount <= limit;
                assertThat(fits || !decision.overrides().isEmpty())
                        .as("released %s at %s owed of %s", amount, owed, limit)
                        .isTrue();
                assertThat(fits || decision.has(CreditReason.LIMIT_EXCEEDED)).isTrue();
                return new Life(file, decided.exposureAfter(), owed + amount, limit, serial + 1);
            }
            assertThat(owed + amount).isGreaterThan(limit);
            assertThat(overridden).isFalse();
            assertThat(decided.exposureAfter()).isEqualTo(exposure);
            return new Life(file, exposure, owed, limit, serial + 1);
        }

        Life received(long amount) {
            Exposure after = exposure.plus(
                    ExposureItem.of("P-" + serial, ExposureKind.UNALLOCATED_RECEIPT, minor(amount), TODAY));
            return new Life(file, after, owed - amount, limit, serial + 1);
        }

        /** An order becomes a delivery: it must not count twice. */
        Life delivered() {
            return exposure.items().stream()
                    .filter(item -> item.kind() == ExposureKind.OPEN_ORDER)
                    .findFirst()
                    .map(item -> new Life(
                            file,
                            exposure.without(item.id()).plus(item.withKind(ExposureKind.DELIVERED_NOT_INVOICED)),
                            owed,
                            limit,
                            serial + 1))
                    .orElse(this);
        }

        Life limited(long amount) {
            CreditFile changed = CreditFile.of(CustomerId.of("C"), minor(amount));
            return new Life(changed, exposure, owed, amount, serial + 1);
        }

        Life uplifted(long amount) {
            CreditLine uplift = CreditLine.builder()
                    .factId("U-" + serial)
                    .kind(CreditLineKind.TEMPORARY)
                    .limit(CreditLimit.of(minor(amount)))
                    .during(LocalDateRange.of(TODAY, TODAY.plusDays(1)))
                    .build();
            List<CreditLine> lines = new ArrayList<>(file.lines());
            lines.add(uplift);
            return new Life(file.withLines(lines), exposure, owed, limit + amount, serial + 1);
        }

        Life settled() {
            return exposure.items().stream()
                    .filter(item -> !item.kind().isDeducted())
                    .findFirst()
                    .map(item -> new Life(
                            file,
                            exposure.without(item.id()),
                            owed - item.amount().getAmountMinorLong(),
                            limit,
                            serial + 1))
                    .orElse(this);
        }
    }

    @Property
    void nothingIsReleasedAboveTheLimitWithoutARecordedOverride(@ForAll("lives") ActionChain<Life> chain) {
        Life last = chain.run();

        assertThat(last.exposure().total()).isEqualTo(Money.ofMinor(CNY, last.owed()));
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 700);
        return ActionChain.startWith(Life::begun)
                .withAction(
                        4,
                        action(Combinators.combine(amounts, Arbitraries.of(false, false, false, true))
                                .as((amount, overridden) -> Transformer.transform(
                                        "order " + amount + (overridden ? " overridden" : ""),
                                        life -> life.order(amount, overridden)))))
                .withAction(
                        2,
                        action(amounts.map(amount -> Transformer.transform(
                                "receipt or return of " + amount, life -> life.received(amount)))))
                .withAction(1, action(Arbitraries.just(Transformer.transform("delivery", Life::delivered))))
                .withAction(1, action(Arbitraries.just(Transformer.transform("settlement", Life::settled))))
                .withAction(
                        1,
                        action(Arbitraries.longs()
                                .between(0, 2_000)
                                .map(amount ->
                                        Transformer.transform("limit of " + amount, life -> life.limited(amount)))))
                .withAction(
                        1,
                        action(amounts.map(
                                amount -> Transformer.transform("uplift of " + amount, life -> life.uplifted(amount)))))
                .withMaxTransformations(25);
    }

    private static Action.Independent<Life> action(Arbitrary<Transformer<Life>> transformers) {
        return () -> transformers;
    }
}
