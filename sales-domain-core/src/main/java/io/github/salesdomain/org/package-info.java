/**
 * Who answers for what: positions, the lines in which they report, and the people who hold them.
 * <p>
 * A {@link io.github.salesdomain.org.Position} has a {@link io.github.salesdomain.org.Role} and reports along a
 * {@link io.github.salesdomain.org.ReportingLine}; a person holds it for a {@link io.github.salesdomain.org.Tenure}. All three make an
 * {@link io.github.salesdomain.org.Organisation}. Results follow positions and dates; people follow positions. A vacant position stays where it is.
 * {@link io.github.salesdomain.org.Hierarchy} is the tree beneath: no cycle, orphan or second parent can be built.
 * <p>
 * To answer who holds a position, who reports to whom, or whose work a manager answers for on a day, use
 * {@link io.github.salesdomain.org.Organisation#asOf(java.time.LocalDate)} and ask the {@link io.github.salesdomain.org.OrgChart}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.org;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
