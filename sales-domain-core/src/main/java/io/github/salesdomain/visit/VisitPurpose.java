package io.github.salesdomain.visit;

/** Why a customer is visited (拜访五大任务). Hosts map their own codes onto these five. */
public enum VisitPurpose {
    /** To sell products (销售产品). */
    SELL,
    /** To keep the market in order and settle conflicts in the channel (市场维护). */
    MAINTAIN_MARKET,
    /** To win the customer's trust and support (建设客情). */
    BUILD_RELATIONSHIP,
    /** To learn what goes on in the market (信息收集). */
    COLLECT_INFORMATION,
    /** To train and advise the customer (指导客户). */
    COACH_CUSTOMER
}
