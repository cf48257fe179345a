package org.lifront.kmc.exact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifront.kmc.selection.SelectionMethod;

/** A test that every selection method has to pass. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(value = SelectionMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
@interface EveryMethod {}
