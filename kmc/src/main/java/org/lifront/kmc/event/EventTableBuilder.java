package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;
import org.lifront.lattice.crystal.SiteGrid;

/** Lays compiled outcomes out as the arrays of {@link EventTables}. */
final class EventTableBuilder {

    private final EventTableCompiler compiler;
    private final ClassTable classes;
    private final CrystalStructure structure;
    private final SiteGrid grid;
    private final SiteDisorder disorder;
    private final EventTables tables = new EventTables();
    private final Map<Pattern, Integer> patterns = new LinkedHashMap<>();
    private final IntColumn instances = new IntColumn();
    private final List<Double> bounds_perS = new ArrayList<>();

    EventTableBuilder(
            EventTableCompiler compiler,
            ClassTable classes,
            CrystalStructure structure,
            SiteGrid grid,
            SiteDisorder disorder) {
        this.compiler = compiler;
        this.classes = classes;
        this.structure = structure;
        this.grid = grid;
        this.disorder = disorder;
    }

    EventTables build(int stepCount) {
        tables.stepCount = stepCount;
        tables.siteFactor = disorder.relativeFactors();
        layOutInstances();
        layOutPatterns();
        layOutEnergies();
        return tables;
    }

    private void layOutInstances() {
        int size = classes.size();
        tables.firstInstance = new int[size];
        tables.instanceCount = new int[size];
        tables.classBound_perS = new double[size];
        tables.inverseBound_s = new double[size];
        tables.isActive = new boolean[size];
        IntColumn active = new IntColumn();
        for (int centre = 1; centre < size; centre++) {
            tables.firstInstance[centre] = bounds_perS.size();
            addInstances(centre);
            tables.instanceCount[centre] = bounds_perS.size() - tables.firstInstance[centre];
            tables.isActive[centre] = tables.instanceCount[centre] > 0;
            if (tables.isActive[centre]) {
                active.add(centre);
            }
        }
        tables.activeClasses = active.toArray();
        tables.instances = instances.toArray();
        tables.instanceBound_perS =
                bounds_perS.stream().mapToDouble(Double::doubleValue).toArray();
        weighInstances();
    }

    private void addInstances(int centre) {
        int basis = classes.of(centre).basis();
        double largestFactor = disorder.largestFactor(classes.of(centre).siteType());
        compiler.around(centre).all().forEach((arrangement, drafts) -> {
            for (Map<Integer, Outcome> draft : drafts) {
                int sites = arrangement.second() == null ? 1 : arrangement.third() == null ? 2 : 3;
                Pattern pattern = new Pattern(sites, draft);
                instances.add(offset(basis, arrangement.second()));
                instances.add(offset(basis, arrangement.third()));
                instances.add(patterns.computeIfAbsent(pattern, key -> patterns.size()) * EventTables.CLASSES);
                instances.add(sites);
                bounds_perS.add(pattern.bound_perS() * largestFactor);
            }
        });
    }

    private int offset(int basis, Bond bond) {
        return bond == null ? 0 : grid.offset(basis, bond.dx(), bond.dy(), bond.dz(), bond.basis());
    }

    private void weighInstances() {
        int count = bounds_perS.size();
        tables.aliasThreshold = new double[count];
        tables.aliasOther = new int[count];
        for (int centre : tables.activeClasses) {
            int first = tables.firstInstance[centre];
            int instances = tables.instanceCount[centre];
            AliasTable.fill(tables.instanceBound_perS, first, instances, tables.aliasThreshold, tables.aliasOther);
            for (int instance = first; instance < first + instances; instance++) {
                tables.classBound_perS[centre] += tables.instanceBound_perS[instance];
            }
            tables.inverseBound_s[centre] = 1 / tables.classBound_perS[centre];
        }
    }

    private void layOutPatterns() {
        int count = patterns.size();
        tables.matchSecond = filled(count * EventTables.CLASSES);
        tables.matchThird = filled(count * EventTables.CLASSES);
        tables.tripleBase = new int[count];
        tables.tripleColumns = new int[count];
        OutcomeColumns outcomes = new OutcomeColumns(compiler);
        IntColumn triples = new IntColumn();
        patterns.forEach((pattern, number) -> {
            if (pattern.sites() < 3) {
                pattern.outcomes()
                        .forEach((match, outcome) -> tables.matchSecond[number * EventTables.CLASSES + match] =
                                outcomes.add(outcome, pattern.bound_perS()));
            } else {
                layOutTriples(pattern, number, outcomes, triples);
            }
        });
        tables.tripleOutcome = triples.toArray();
        outcomes.store(tables);
        tables.needsPositions = outcomes.changesActiveNeighbours(tables.isActive);
    }

    private void layOutTriples(Pattern pattern, int number, OutcomeColumns outcomes, IntColumn triples) {
        int start = number * EventTables.CLASSES;
        int rows = numberMatches(pattern.outcomes().keySet().stream().mapToInt(match -> match % 256), start, false);
        int columns = numberMatches(pattern.outcomes().keySet().stream().mapToInt(match -> match / 256), start, true);
        tables.tripleBase[number] = triples.size();
        tables.tripleColumns[number] = columns;
        int[] table = filled(rows * columns);
        pattern.outcomes().forEach((match, outcome) -> {
            int row = tables.matchSecond[start + match % 256];
            int column = tables.matchThird[start + match / 256];
            table[row * columns + column] = outcomes.add(outcome, pattern.bound_perS());
        });
        for (int entry : table) {
            triples.add(entry);
        }
    }

    private int numberMatches(IntStream matches, int start, boolean ofThird) {
        int[] table = ofThird ? tables.matchThird : tables.matchSecond;
        int[] distinct = matches.distinct().sorted().toArray();
        for (int position = 0; position < distinct.length; position++) {
            table[start + distinct[position]] = position;
        }
        return distinct.length;
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EventTables.NONE);
        return table;
    }

    private void layOutEnergies() {
        tables.energyChanges = compiler.rows().changes();
        tables.bondOffsetsOfClass = new int[classes.size()][];
        for (int id = 1; id < classes.size(); id++) {
            int basis = classes.of(id).basis();
            tables.bondOffsetsOfClass[id] = structure.bonds(basis).stream()
                    .mapToInt(bond -> offset(basis, bond))
                    .toArray();
        }
    }
}
