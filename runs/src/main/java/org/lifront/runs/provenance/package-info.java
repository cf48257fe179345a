/**
 * Where a result comes from: version and revision of the program, and the folder that carries this record.
 *
 * <p>May use {@code kmc.input} for error sentences, {@code kmc.storage} and {@code analysis.table} to write files. Invariants: version and revision are fixed at build time and need
 * neither git nor network at run time; a folder without our record is never cleared. Start with
 * {@link org.lifront.runs.provenance.BuildIdentity}.
 */
package org.lifront.runs.provenance;
