package org.lifront.kmc.event;

/**
 * What the lattice stores at a site, in one byte: which kind of site it is and what sits there.
 *
 * @param id number of the class, 1 to {@value ClassTable#MAX_CLASSES}; 0 is the wall around a box that is not periodic
 * @param basis number of the site in its unit cell
 * @param siteType index of the site type in the model
 * @param species index of the species in the model
 */
public record SiteClass(int id, int basis, int siteType, int species) {}
