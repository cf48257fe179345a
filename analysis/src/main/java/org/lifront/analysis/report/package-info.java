/**
 * One self-contained HTML file that tells a sweep: tables, interactive curves, verdicts, warnings, parameters, origin.
 *
 * <p>The page is put together from sections, each a class that turns part of a
 * {@link org.lifront.analysis.report.ReportContent} into HTML; script and style are resources beside them. Depends on the
 * other packages of {@code analysis}. Invariants: the file makes no network request, and every text that comes from a
 * trajectory or a user's file is escaped. Start with {@link org.lifront.analysis.report.SweepReport}.
 */
package org.lifront.analysis.report;
