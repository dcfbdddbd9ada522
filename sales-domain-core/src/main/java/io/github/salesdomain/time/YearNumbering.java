package io.github.salesdomain.time;

/** Which calendar year gives a sales year its number. Without effect on a year from January to December. */
public enum YearNumbering {
    /** That of its first month: a year from April 2026 to March 2027 is 2026. */
    BY_START,
    /** That of its last month: a year from April 2026 to March 2027 is 2027. */
    BY_END
}
