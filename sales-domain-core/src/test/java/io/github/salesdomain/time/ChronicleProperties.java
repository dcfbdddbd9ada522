package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.testkit.OrgDomain;
import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(OrgDomain.class)
@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class ChronicleProperties {

    @Property
    void laterKnowledgeDoesNotChangeWhatWasKnown(@ForAll Organisation organisation, @ForAll LocalDate knownOn) {
        List<Tenure> all = organisation.tenures();
        List<Tenure> then = all.stream()
                .filter(tenure -> !tenure.knownSince().isAfter(knownOn))
                .toList();

        assertThat(Chronicle.of(all).asKnownOn(knownOn))
                .isEqualTo(Chronicle.of(then).asKnownOn(LocalDate.MAX));
    }

    @Property
    void theOrderOfTheFactsDoesNotMatter(
            @ForAll Organisation organisation, @ForAll LocalDate on, @ForAll LocalDate knownOn, @ForAll Random random) {
        List<Tenure> shuffled = new ArrayList<>(organisation.tenures());
        Collections.shuffle(shuffled, random);

        assertThat(Chronicle.of(shuffled).asOf(on, knownOn))
                .isEqualTo(Chronicle.of(organisation.tenures()).asOf(on, knownOn))
                .allMatch(tenure -> tenure.during().contains(on));
    }
}
