package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.product.Category;
import java.util.Comparator;
import java.util.Optional;

/**
 * A piece of the market: a region and a channel, and a category of products where the question is about one.
 *
 * @param region the region, by the host's own key, such as a city or its code; not blank, at most 1,024 characters
 * @param channel the channel
 * @param category the category; empty for all
 */
public record MarketCell(String region, Channel channel, Optional<Category> category)
        implements Comparable<MarketCell> {

    private static final Comparator<MarketCell> BY_KEY = Comparator.comparing(MarketCell::region)
            .thenComparing(MarketCell::channel)
            .thenComparing(cell -> cell.category().map(Category::code).orElse(""));

    /** Checks the region. */
    public MarketCell {
        requireNonNull(region, "region");
        requireNonNull(channel, "channel");
        requireNonNull(category, "category");
        if (region.isBlank()) {
            throw new IllegalArgumentException("region must not be blank, but was '" + region + "'");
        }
        if (region.length() > 1_024) {
            throw new IllegalArgumentException("region must have at most 1,024 characters, but had " + region.length());
        }
    }

    /**
     * All that a channel sells in a region.
     *
     * @param region the region
     * @param channel the channel
     * @return the cell
     * @throws IllegalArgumentException if the region is blank or longer than 1,024 characters
     */
    public static MarketCell of(String region, Channel channel) {
        return new MarketCell(region, channel, Optional.empty());
    }

    /**
     * The part of this cell that is about one category.
     *
     * @param part the category
     * @return the cell
     */
    public MarketCell in(Category part) {
        return new MarketCell(region, channel, Optional.of(part));
    }

    /** By region, channel and category; the whole before its parts. */
    @Override
    public int compareTo(MarketCell other) {
        return BY_KEY.compare(this, other);
    }

    /** The parts of the key. */
    @Override
    public String toString() {
        return region + " / " + channel + category.map(part -> " / " + part).orElse("");
    }
}
