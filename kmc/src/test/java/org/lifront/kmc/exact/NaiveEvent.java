package org.lifront.kmc.exact;

import java.util.List;

/**
 * Something that can happen.
 *
 * @param sites the sites that change, the centre first
 * @param after their species afterwards
 * @param rate_perS its rate in 1/s
 */
record NaiveEvent(List<Integer> sites, List<Integer> after, double rate_perS) {}
