package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.VisitDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every plan of visits, before any report. */
@Domain(VisitDomain.class)
@Domain(DomainContext.Global.class)
class VisitPlanProperties {

    private static final LocalDate ON = LocalDate.of(2026, 6, 30);

    @Property(tries = 200)
    void theSharesOfAMixSumToOne(@ForAll PurposeMix mix) {
        Optional<Ratio> sum =
                Arrays.stream(VisitPurpose.values()).map(mix::share).reduce(Ratio::plus);
        assertThat(sum.orElseThrow().isDefined()).isEqualTo(mix.total() > 0);
        if (mix.total() > 0) {
            assertThat(sum).contains(Ratio.one());
        }
    }

    @Property(tries = 100)
    void everyVisitCountsOnceInAnyOrder(@ForAll @Size(max = 8) List<Visit> visits) {
        PurposeMix mix = PurposeCounter.standard().count(visits);
        assertThat(mix.total()).isEqualTo(visits.size());
        List<Visit> reversed = new ArrayList<>(visits);
        Collections.reverse(reversed);
        assertThat(PurposeCounter.standard().count(reversed)).isEqualTo(mix);
    }

    @Property(tries = 200)
    void aProductIsCarriedExactlyIfItWasOrderedWithinTheLookBack(@ForAll OrderHistory history, @ForAll Objective any) {
        Set<Sku> ordered = history.lastOrders().keySet();
        Set<Sku> skus = ordered.isEmpty() ? Set.of(Sku.of("TEA")) : ordered;
        List<String> carried = history.lastOrders().entrySet().stream()
                .filter(order -> !order.getValue().isBefore(ON.minusMonths(12)))
                .map(order -> order.getKey().value())
                .toList();
        assertThat(ObjectiveChecker.standard().check(Objective.recommend(skus), history, ON))
                .extracting(VisitFinding::subject)
                .containsExactlyElementsOf(carried);
        assertThat(ObjectiveChecker.standard().check(any, OrderHistory.empty(), ON))
                .isEmpty();
    }
}
