/**
 * Hand-made materials, structures and interfaces for the physics tests of this module, and the statistics they need.
 *
 * <p>The constants are fixed here, so that a new calibration of the shipped materials moves no test. Start with
 * {@link org.lifront.kmc.testbed.Materials} and {@link org.lifront.kmc.testbed.Structures}.
 */
package org.lifront.kmc.testbed;
