package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    @Test
    void aTextHasTheChecksumOfItsUtf8Bytes() {
        // FIPS 180-4 example "abc".
        assertThat(Checksum.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Checksum.of(List.of("abc"))).isEqualTo(Checksum.of("abc\0"));
        assertThat(Checksum.of(List.of("ab", "c"))).isNotEqualTo(Checksum.of(List.of("a", "bc")));
    }

    @Test
    void numbersCountAsLittleEndianBytes() {
        double[] values =
                DoubleStream.iterate(-1e-300, x -> -1.7 * x).limit(3000).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        assertThat(Checksum.of(values)).isEqualTo(Checksum.of(bytes.array()));
        assertThat(Checksum.of(new long[] {1})).isEqualTo(Checksum.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}));
    }

    @Test
    void theBitsOfNanCount() {
        double other = Double.longBitsToDouble(0x7ff8000000000001L);
        assertThat(Checksum.of(new double[] {Double.NaN})).isNotEqualTo(Checksum.of(new double[] {other}));
    }
}
