package io.github.salesdomain.wire;

import io.github.salesdomain.quantity.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of all described types. */
public final class SalesDomainWire {

    private static final Map<Class<?>, Codec<?>> BY_TYPE = new LinkedHashMap<>();

    /** What is no value of this library, but may be the figure of a {@link Measured}. */
    private static final Map<Class<?>, Codec<?>> FIGURES = Map.of(
            BigDecimal.class, NumberCodec.DECIMAL,
            Integer.class, NumberCodec.INT,
            Long.class, NumberCodec.LONG,
            LocalDate.class, TimeWire.DATE);

    static {
        Listing listing = new Listing();
        ExplainWire.addTo(listing);
        MoneyWire.addTo(listing);
        QuantityWire.addTo(listing);
        TimeWire.addTo(listing);
        OrgWire.addTo(listing);
        ProductWire.addTo(listing);
        CustomerWire.addTo(listing);
        TerritoryWire.addTo(listing);
        BalanceWire.addTo(listing);
        WhiteSpaceWire.addTo(listing);
        QuotaWire.addTo(listing);
        AllocationWire.addTo(listing);
        MetricWire.addFiguresTo(listing);
        UnitQuotaWire.addTo(listing);
        CreditingWire.addTo(listing);
        ForecastWire.addTo(listing);
        PlanLifeWire.addTo(listing);
        IncentiveWire.addTo(listing);
        PayExceptionWire.addTo(listing);
        BudgetWire.addTo(listing);
        CreditWire.addTo(listing);
        ReconciliationWire.addTo(listing);
        ReconciliationReportWire.addTo(listing);
        StatementWire.addTo(listing);
        GoodsWire.addTo(listing);
        MarketWire.addTo(listing);
        VisitWire.addTo(listing);
        CallWire.addTo(listing);
        CadenceWire.addTo(listing);
        CommitmentWire.addTo(listing);
        PreparationWire.addTo(listing);
        JourneyWire.addTo(listing);
        RouteWire.addTo(listing);
        ServiceWire.addTo(listing);
        PlanWire.addTo(listing);
        ActivityWire.addTo(listing);
        PdcaWire.addTo(listing);
        CycleLinkWire.addTo(listing);
    }

    private SalesDomainWire() {}

    /** Takes the codecs of one package after the other. */
    static final class Listing {
        private Listing() {}

        <T> void add(Class<T> type, Codec<? extends T> codec) {
            if (BY_TYPE.put(type, codec) != null) {
                throw new IllegalStateException("types must be described once, but was twice " + type);
            }
        }
    }

    /** {@return the described types, in the order of the packages} */
    public static Set<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    /**
     * Finds the codec of a type: its own, or that of the described type it extends or implements.
     *
     * @param type the type, such as the generated class of a value
     * @return the codec, or null if the type is not described
     */
    public static @Nullable Codec<Object> find(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Codec<Object> codec = own(at);
            if (codec != null) {
                return codec;
            }
        }
        return type.isInterface() ? own(type) : null;
    }

    /**
     * Finds the codec of a figure that may not exist.
     *
     * @param figure the type of the figure
     * @return the codec, or null if the type of the figure is not described
     */
    @SuppressWarnings("unchecked")
    public static @Nullable Codec<Object> findMeasured(Class<?> figure) {
        Codec<Object> codec = findFigure(figure);
        return codec == null ? null : (Codec<Object>) (Codec<?>) MeasuredCodec.of(codec);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Codec<Object> own(Class<?> type) {
        Codec<?> codec = BY_TYPE.get(type);
        if (codec != null) {
            return (Codec<Object>) codec;
        }
        for (Class<?> above : type.getInterfaces()) {
            Codec<Object> inherited = own(above);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Codec<Object> findFigure(Class<?> type) {
        Codec<?> plain = FIGURES.get(type);
        return plain == null ? find(type) : (Codec<Object>) plain;
    }

    /** Writes any figure by its own type; reads none, for the type must be known. */
    static MeasuredCodec<Object> anyMeasured() {
        return MeasuredCodec.of(new Codec<>() {
            @Override
            public Object read(WireReader in) {
                throw WireException.of(
                        WireProblem.WRONG_TYPE, "must be read as a Measured of a known type, but that was not given");
            }

            @Override
            public void write(Object value, WireWriter out) {
                Codec<Object> codec = findFigure(value.getClass());
                if (codec == null) {
                    throw WireException.of(
                            WireProblem.WRONG_TYPE,
                            "must be a figure with a JSON form, but was of "
                                    + value.getClass().getName());
                }
                codec.write(value, out);
            }
        });
    }
}
