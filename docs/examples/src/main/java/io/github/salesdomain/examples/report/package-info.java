/**
 * Shows results to people: a {@link io.github.salesdomain.examples.report.Report} of sections, tables and charts becomes aligned lines on a
 * terminal by {@link io.github.salesdomain.examples.report.TextReport}, and one self-contained page by
 * {@link io.github.salesdomain.examples.report.HtmlReport}. Nothing here knows the business, and nothing reads clock, locale or network.
 */
@NullMarked
package io.github.salesdomain.examples.report;

import org.jspecify.annotations.NullMarked;
