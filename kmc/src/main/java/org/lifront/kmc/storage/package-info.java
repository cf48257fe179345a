/**
 * Files that survive whatever happens to the process that writes them, and folders that one process at a time may use.
 *
 * <p>Depends on {@code kmc.input} only, for sentences to the user; knows no format. Invariants: a file under its final
 * name is complete, has been flushed to the disk and was read back before it got that name; everything goes through
 * {@code java.nio.file}, so that tests can let every single call fail. Start with
 * {@link org.lifront.kmc.storage.CommittedFile}.
 */
package org.lifront.kmc.storage;
