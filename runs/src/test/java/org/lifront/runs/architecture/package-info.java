/** The architecture and the style of the whole project, as tests. Start with {@code DependencyDirectionTest}. */
package org.lifront.runs.architecture;
