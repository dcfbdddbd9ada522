package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.VisitDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(VisitDomain.class)
@Domain(DomainContext.Global.class)
class ObjectiveProposerProperties {

    private static final LocalDate ON = LocalDate.of(2026, 12, 31);

    @Property(tries = 200)
    void theOrderOfTheFactsDoesNotMatter(
            @ForAll Map<CustomerId, List<VisitEvidence>> evidence, @ForAll ProposalPolicy policy, @ForAll long seed) {
        Random random = new Random(seed);
        List<CustomerId> customers = new ArrayList<>(evidence.keySet());
        Collections.shuffle(customers, random);
        Map<CustomerId, List<VisitEvidence>> shuffled = new LinkedHashMap<>();
        for (CustomerId customer : customers) {
            List<VisitEvidence> facts = new ArrayList<>(evidence.getOrDefault(customer, List.of()));
            Collections.shuffle(facts, random);
            shuffled.put(customer, facts);
        }
        ObjectiveProposer proposer = ObjectiveProposer.with(policy);
        assertThat(proposer.propose(shuffled, ON)).isEqualTo(proposer.propose(evidence, ON));
    }

    @Property(tries = 200)
    void everyFactIsEvidenceOnceOrSetAside(
            @ForAll Map<CustomerId, List<VisitEvidence>> evidence, @ForAll ProposalPolicy policy) {
        VisitProposals proposals = ObjectiveProposer.with(policy).propose(evidence, ON);
        evidence.forEach((customer, facts) -> {
            List<VisitEvidence> used = new ArrayList<>(proposals.setAside().getOrDefault(customer, List.of()));
            proposals.proposals().stream()
                    .filter(proposal -> proposal.customer().equals(customer))
                    .flatMap(proposal -> proposal.objectives().stream())
                    .forEach(objective -> used.addAll(objective.evidence()));
            assertThat(used).containsExactlyInAnyOrderElementsOf(facts);
        });
    }

    @Property(tries = 200)
    void mostMoneyComesFirst(@ForAll Map<CustomerId, List<VisitEvidence>> evidence) {
        VisitProposals proposals = ObjectiveProposer.standard().propose(evidence, ON);
        assertFalling(proposals.proposals().stream().map(VisitProposal::atStake).toList());
        for (VisitProposal proposal : proposals.proposals()) {
            assertFalling(proposal.objectives().stream()
                    .map(ObjectiveProposal::atStake)
                    .toList());
        }
    }

    private static void assertFalling(List<Optional<Money>> stakes) {
        for (int i = 1; i < stakes.size(); i++) {
            if (stakes.get(i).isPresent()) {
                assertThat(stakes.get(i - 1)).isPresent();
                assertThat(stakes.get(i - 1).orElseThrow())
                        .isGreaterThanOrEqualTo(stakes.get(i).orElseThrow());
            }
        }
    }

    @Property(tries = 200)
    void everyProposalMakesAVisit(@ForAll VisitProposal proposal) {
        assertThat(proposal.visit(ON, PersonId.of("Zhou")).objectives()).hasSameSizeAs(proposal.objectives());
        assertThat(proposal.objectives())
                .allMatch(objective -> objective.objective().evidence().size()
                        == objective.evidence().size());
    }
}
