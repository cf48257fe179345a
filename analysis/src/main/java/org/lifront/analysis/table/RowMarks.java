package org.lifront.analysis.table;

import java.util.Optional;

/** Remarks on single rows, for example that a misfit is expected or that a value is a lower bound. */
@FunctionalInterface
public interface RowMarks {

    /** No row has a remark. */
    RowMarks NONE = row -> Optional.empty();

    /** The remark on a row, one sentence without a full stop. */
    Optional<String> on(ResultRow row);
}
