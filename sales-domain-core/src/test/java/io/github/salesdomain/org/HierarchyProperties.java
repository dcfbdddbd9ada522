package io.github.salesdomain.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.OrgDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(OrgDomain.class)
@Domain(DomainContext.Global.class)
class HierarchyProperties {

    @Property
    void theOrderOfTheKeysDoesNotMatter(@ForAll Hierarchy<PositionId> hierarchy, @ForAll Random random) {
        List<PositionId> keys = new ArrayList<>(hierarchy.keys());
        Collections.shuffle(keys, random);
        Map<PositionId, PositionId> parents = new LinkedHashMap<>();
        keys.forEach(key -> hierarchy.parentOf(key).ifPresent(parent -> parents.put(key, parent)));
        Hierarchy<PositionId> same = Hierarchy.of(keys, parents);

        assertThat(same).isEqualTo(hierarchy).hasSameHashCodeAs(hierarchy);
        assertThat(same.topDown()).isEqualTo(hierarchy.topDown());
        assertThat(same.roots()).isEqualTo(hierarchy.roots());
    }

    @Property
    void whoStandsAboveIsOnThePathToTheRoot(@ForAll Hierarchy<PositionId> hierarchy) {
        for (PositionId lower : hierarchy.keys()) {
            List<PositionId> path = hierarchy.pathToRoot(lower);
            assertThat(hierarchy.depthOf(lower)).isEqualTo(path.size());
            for (PositionId upper : hierarchy.keys()) {
                assertThat(hierarchy.isAbove(upper, lower))
                        .isEqualTo(path.contains(upper))
                        .isEqualTo(!upper.equals(lower)
                                && hierarchy.subtreeOf(upper).contains(lower));
            }
        }
    }

    @Property
    void everyKeyIsVisitedOnceAndAfterItsParent(@ForAll Hierarchy<PositionId> hierarchy) {
        List<PositionId> walk = hierarchy.topDown();

        assertThat(walk).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(hierarchy.keys());
        for (PositionId key : walk) {
            hierarchy
                    .parentOf(key)
                    .ifPresent(parent -> assertThat(walk.indexOf(parent)).isLessThan(walk.indexOf(key)));
            assertThat(hierarchy.leaves().contains(key))
                    .isEqualTo(hierarchy.childrenOf(key).isEmpty());
        }
    }
}
