package org.lifront.kmc.trajectory.export;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.api.WritableNode;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.message.DataSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A text that calls itself ASCII and has no zero byte at its end: VTK 9.1 compares the character set, ParaView 5.11 every
 * byte. jHDF writes UTF-8 with a zero byte only.
 */
final class AsciiAttribute implements Attribute {

    private final Attribute utf8;
    private final DataType ascii;

    private AsciiAttribute(Attribute utf8) {
        this.utf8 = utf8;
        this.ascii = new AsciiText(((String) utf8.getData()).length());
    }

    /** Puts an attribute of ASCII characters. */
    static void put(WritableNode node, String name, String text) {
        node.putAttribute(name, text);
        node.getAttributes().put(name, new AsciiAttribute(node.getAttribute(name)));
    }

    @Override
    public Node getNode() {
        return utf8.getNode();
    }

    @Override
    public String getName() {
        return utf8.getName();
    }

    @Override
    public long getSize() {
        return utf8.getSize();
    }

    @Override
    public long getSizeInBytes() {
        return utf8.getSizeInBytes();
    }

    @Override
    public int[] getDimensions() {
        return utf8.getDimensions();
    }

    @Override
    public long[] getDimensionsAsLong() {
        return utf8.getDimensionsAsLong();
    }

    @Override
    public Object getData() {
        return utf8.getData();
    }

    @Override
    public Class<?> getJavaType() {
        return utf8.getJavaType();
    }

    @Override
    public boolean isScalar() {
        return utf8.isScalar();
    }

    @Override
    public boolean isEmpty() {
        return utf8.isEmpty();
    }

    @Override
    public ByteBuffer getBuffer() {
        return utf8.getBuffer();
    }

    @Override
    public DataSpace getDataSpace() {
        return utf8.getDataSpace();
    }

    @Override
    public DataType getDataType() {
        return ascii;
    }

    /** The data type message of a string of fixed length that is filled up with zero bytes, as HDF5 lays it out. */
    private static final class AsciiText extends StringData {

        private static final byte VERSION_AND_CLASS = 0x13;
        private static final byte ZERO_PADDED_ASCII = 1;

        private final int bytes;

        AsciiText(int bytes) {
            super(message(bytes));
            this.bytes = bytes;
        }

        private static ByteBuffer message(int bytes) {
            return ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {VERSION_AND_CLASS, ZERO_PADDED_ASCII, 0, 0})
                    .putInt(bytes)
                    .flip();
        }

        @Override
        public ByteBuffer toBuffer() {
            return message(bytes);
        }
    }
}
