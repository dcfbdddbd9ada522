package io.github.salesdomain.territory;

/** The plan that a white cell asks for. */
public enum MarketPlan {
    /** Find a dealer (招商计划). */
    RECRUITMENT,
    /** Develop the customers that are there (客户开发计划). */
    CUSTOMER_DEVELOPMENT,
    /** Get listed by modern trade (商超门店开发计划). */
    STORE_LISTING
}
