package org.lifront.kmc.chemistry;

import java.util.Optional;

/**
 * One site of an elementary step.
 *
 * @param siteType name of the site type that it must have; empty for any
 * @param from species before the step
 * @param to species after it; may be the same
 */
public record StepSite(Optional<String> siteType, String from, String to) {}
