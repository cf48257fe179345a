/**
 * A file system that fails on demand, to see what a run does when the disk is full or broken.
 *
 * <p>Wraps the default file system behind {@code java.nio.file}, so that the programs and libraries which use it need no
 * hook of their own. Knows nothing else of LiFront. Invariants: without a planned fault it behaves as what it wraps; calls
 * that change something are counted, the others are not. Start with
 * {@link org.lifront.runs.faults.FaultyFileSystem}.
 */
package org.lifront.runs.faults;
