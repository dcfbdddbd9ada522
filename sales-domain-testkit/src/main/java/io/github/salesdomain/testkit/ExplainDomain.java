package io.github.salesdomain.testkit;

import io.github.salesdomain.explain.Explanation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for {@link io.github.salesdomain.explain}. */
public final class ExplainDomain extends DomainContextBase {

    /** For {@code @Domain(ExplainDomain.class)}. */
    public ExplainDomain() {}

    /** {@return explanations of up to three levels} */
    @Provide
    public static Arbitrary<Explanation> explanations() {
        return level(2);
    }

    private static Arbitrary<Explanation> level(int deeper) {
        Arbitrary<List<Explanation>> parts = deeper == 0
                ? Arbitraries.just(List.of())
                : level(deeper - 1).list().ofMaxSize(3);
        return Combinators.combine(Texts.names(), Texts.names().injectNull(0.2), parts)
                .as((label, value, lines) -> new Explanation(label, value == null ? "" : value, lines));
    }
}
