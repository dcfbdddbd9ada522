package io.github.salesdomain.explain;

/** A result that can show the parts it was made of. */
public interface Explained {

    /**
     * Shows how this result came about, as a small tree of labelled lines.
     * <p>
     * The lines are rendered from the parts that this result carries. They are for people: do not parse them.
     *
     * @return the explanation, never empty
     */
    Explanation explain();
}
