package io.github.salesdomain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.ExplainDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ExplainDomain.class)
class ExplanationProperties {

    @Property
    void everyLineOfTheTreeIsInTheText(@ForAll Explanation explanation) {
        String text = explanation.text();

        assertThat(text).startsWith(explanation.label());
        assertThat(lines(text)).isEqualTo(linesIn(explanation));
    }

    /** The lines that the tree has, and the line breaks within its labels and values. */
    private static long linesIn(Explanation explanation) {
        return 1
                + lines(explanation.label())
                - 1
                + lines(explanation.value())
                - 1
                + explanation.parts().stream()
                        .mapToLong(ExplanationProperties::linesIn)
                        .sum();
    }

    private static long lines(String text) {
        return 1 + text.chars().filter(c -> c == '\n').count();
    }
}
