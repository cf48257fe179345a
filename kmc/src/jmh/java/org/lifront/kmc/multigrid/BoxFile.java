package org.lifront.kmc.multigrid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A resistor network as a file for other programs, little-endian: int32 n0, n1, n2, then five fields of doubles, each [k][j]
 * [i] with i along n0 fastest: conductances to the next site along axis 0, 1 and 2, conductance to ground, injected current.
 */
final class BoxFile {

    private BoxFile() {}

    static void write(Path file, ConductanceBox box, double[][] current) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
            out.write(head.putInt(box.n0()).putInt(box.n1()).putInt(box.n2()).array());
            for (double[][] field : List.of(box.along0(), box.along1(), box.along2(), box.leak(), current)) {
                for (double[] plane : field) {
                    ByteBuffer values =
                            ByteBuffer.allocate(Double.BYTES * plane.length).order(ByteOrder.LITTLE_ENDIAN);
                    values.asDoubleBuffer().put(plane);
                    out.write(values.array());
                }
            }
        }
    }
}
