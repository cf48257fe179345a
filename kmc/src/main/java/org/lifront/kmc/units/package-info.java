/**
 * Physical constants, and quantities with units at the borders of the program: files and the command line.
 *
 * <p>Contents: {@link org.lifront.kmc.units.PhysicalConstants}; a parser for unit expressions
 * ({@link org.lifront.kmc.units.Unit}) and for numbers with a unit ({@link org.lifront.kmc.units.Quantity}); the
 * kinds of quantity that input may ask for ({@link org.lifront.kmc.units.QuantityKind}) and their allowed ranges
 * ({@link org.lifront.kmc.units.QuantityRange}).
 *
 * <p>Depends on nothing. Invariants: conversion is decimal and exact before one final rounding, so equal quantities
 * written in different units give the same {@code double}; inside the program every value is a plain {@code double}
 * in SI units, particle energies in electronvolt. Start with {@link org.lifront.kmc.units.Quantity}.
 */
package org.lifront.kmc.units;
