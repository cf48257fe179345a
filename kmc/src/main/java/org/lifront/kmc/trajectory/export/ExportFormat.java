package org.lifront.kmc.trajectory.export;

/** What a trajectory can be exported to. */
public enum ExportFormat {
    /** HDF5 files for VTK and ParaView, one a frame and grid. */
    VTKHDF,
    /** The same files, and an XDMF file a grid that tells the times of the frames. */
    XDMF,
    /** Extended XYZ for OVITO and ASE, one file a lattice with all frames. */
    EXTXYZ,
    /** Tables: time series, frames, profiles along z. */
    CSV
}
