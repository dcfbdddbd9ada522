package io.github.salesdomain.pdca;

import java.time.LocalDate;

/** Whether progress was noted as often as agreed. */
final class Persistence {

    private Persistence() {}

    /** No gap between the beginning, the notes and the end is longer than agreed. Nothing was to be noted if the end lies before the beginning. */
    static boolean isPersistent(TrackedAction tracked, LocalDate from, LocalDate until) {
        LocalDate last = from;
        for (CycleEntry note : tracked.notes()) {
            if (note.on().isBefore(from)) {
                continue;
            }
            if (isTooLate(tracked, last, note.on())) {
                return false;
            }
            last = note.on();
        }
        return !isTooLate(tracked, last, until);
    }

    private static boolean isTooLate(TrackedAction tracked, LocalDate last, LocalDate next) {
        return next.isAfter(last.plus(tracked.action().progressEvery()));
    }
}
