package org.lifront.kmc.engine;

/** The territory of a process that owns every site. */
public final class WholeLattice implements Territory {

    @Override
    public boolean owns(int site) {
        return true;
    }

    @Override
    public void report(int foreignSite) {
        throw new IllegalArgumentException("site " + foreignSite + " belongs to the whole lattice");
    }
}
