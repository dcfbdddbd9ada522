package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that are on one day so far, those together that may be on the same days, so that a search looks at each kind of them and not at each. */
final class JourneyDay {

    private final Map<JourneyWindow, List<JourneyWish>> byWindow = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    /** {@return lists of calls that may be on the same days, none of them empty} */
    Collection<List<JourneyWish>> alike() {
        return byWindow.values();
    }

    void add(JourneyWish wish) {
        List<JourneyWish> others = byWindow.computeIfAbsent(wish.window, window -> new ArrayList<>());
        wish.place = others.size();
        others.add(wish);
        size++;
    }

    /** The last call alike takes the place of the one that leaves. */
    void remove(JourneyWish wish) {
        List<JourneyWish> others = requireNonNull(byWindow.get(wish.window));
        JourneyWish last = others.remove(others.size() - 1);
        if (last != wish) {
            others.set(wish.place, last);
            last.place = wish.place;
        }
        if (others.isEmpty()) {
            byWindow.remove(wish.window);
        }
        size--;
    }
}
