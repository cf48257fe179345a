package org.lifront.kmc.event;

/**
 * What one elementary step does to sites of given classes in one arrangement.
 *
 * @param step index of the step in the model
 * @param before classes before, packed 8 bits a site, the centre lowest
 * @param after classes after, packed the same way
 * @param bonded energy in quanta that the changes of bonded sites cause together, beyond the sum of their own
 * @param work_J work of the field on the charges that the step moves, in joules
 * @param bound_perS largest rate that the step can have here
 */
record Outcome(int step, int before, int after, int bonded, double work_J, double bound_perS) {

    int classBefore(int position) {
        return before >>> 8 * position & 0xFF;
    }

    int classAfter(int position) {
        return after >>> 8 * position & 0xFF;
    }
}
