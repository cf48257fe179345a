package org.lifront.kmc.stiffness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;

/**
 * The tables of a model by the factors of its steps. Factors are powers of two, so that the same ones come again and again:
 * the tables used last are kept. Not thread-safe; the tables are.
 */
public final class ScaledTables {

    private static final int KEPT = 64;

    private final CompiledModel model;
    private final double fieldSign;
    private final Map<List<Double>, EventTables> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Double>, EventTables> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param model the model
     * @param fieldSign 1 for the field as given, -1 for the reversed one
     */
    public ScaledTables(CompiledModel model, double fieldSign) {
        this.model = model;
        this.fieldSign = fieldSign;
    }

    /**
     * The tables for these factors.
     *
     * @param factors a factor for each step, as {@link RateScaling} gives them
     */
    public EventTables of(double[] factors) {
        List<Double> key = Arrays.stream(factors).boxed().toList();
        EventTables tables = kept.get(key);
        if (tables == null) {
            tables = model.tables(fieldSign, factors.clone());
            kept.put(key, tables);
        }
        return tables;
    }
}
