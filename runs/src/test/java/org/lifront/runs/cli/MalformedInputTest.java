package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a file: one exact sentence, exit code 2, and nothing created. DIR stands for its folder. */
class MalformedInputTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource
    void scenarios(String content, String message) throws IOException {
        Path file = Files.writeString(temp.resolve("s.yaml"), content);
        rejects(message, "run", file.toString(), "-o", temp.resolve("out").toString());
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                bad(
                        "protocl: {cycles: 3}",
                        "DIR/s.yaml:1:1: key 'protocl': unknown key, expected one of 'cell',"
                                + " 'materials', 'stack', 'lattice', 'electrode', 'protocol', 'seed', 'replica', 'numerics', 'output';"
                                + " did you mean 'protocol'?"),
                bad(
                        "protocol:\n  cycles: 0\nstack: {}",
                        "DIR/s.yaml:2:11: key 'protocol.cycles': found '0',"
                                + " expected a whole number between 1 and 100000"),
                bad(
                        "protocol:\n  cycles: many\nstack: {}",
                        "DIR/s.yaml:2:11: key 'protocol.cycles': found 'many',"
                                + " expected a whole number between 1 and 100000"),
                bad(
                        "protocol: {cycles: 1e3}\nstack: {}",
                        "DIR/s.yaml:1:20: key 'protocol.cycles': found '1e3',"
                                + " expected a whole number between 1 and 100000"),
                bad(
                        "protocol: {temperature: 60 V}\nstack: {}",
                        "DIR/s.yaml:1:25: key 'protocol.temperature': found '60 V'"
                                + " (a voltage), expected a temperature such as '25 C', between -40 C and 150 C"),
                bad(
                        "protocol: {temperature: 600 C}\nstack: {}",
                        "DIR/s.yaml:1:25: key 'protocol.temperature': found '600 C',"
                                + " expected a temperature such as '25 C', between -40 C and 150 C"),
                bad(
                        "protocol: {temperature: 60}\nstack: {}",
                        "DIR/s.yaml:1:25: key 'protocol.temperature': found '60' (no unit),"
                                + " expected a temperature such as '25 C', between -40 C and 150 C"),
                bad(
                        "protocol: {compliance: NaN}\nstack: {}",
                        "DIR/s.yaml:1:24: key 'protocol.compliance': found 'NaN'"
                                + " (not a finite number), expected a voltage such as '10 V', between 0.001 V and 1000 V"),
                bad(
                        "protocol: {current_density: 0.01 mA}\nstack: {}",
                        "DIR/s.yaml:1:29: key 'protocol.current_density': found"
                                + " '0.01 mA' (another dimension), expected a current density such as '0.01 mA/cm2',"
                                + " between 1e-6 mA/cm2 and 100 mA/cm2"),
                bad(
                        "protocol: {capacity: 0 mAh/cm2}\nstack: {}",
                        "DIR/s.yaml:1:22: key 'protocol.capacity': found '0 mAh/cm2',"
                                + " expected an areal capacity such as '0.01 mAh/cm2', between 1e-9 mAh/cm2 and 1000 mAh/cm2"),
                bad(
                        "protocol: {capacity: 1000 mAh/cm2}\nstack: {}",
                        "DIR/s.yaml:1:22: key 'protocol.capacity':"
                                + " a half cycle would move 4850 um of lithium, expected at most 100 um"),
                bad("stack: {}\nstack: {}", "DIR/s.yaml:2:1: key 'stack' is given twice, first in line 1"),
                bad(
                        "stack: {on_latp: [{material: al203, ald_cycles: 5}]}",
                        "DIR/s.yaml:1:30: key"
                                + " 'stack.on_latp[0].material': found 'al203', expected one of 'al2o3', 'li3po4', 'litao3';"
                                + " did you mean 'al2o3'?"),
                bad(
                        "stack: {on_latp: [{material: al2o3, ald_cycles: -5}]}",
                        "DIR/s.yaml:1:49: key"
                                + " 'stack.on_latp[0].ald_cycles': found '-5', expected a whole number between 0 and 100000"),
                bad(
                        "stack: {on_latp: [{material: al2o3, ald_cycles: 5000}]}\nlattice: {height: 100 nm}",
                        "DIR/s.yaml:1:49: key 'stack.on_latp[0].ald_cycles': the films are 500 nm thick and with their roughness need a box"
                                + " of 579 nm to leave 32 nm of LATP, but 'lattice.height' is 100 nm,"
                                + " expected thinner films or a higher box"),
                bad(
                        "stack: {}\nlattice: {columns: [24, 32, 3]}",
                        "DIR/s.yaml:2:20: key 'lattice.columns': found a"
                                + " list of 3, expected one number or a list of two such as '[24, 32]'"),
                bad(
                        "stack: {}\nseed: 1.5",
                        "DIR/s.yaml:2:7: key 'seed': found '1.5',"
                                + " expected a whole number between 0 and 9223372036854775807"),
                bad(
                        "stack: {}\nmaterials: [nowhere.yaml]",
                        "DIR/s.yaml:2:13: key 'materials[0]': found 'nowhere.yaml'"
                                + " (no file DIR/nowhere.yaml), expected the path of a file"),
                bad(
                        "stack: {}\ncell: ../evil",
                        "DIR/s.yaml:2:7: key 'cell': found '../evil', expected a label of at"
                                + " most 64 letters, digits, '_', '-' or '.', because it names a folder"),
                bad(
                        "[1, 2]",
                        "DIR/s.yaml:1:1: found a list, expected a mapping with the keys 'cell', 'materials',"
                                + " 'stack', 'lattice', 'electrode', 'protocol', 'seed', 'replica', 'numerics', 'output'"),
                bad(
                        "stack: [\n",
                        "DIR/s.yaml:2:1: not valid YAML: expected the node content," + " but found '<stream end>'"),
                bad("", "DIR/s.yaml: the file is empty, expected a mapping of keys to values"));
    }

    @ParameterizedTest
    @MethodSource
    void sweeps(String content, String message) throws IOException {
        Path file = Files.writeString(temp.resolve("w.yaml"), content);
        Files.writeString(temp.resolve("s.yaml"), "stack: {}");
        rejects(message, "sweep", file.toString(), "-o", temp.resolve("out").toString());
    }

    static Stream<Arguments> sweeps() {
        return Stream.of(
                bad(
                        "titel: x\nscenario: s.yaml",
                        "DIR/w.yaml:1:1: key 'titel': unknown key, expected one of 'title',"
                                + " 'scenario', 'cells', 'vary', 'zip', 'sample', 'replicas'; did you mean 'title'?"),
                bad("title: x", "DIR/w.yaml:1:1: expected a base 'scenario', a list of 'cells', or both"),
                bad(
                        "scenario: nope.yaml",
                        "DIR/w.yaml:1:11: key 'scenario': found 'nope.yaml' (no file DIR/nope.yaml),"
                                + " expected the path of a file"),
                bad(
                        "scenario: s.yaml\nvary: {protocol.temperature: [25 C, 30 V]}",
                        "DIR/w.yaml:2:37: key"
                                + " 'protocol.temperature': found '30 V' (a voltage), expected a temperature such as '25 C',"
                                + " between -40 C and 150 C"));
    }

    @ParameterizedTest
    @MethodSource
    void materials(String found, String replacement, String message) throws IOException {
        String film = Files.readString(TinyCells.material("al2o3"));
        assertThat(film).contains(found);
        Path file = temp.resolve("film.yaml");
        Files.writeString(file, film.substring(film.indexOf("\nname:")).replace(found, replacement));
        rejects(message, "materials", "--file", file.toString());
    }

    static Stream<Arguments> materials() {
        return Stream.of(
                bad(
                        "0.1159 V/nm",
                        "0.111 V",
                        "DIR/film.yaml:8:24: key 'transport.field_scale.value': found '0.111 V'"
                                + " (a voltage), expected a field such as '0.1 V/nm', between 0.001 V/nm and 10 V/nm"),
                bad(
                        "0.1159 V/nm",
                        "-0.111 V/nm",
                        "DIR/film.yaml:8:24: key 'transport.field_scale.value': found"
                                + " '-0.111 V/nm', expected a field such as '0.1 V/nm', between 0.001 V/nm and 10 V/nm"),
                bad(
                        "kind: measured",
                        "kind: guessed",
                        "DIR/film.yaml:16:36: key 'growth.per_cycle.kind': found"
                                + " 'guessed', expected one of 'measured', 'computed', 'fitted', 'assumed'"),
                bad("formula: Al2O3\n", "", "DIR/film.yaml:2:1: the required key 'formula' is missing"));
    }

    @Test
    void aTrajectoryThatIsNotHdf5() throws IOException {
        Files.writeString(temp.resolve("seg-00000.h5"), "hello");
        rejects("DIR/seg-00000.h5 is not an HDF5 file.", "analyze", temp.toString());
    }

    @Test
    void aTruncatedTrajectory() throws IOException {
        assertThat(Invocation.of(TinyCells.command("run", TinyCells.scenario(1), temp.resolve("r")))
                        .code())
                .isZero();
        Path segment = temp.resolve("r/bare/seg-00000.h5");
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, 5000));
        rejects(
                "DIR/r/bare/seg-00000.h5 is truncated, 5000 of " + bytes.length + " bytes are left.",
                "compare",
                temp.resolve("r").toString());
    }

    @Test
    void aFolderWithoutTrajectories() {
        rejects("DIR: holds no trajectory (files seg-*.h5, in it or in a folder in it)", "analyze", temp.toString());
    }

    @Test
    void aMissingFolder() {
        rejects("DIR/none: no such folder", "compare", temp.resolve("none").toString());
    }

    @Test
    void anAssignmentWithoutValue() throws IOException {
        rejects(
                "--set: found 'protocol.cycles', expected an assignment such as 'protocol.cycles=10'",
                "run",
                TinyCells.scenario(1).toString(),
                "-o",
                temp.resolve("out").toString(),
                "--set",
                "protocol.cycles");
    }

    private void rejects(String message, String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertThat(invocation.errorLines()).containsExactly(message.replace("DIR", temp.toString()));
        assertThat(invocation.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(invocation.out()).isEmpty();
        assertThat(temp.resolve("out")).doesNotExist();
    }

    private static Arguments bad(String... texts) {
        return Arguments.of((Object[]) texts);
    }
}
