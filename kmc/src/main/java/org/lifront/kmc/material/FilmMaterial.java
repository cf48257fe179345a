package org.lifront.kmc.material;

import java.util.Optional;

/**
 * A coating material: everything by which one coating differs from another.
 *
 * @param name label, without influence on any rate
 * @param transport ion transport of the film as deposited
 * @param electronAttenuation_m decay length of the electron supply through the film as deposited
 * @param growth statistics of its growth
 * @param lithiation conversion to an ion conductor, if it lithiates
 * @param cracking cracking, if it cracks
 * @param rupture rupture when grown on the metal, if it ruptures
 * @param relativePermittivity relative permittivity in all its states, at least 1
 */
public record FilmMaterial(
        String name,
        IonTransport transport,
        double electronAttenuation_m,
        Growth growth,
        Optional<Lithiation> lithiation,
        Optional<Cracking> cracking,
        Optional<Rupture> rupture,
        double relativePermittivity) {}
