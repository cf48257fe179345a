/**
 * Where a result comes from: version and revision of the program.
 *
 * <p>Depends on nothing. Invariant: known at build time, needs no git and no network at run time. Start with
 * {@link org.lifront.runs.provenance.BuildIdentity}.
 */
package org.lifront.runs.provenance;
