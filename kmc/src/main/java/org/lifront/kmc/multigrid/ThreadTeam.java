package org.lifront.kmc.multigrid;

/** Runs numbered pieces of work, which may not depend on each other, on one or more threads. */
interface ThreadTeam {

    /** One piece of work. */
    interface Piece {

        /** @param piece its number @param worker number of the thread, below {@link ThreadTeam#size} */
        void run(int piece, int worker);
    }

    /** Number of threads. */
    int size();

    /** Runs pieces 0 to count - 1 and returns when all of them are done. */
    void run(int count, Piece piece);
}
