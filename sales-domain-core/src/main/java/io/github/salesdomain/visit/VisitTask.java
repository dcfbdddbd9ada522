package io.github.salesdomain.visit;

/** The twelve tasks of a visit (拜访十二项工作), in the order in which they come up. */
public enum VisitTask {
    /** Know the policies and have the tools (销售准备). */
    PREPARE,
    /** See what came of instructions and promises (行动总结). */
    REVIEW_LAST_VISIT,
    /** Compare prices with others, with before and with the agreement (比较价格). */
    COMPARE_PRICES,
    /** Look at the stock: too little, too much, too old (库存). */
    CHECK_STOCK,
    /** See what the customer sells, and what he does not carry (客户销售). */
    ANALYSE_SALES,
    /** Agree account, money and goods (账款物核对). */
    SETTLE_ACCOUNTS,
    /** See whether service and promotion are as promised (售后服务与促销政策). */
    CHECK_SERVICE_AND_PROMOTION,
    /** Ask about competitors and prospects (市场信息). */
    COLLECT_INFORMATION,
    /** Propose an order (建议订单). */
    SUGGEST_ORDER,
    /** Tell about company, sales and competitors (沟通). */
    COMMUNICATE,
    /** Teach the customer's people and settle complaints (指导). */
    COACH,
    /** Write the report and compare (拜访记录与评估). */
    EVALUATE
}
