package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableBoundsTest {

    /** Floors of 5, caps of 9, but for the last cell, which has none. */
    private final TableBounds bounds = new TableBounds(
            new long[][] {{5, 5}, {5, 0}}, new long[][] {{9, 9}, {9, 9}}, new long[][] {{9, 9}, {9, Long.MAX_VALUE}});

    @Test
    void cellsBeyondTheirBoundsAreHeldAtThem() {
        boolean[][] held = new boolean[2][2];
        long[][] whole = {{4, 9}, {5, 90}};
        long[][] fraction = {{7, 1}, {0, 3}};

        assertThat(bounds.isBeyond(held, whole, fraction)).isTrue();
        bounds.hold(held, whole, fraction);

        assertThat(held).isDeepEqualTo(new boolean[][] {{true, true}, {false, false}});
        assertThat(whole).isDeepEqualTo(new long[][] {{5, 9}, {5, 90}});
        assertThat(fraction).isDeepEqualTo(new long[][] {{0, 0}, {0, 3}});
        assertThat(bounds.isBeyond(held, whole, fraction)).isFalse();
    }

    @Test
    void cellsAtTheirBoundsAndThoseHeldAreNotBeyond() {
        boolean[][] held = {{false, false}, {true, false}};
        long[][] whole = {{5, 9}, {99, 0}};
        long[][] fraction = new long[2][2];

        assertThat(bounds.isBeyond(held, whole, fraction)).isFalse();
        bounds.hold(held, whole, fraction);

        assertThat(held).isDeepEqualTo(new boolean[][] {{false, false}, {true, false}});
        assertThat(whole).isDeepEqualTo(new long[][] {{5, 9}, {99, 0}});
        assertThat(bounds.isBeyond(held, new long[][] {{5, 10}, {0, 0}}, fraction))
                .isTrue();
    }
}
