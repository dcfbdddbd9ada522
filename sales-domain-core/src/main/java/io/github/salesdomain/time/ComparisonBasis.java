package io.github.salesdomain.time;

/** With which days of the year before a period is compared. */
public enum ComparisonBasis {
    /** With the period at the same place of the sales year before, as it was reported: its days may be more or fewer, and other weekdays. */
    REPORTED,
    /** With the same weekdays fifty-two weeks earlier, so that both sides have as many days of each: after a year of fifty-three weeks, one week later
     * than reported. */
    RESTATED
}
