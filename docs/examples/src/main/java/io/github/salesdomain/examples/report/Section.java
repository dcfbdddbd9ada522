package io.github.salesdomain.examples.report;

import java.util.List;

/**
 * A section of a report.
 *
 * @param heading what it is about
 * @param headline the answer in one sentence
 * @param notes what the reader must know to believe the figures: choices, rules, limits
 * @param tables the figures
 */
public record Section(String heading, String headline, List<String> notes, List<Table> tables) {

    /** Copies the lists. */
    public Section {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }
}
