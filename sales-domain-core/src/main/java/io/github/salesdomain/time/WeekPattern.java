package io.github.salesdomain.time;

/** How the thirteen weeks of a quarter are cut into three months. */
public enum WeekPattern {
    /** Four, four and five weeks. */
    WEEKS_4_4_5(4, 4),
    /** Four, five and four weeks, as in retail trade. */
    WEEKS_4_5_4(4, 5),
    /** Five, four and four weeks. */
    WEEKS_5_4_4(5, 4);

    private final int first;
    private final int second;

    WeekPattern(int first, int second) {
        this.first = first;
        this.second = second;
    }

    /**
     * How many weeks a month has, in a year of 52 weeks.
     *
     * @param month the place of the month in the year, from 1 to 12
     * @return 4 or 5
     * @throws IllegalArgumentException if there is no such month
     */
    public int weeksIn(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month must be from 1 to 12, but was " + month);
        }
        return switch (month % 3) {
            case 1 -> first;
            case 2 -> second;
            default -> 13 - first - second;
        };
    }
}
