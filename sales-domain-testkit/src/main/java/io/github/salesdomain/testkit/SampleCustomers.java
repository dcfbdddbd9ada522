package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerKind;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** The customers of the {@link SampleCompany} and what they bought. */
final class SampleCustomers {

    private SampleCustomers() {}

    /** The twelve customers, sorted. */
    static ImmutableSortedMap<CustomerId, Customer> customers() {
        Channel trade = Channel.GENERAL_TRADE;
        CustomerKind dealer = CustomerKind.DEALER;
        List<Customer> all = List.of(
                customer("C-01", "Beijing Heping Trading", dealer, trade, "Beijing", "Beijing", "Chaoyang", "A"),
                customer("C-02", "Hebei Yanzhao Drinks", dealer, trade, "Hebei", "Shijiazhuang", "Chang'an", "B"),
                customer("C-03", "Jinan Springs Trading", dealer, trade, "Shandong", "Jinan", "Lixia", "A"),
                customer(
                        "C-04",
                        "Qingdao Harbour Catering",
                        dealer,
                        Channel.HORECA,
                        "Shandong",
                        "Qingdao",
                        "Shinan",
                        "C"),
                customer(
                        "C-05",
                        "Pudong Supermarkets",
                        CustomerKind.KEY_ACCOUNT,
                        Channel.KEY_ACCOUNT,
                        "Shanghai",
                        "Shanghai",
                        "Pudong",
                        "A"),
                customer("C-06", "Nanjing Xuanwu Trading", dealer, trade, "Jiangsu", "Nanjing", "Xuanwu", "B"),
                customer("C-07", "Suzhou Gardens Trading", dealer, trade, "Jiangsu", "Suzhou", "Gusu", "B"),
                customer(
                        "C-08",
                        "Hangzhou West Lake Online",
                        dealer,
                        Channel.E_COMMERCE,
                        "Zhejiang",
                        "Hangzhou",
                        "Xihu",
                        "A"),
                customer("C-09", "Ningbo Haishu Trading", dealer, trade, "Zhejiang", "Ningbo", "Haishu", "C"),
                customer("C-10", "Guangzhou Tianhe Trading", dealer, trade, "Guangdong", "Guangzhou", "Tianhe", "A"),
                customer(
                        "C-11",
                        "Shenzhen Station Shops",
                        dealer,
                        Channel.SPECIAL,
                        "Guangdong",
                        "Shenzhen",
                        "Futian",
                        "B"),
                customer(
                        "C-12",
                        "Changsha Yuelu Trading",
                        CustomerKind.SUB_DISTRIBUTOR,
                        trade,
                        "Hunan",
                        "Changsha",
                        "Yuelu",
                        "C"));
        return all.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(CustomerId::compareTo, Customer::id, one -> one));
    }

    private static Customer customer(
            String id,
            String name,
            CustomerKind kind,
            Channel channel,
            String province,
            String city,
            String district,
            String segment) {
        return Customer.builder()
                .id(CustomerId.of(id))
                .name(name)
                .kind(kind)
                .channel(channel)
                .since(LocalDate.of(2024, 1, 1))
                .putAttribute(CustomerAttribute.COUNTRY, "China")
                .putAttribute(CustomerAttribute.PROVINCE, province)
                .putAttribute(CustomerAttribute.CITY, city)
                .putAttribute(CustomerAttribute.DISTRICT, district)
                .putAttribute(CustomerAttribute.SEGMENT, segment)
                .build();
    }

    /** What each of them bought in each month of 2025, sorted. */
    static ImmutableSortedMap<CustomerId, Map<SalesPeriod, Money>> sales2025(List<Customer> all) {
        ImmutableMap<Channel, ImmutableList<Integer>> shapes = ImmutableMap.of(
                Channel.HORECA, ImmutableList.of(4, 9, 7, 8, 9, 10, 11, 11, 9, 8, 7, 7),
                Channel.E_COMMERCE, ImmutableList.of(5, 4, 6, 6, 7, 14, 7, 7, 8, 8, 18, 10));
        ImmutableList<Integer> usual = ImmutableList.of(6, 5, 8, 8, 9, 10, 10, 9, 9, 8, 9, 9);
        long[] yuan = {
            1_200_000, 800_000, 900_000, 500_000, 1_600_000, 900_000, 700_000, 1_000_000, 600_000, 900_000, 700_000,
            200_000
        };
        return IntStream.range(0, yuan.length)
                .boxed()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        CustomerId::compareTo,
                        i -> all.get(i).id(),
                        i -> months(
                                yuan[i],
                                shapes.getOrDefault(all.get(i).channel().orElse(Channel.GENERAL_TRADE), usual),
                                12_37L * (i + 1))));
    }

    /** A year by its shape in percent; some cents move from the second half of the year to the first, so that months are no round figures. */
    private static Map<SalesPeriod, Money> months(long yuan, List<Integer> percents, long cents) {
        List<SalesPeriod> months = SampleCompany.calendar().months(2025);
        ImmutableSortedMap.Builder<SalesPeriod, Money> sales = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < 12; i++) {
            long moved = i < 6 ? cents * (i + 1) : -cents * (i - 5);
            sales.put(months.get(i), Money.ofMinor(SampleCompany.currency(), yuan * percents.get(i) + moved));
        }
        return sales.buildOrThrow();
    }
}
