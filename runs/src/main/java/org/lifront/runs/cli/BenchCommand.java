package org.lifront.runs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifront.analysis.table.Significant;
import org.lifront.runs.bench.Benchmarks;
import org.lifront.runs.bench.FreshProcess;
import org.lifront.runs.bench.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lifront bench}: how fast this program is on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures events per second and bytes per site of shipped models, each in a",
            "Java process of its own; takes about three minutes. Nothing else should run.",
            "Without names all benchmarks are measured but linear-464-0.1 (1e8 sites)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront bench",
            "  lifront bench linear-64-0.1 erbium-16000 --json bench.json",
            "  lifront bench --quick"
        })
final class BenchCommand implements Callable<Integer> {

    private static final String QUICK = "--quick";
    private static final String MEASURE = "--measure";

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Benchmarks to measure.")
    private List<String> names = new ArrayList<>();

    @Option(names = QUICK, description = "Short windows: shows that all works, not how fast it is.")
    private boolean quick;

    @Option(names = MEASURE, hidden = true, description = "Measure one benchmark in this process.")
    private String measured;

    @Mixin
    private JsonOption json;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (measured != null) {
            Optional<String> row = Measurement.row(measured, quick, session.stop());
            row.ifPresent(session.out()::println);
            return row.isPresent() ? ExitCode.OK : ExitCode.INTERRUPTED;
        }
        json.check();
        names.forEach(Benchmarks::check);
        return measure(names.isEmpty() ? Benchmarks.ordinaryNames() : names);
    }

    private int measure(List<String> wanted) throws JsonProcessingException {
        // Made here, as all commands are set up at every start and this takes a sixth of a second.
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode rows = mapper.createArrayNode();
        WrappedTable table = new WrappedTable(
                List.of("name", "events/s", "bytes/site", "sites", "acceptance", "selection", "threads"), 20);
        for (String name : wanted) {
            session.err().println("measuring " + name + " (" + (rows.size() + 1) + " of " + wanted.size() + ")");
            String row = new FreshProcess(LiFront.class.getName(), session.stop()).output(arguments(name));
            if (row.isEmpty()) {
                break;
            }
            rows.add(mapper.readTree(row));
            List<String> cells = cells(rows.get(rows.size() - 1));
            table.add(cells);
            session.err().println("  " + cells.get(1) + " events/s, " + cells.get(2) + " bytes per site");
        }
        session.out().print(table.text());
        json.write(rows.toPrettyString() + "\n");
        return rows.size() == wanted.size() ? ExitCode.OK : ExitCode.INTERRUPTED;
    }

    private List<String> arguments(String name) {
        List<String> arguments = new ArrayList<>(List.of("bench", MEASURE, name));
        if (quick) {
            arguments.add(QUICK);
        }
        return arguments;
    }

    private static List<String> cells(JsonNode row) {
        return List.of(
                row.get("name").asText(),
                String.format(Locale.ROOT, "%.3g", row.get("events_per_s").asDouble()),
                Significant.three(row.get("bytes_per_site").asDouble()),
                row.get("sites").asText(),
                Significant.three(row.get("acceptance").asDouble()),
                row.get("selection").asText(),
                row.get("threads").asText());
    }
}
