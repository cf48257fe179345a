package org.lifront.kmc.meanfield;

/** What has become of a film in one column. */
enum FilmState {
    /** There, and without a crack that reaches it. */
    INTACT,
    /** There, and electrons pass: cracked, or close enough to a crack. */
    OPENED,
    /** Not there: a pinhole, or ruptured. */
    ABSENT
}
