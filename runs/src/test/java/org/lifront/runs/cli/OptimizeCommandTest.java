package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizeCommandTest {

    @TempDir
    private Path folder;

    private Invocation optimize(String output, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("optimize", "-o", folder.resolve(output).toString(), "--draws", "20"));
        for (String assignment : List.of("lattice.columns=4", "lattice.height=128 nm", "protocol.cycles=2")) {
            arguments.addAll(List.of("--set", assignment));
        }
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void theBestCoatingIsNamedWithItsBand() throws Exception {
        Invocation done = optimize("out", "--counts", "0:60:30", "--seeds", "2", "--threads", "2");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("best: bare").contains("best in 90 % of the parameter draws: bare");
        assertThat(Files.readString(folder.resolve("out/coatings.json"))).contains("\"best\" : \"bare\"");
        assertThat(folder.resolve("out/coatings.csv")).content().hasLineCount(4);
    }

    @Test
    void aSecondCallGivesTheSame() {
        Invocation first = optimize("same", "--counts", "0:30:30", "--seeds", "2", "--threads", "1");
        assertThat(optimize("same", "--counts", "0:30:30", "--seeds", "2", "--threads", "1")
                        .out())
                .isEqualTo(first.out());
    }

    @Test
    void severalMaterialsAndSidesCompete() {
        Invocation done = optimize(
                "all", "--counts", "0:20:20", "--seeds", "0", "--material", "al2o3,li3po4", "--side", "latp,li");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("latp_al2o3_20", "li_al2o3_20", "latp_li3po4_20", "li_li3po4_20");
        assertThat(done.out().lines().filter(line -> line.startsWith("bare "))).hasSize(1);
    }

    @Test
    void badInputIsOneSentence() {
        assertThat(optimize("x", "--material", "al2o").err()).contains("did you mean 'al2o3'?");
        assertThat(optimize("x", "--side", "top").err()).contains("one of 'latp', 'li'");
        assertThat(optimize("x", "--counts", "300:0:25").err()).contains("FIRST:LAST:STEP");
        assertThat(optimize("x", "--counts", "0:300:25", "--seeds", "-1").code())
                .isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
