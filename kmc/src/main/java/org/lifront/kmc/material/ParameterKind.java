package org.lifront.kmc.material;

/** How a parameter's value is known. */
public enum ParameterKind {
    /** Measured, here or elsewhere. */
    MEASURED,
    /** Computed by another model, for example from first principles. */
    COMPUTED,
    /** Calibrated with this model. */
    FITTED,
    /** Assumed; no evidence beyond plausibility. */
    ASSUMED
}
