/**
 * Checkpoints: numbered, checksummed files from which a run goes on exactly.
 *
 * <p>Depends on {@code kmc.state}, {@code kmc.storage} and {@code kmc.input}; knows nothing of what it saves. Invariants:
 * a checkpoint is complete or not there; nothing of it is used before every byte has passed the checksum; the newest two
 * are kept. Which runs a study consists of is written down before they begin, all together, in the same kind of file. The
 * layout is drawn in {@code docs/trajectory-format.md}.
 *
 * <p>Start with {@link org.lifront.kmc.checkpoint.CheckpointFolder}, then {@link
 * org.lifront.kmc.checkpoint.PlannedRuns}.
 */
package org.lifront.kmc.checkpoint;
