package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.money.Rate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What was found out about a competitor: a price, whether a product is there, a promotion, a share of the market, whether a channel is used.
 * <p>
 * The {@link #item()} says of what. Two findings speak of the same thing if they are of the same kind and item; if their figures differ, they
 * contradict each other.
 */
public sealed interface SightingFinding {

    /**
     * What a product of the competitor costs.
     *
     * @param item the product and the level of the price as the host names it, such as {@code "Cola 500 ml, shelf"}; 1 to 64 characters
     * @param price the price, zero or more
     */
    record Price(String item, Money price) implements SightingFinding {
        /** Checks the item and that the price is not negative. */
        public Price {
            MarketText.requireKey("item", item);
            if (requireNonNull(price, "price").isNegative()) {
                throw new IllegalArgumentException("price must not be negative, but was " + price + " for " + item);
            }
        }

        /** The finding in words. */
        @Override
        public String toString() {
            return item + " costs " + price;
        }
    }

    /**
     * Whether a product of the competitor is on sale.
     *
     * @param item the product; 1 to 64 characters
     * @param onSale whether it is
     */
    record ProductOnSale(String item, boolean onSale) implements SightingFinding {
        /** Checks the item. */
        public ProductOnSale {
            MarketText.requireKey("item", item);
        }

        /** The finding in words. */
        @Override
        public String toString() {
            return item + (onSale ? " is on sale" : " is not on sale");
        }
    }

    /**
     * What a competitor promises to buyers for a while.
     *
     * @param item the product or range; 1 to 64 characters
     * @param offer the offer in words, such as {@code "one free with ten"}; 1 to 1,024 characters
     * @param during on which days, not empty
     */
    record Promotion(String item, String offer, LocalDateRange during) implements SightingFinding {
        /** Checks item, offer and days. */
        public Promotion {
            MarketText.requireKey("item", item);
            MarketText.requireNote("offer", offer);
            requireNonNull(during, "during");
            if (offer.isBlank()) {
                throw new IllegalArgumentException("offer must not be blank, but was '" + offer + "' for " + item);
            }
            if (during.isEmpty()) {
                throw new IllegalArgumentException("during must not be empty, but was " + during + " for " + item);
            }
        }

        /** The finding in words. */
        @Override
        public String toString() {
            return item + ": " + offer + " during " + during;
        }
    }

    /**
     * Which share of a market a competitor has.
     *
     * @param item the market and its base as the host names it, such as {@code "soft drinks by value"}; 1 to 64 characters
     * @param share the share, from 0 to 1
     */
    record MarketShare(String item, Rate share) implements SightingFinding {
        /** Checks the item and that the share is from 0 to 1. */
        public MarketShare {
            MarketText.requireKey("item", item);
            if (requireNonNull(share, "share").isNegative() || share.compareTo(Rate.one()) > 0) {
                throw new IllegalArgumentException("share must be from 0% to 100%, but was " + share + " for " + item);
            }
        }

        /** The finding in words. */
        @Override
        public String toString() {
            return share + " of " + item;
        }
    }

    /**
     * Whether a competitor sells through a channel.
     *
     * @param channel the channel
     * @param used whether it does
     */
    record ChannelUse(Channel channel, boolean used) implements SightingFinding {
        /** Checks that the channel is there. */
        public ChannelUse {
            requireNonNull(channel, "channel");
        }

        @Override
        public String item() {
            return channel.code();
        }

        /** The finding in words. */
        @Override
        public String toString() {
            return channel + (used ? " is used" : " is not used");
        }
    }

    /** {@return of what: a product, a market or a channel} */
    String item();

    /** {@return which of the five subjects of the trade the finding is about} */
    default SightingKind kind() {
        if (this instanceof Price) {
            return SightingKind.PRICE;
        } else if (this instanceof ProductOnSale) {
            return SightingKind.PRODUCT;
        } else if (this instanceof Promotion) {
            return SightingKind.PROMOTION;
        } else if (this instanceof MarketShare) {
            return SightingKind.SHARE;
        }
        return SightingKind.CHANNEL;
    }
}
