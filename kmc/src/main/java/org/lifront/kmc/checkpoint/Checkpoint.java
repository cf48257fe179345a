package org.lifront.kmc.checkpoint;

import java.nio.file.Path;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateMismatchException;

/** A sound checkpoint of a run, or its start. */
public final class Checkpoint {

    private final Path file;
    private final RunIdentity identity;
    private final RunPosition position;
    private final boolean hasState;

    private Checkpoint(Path file, RunIdentity identity, RunPosition position, boolean hasState) {
        this.file = file;
        this.identity = identity;
        this.position = position;
        this.hasState = hasState;
    }

    static void write(CheckpointOutput output, RunIdentity identity, RunPosition position, Resumable state) {
        identity.save(output);
        position.save(output);
        output.flag("state follows", true);
        state.save(output);
    }

    /**
     * The start of a run.
     *
     * @param folder where it will be, for messages
     */
    public static Checkpoint start(Path folder, RunIdentity identity) {
        return new Checkpoint(folder, identity, RunPosition.START, false);
    }

    /** @throws DamagedCheckpointException if it cannot be used */
    static Checkpoint open(Path file) {
        try (CheckpointInput input = CheckpointInput.open(file)) {
            return new Checkpoint(
                    file, RunIdentity.restore(input), RunPosition.restore(input), input.flag("state follows"));
        } catch (StateMismatchException e) {
            throw new DamagedCheckpointException(file, "is not laid out as expected");
        }
    }

    /** Which run it belongs to. */
    public RunIdentity identity() {
        return identity;
    }

    /** How far the run was. */
    public RunPosition position() {
        return position;
    }

    /** Whether it was taken under way; otherwise the run has not begun. */
    public boolean isUnderWay() {
        return hasState;
    }

    /** The file, or the folder of a run that has not begun; for messages. */
    public Path file() {
        return file;
    }

    /**
     * Takes a simulation of the same run to where this checkpoint was taken; does nothing if that was before the start.
     *
     * @throws InvalidInputException if the state does not fit, although the file is sound
     */
    public void restore(Resumable simulation) {
        if (!hasState) {
            return;
        }
        try (CheckpointInput input = CheckpointInput.open(file)) {
            RunIdentity.restore(input);
            RunPosition.restore(input);
            input.flag("state follows");
            simulation.restore(input);
            input.requireEnd();
        } catch (StateMismatchException
                | DamagedCheckpointException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new InvalidInputException(
                    file + " does not fit the run that it claims to belong to: " + e.getMessage() + ".");
        }
    }
}
