package io.github.salesdomain.visit;

/** What a rep tells a customer about (沟通). */
public enum InformationKind {
    /** The company: its policies, its people, its plans. */
    COMPANY,
    /** Sales: what sells, promotions, new products. */
    SALES,
    /** Competitors. */
    COMPETITOR
}
