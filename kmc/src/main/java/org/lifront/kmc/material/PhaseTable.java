package org.lifront.kmc.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * What each phase code of an occupancy means in one stack of films.
 *
 * <p>Code 0 is lithium metal, code 1 the electrolyte; film layer {@code k} of the stack owns the codes {@code 2 + 2k}
 * (as deposited) and {@code 3 + 2k} (converted: lithiated or cracked, whichever the material does). Layers that share
 * a material have codes of their own, so that a site also tells which film it belongs to.
 */
public final class PhaseTable {

    /** Largest number of film layers that the phase codes of one byte can tell apart. */
    public static final int MAX_LAYERS = (OccupancyView.PHASE_CODES - OccupancyView.FIRST_FILM_PHASE) / 2;

    private static final String ON_LITHIUM = " on lithium";
    private static final String ON_ELECTROLYTE = " on electrolyte";

    private final ElectrolyteMaterial electrolyte;
    private final List<FilmMaterial> layers;
    private final int layersOnElectrolyte;

    /**
     * @param electrolyte the solid electrolyte
     * @param onElectrolyte materials of the films on the electrolyte, in order of deposition
     * @param onLithium materials of the films on the metal, in order of deposition
     * @throws IllegalArgumentException if the stack has more than {@link #MAX_LAYERS} films
     */
    public PhaseTable(ElectrolyteMaterial electrolyte, List<FilmMaterial> onElectrolyte, List<FilmMaterial> onLithium) {
        List<FilmMaterial> all = new ArrayList<>(onElectrolyte);
        all.addAll(onLithium);
        if (all.size() > MAX_LAYERS) {
            throw new IllegalArgumentException("a stack has at most " + MAX_LAYERS + " films, got " + all.size());
        }
        this.electrolyte = electrolyte;
        this.layers = List.copyOf(all);
        this.layersOnElectrolyte = onElectrolyte.size();
    }

    /** Number of phase codes in use. */
    public int size() {
        return OccupancyView.FIRST_FILM_PHASE + 2 * layers.size();
    }

    /** Number of film layers. */
    public int layerCount() {
        return layers.size();
    }

    /** The electrolyte. */
    public ElectrolyteMaterial electrolyte() {
        return electrolyte;
    }

    /** Phase code of a layer as deposited. */
    public int asDeposited(int layer) {
        return OccupancyView.FIRST_FILM_PHASE + 2 * layer;
    }

    /** Phase code of a layer once lithiated or cracked. */
    public int converted(int layer) {
        return asDeposited(layer) + 1;
    }

    /** Phase code with which a layer starts: a film that lithiates starts lithiated when it was grown on the metal. */
    public int initial(int layer) {
        return isOnLithium(layer) && material(layer).lithiation().isPresent() ? converted(layer) : asDeposited(layer);
    }

    /** Film layer to which a phase code belongs; the code must be a film's. */
    public int layer(int phase) {
        return (phase - OccupancyView.FIRST_FILM_PHASE) / 2;
    }

    /** Material of a film layer. */
    public FilmMaterial material(int layer) {
        return layers.get(layer);
    }

    /** Whether a film layer was grown on the metal. */
    public boolean isOnLithium(int layer) {
        return layer >= layersOnElectrolyte;
    }

    /** Whether a phase code is a film's. */
    public boolean isFilm(int phase) {
        return phase >= OccupancyView.FIRST_FILM_PHASE;
    }

    /** Whether a phase code is that of a lithiated film. */
    public boolean isLithiated(int phase) {
        return isConverted(phase) && material(layer(phase)).lithiation().isPresent();
    }

    /** Whether a phase code is that of a cracked film. */
    public boolean isCracked(int phase) {
        return isConverted(phase) && material(layer(phase)).cracking().isPresent();
    }

    /** Whether a phase code is that of a film which can still lithiate. */
    public boolean isLithiatable(int phase) {
        return isFilm(phase)
                && !isConverted(phase)
                && material(layer(phase)).lithiation().isPresent();
    }

    /** Whether neutral lithium can come from a site of this phase: the metal, a lithiated or a cracked film. */
    public boolean suppliesLithium(int phase) {
        return phase == OccupancyView.LITHIUM || isConverted(phase);
    }

    private boolean isConverted(int phase) {
        return isFilm(phase) && phase % 2 == 1;
    }

    /** Ion transport of a phase; empty for the metal, which is an equipotential. */
    public Optional<IonTransport> transport(int phase) {
        if (phase == OccupancyView.LITHIUM) {
            return Optional.empty();
        }
        if (phase == OccupancyView.ELECTROLYTE) {
            return Optional.of(electrolyte.transport());
        }
        FilmMaterial film = material(layer(phase));
        return Optional.of(isLithiated(phase) ? film.lithiation().orElseThrow().product() : film.transport());
    }

    /** Relative permittivity of a phase that is not the metal. */
    public double relativePermittivity(int phase) {
        return phase == OccupancyView.ELECTROLYTE
                ? electrolyte.relativePermittivity()
                : material(layer(phase)).relativePermittivity();
    }

    /**
     * Decay length of the electron supply through a film phase, in metres; infinite for a cracked film, whose crack
     * lets the metal reach through.
     */
    public double electronAttenuation_m(int phase) {
        FilmMaterial film = material(layer(phase));
        if (isCracked(phase)) {
            return Double.POSITIVE_INFINITY;
        }
        return isLithiated(phase)
                ? film.lithiation().orElseThrow().electronAttenuation_m()
                : film.electronAttenuation_m();
    }

    /** Label of a phase code for people: material, side and state. */
    public String label(int phase) {
        if (phase == OccupancyView.LITHIUM) {
            return "lithium metal";
        }
        if (phase == OccupancyView.ELECTROLYTE) {
            return "electrolyte";
        }
        int layer = layer(phase);
        return material(layer).name() + (isOnLithium(layer) ? ON_LITHIUM : ON_ELECTROLYTE) + ", " + state(phase);
    }

    private String state(int phase) {
        if (!isConverted(phase)) {
            return "as deposited";
        }
        return isLithiated(phase) ? "lithiated" : isCracked(phase) ? "cracked" : "never converted";
    }

    /**
     * The table that gave a list of labels: what {@link #labels} returned, read back.
     *
     * @param labels labels of all phase codes in use
     * @param parameters the materials that the labels name
     * @throws IllegalArgumentException if the labels are not those of a table of these materials
     */
    public static PhaseTable ofLabels(List<String> labels, ParameterSet parameters) {
        List<FilmMaterial> onElectrolyte = new ArrayList<>();
        List<FilmMaterial> onLithium = new ArrayList<>();
        for (int code = OccupancyView.FIRST_FILM_PHASE; code < labels.size(); code += 2) {
            String label = labels.get(code);
            String material = label.substring(0, Math.max(0, label.lastIndexOf(" on ")));
            FilmMaterial film = parameters.films().get(material);
            if (film == null) {
                throw new IllegalArgumentException("no film material is known for the phase '" + label + "'");
            }
            (label.contains(ON_LITHIUM + ",") ? onLithium : onElectrolyte).add(film);
        }
        PhaseTable table = new PhaseTable(parameters.electrolyte(), onElectrolyte, onLithium);
        if (!table.labels().equals(labels)) {
            throw new IllegalArgumentException("the phases " + labels + " are not those of a stack of films");
        }
        return table;
    }

    /** Labels of all phase codes in use, index = code. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int phase = 0; phase < size(); phase++) {
            labels.add(label(phase));
        }
        return labels;
    }
}
