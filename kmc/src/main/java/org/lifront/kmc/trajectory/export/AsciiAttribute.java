package org.lifront.kmc.trajectory.export;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.api.WritableNode;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.message.DataSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A text that calls itself ASCII: VTK compares the character set, and jHDF writes UTF-8 only. */
final class AsciiAttribute implements Attribute {

    private final Attribute utf8;
    private final DataType ascii;

    private AsciiAttribute(Attribute utf8, int bytes) {
        this.utf8 = utf8;
        this.ascii = new AsciiText(bytes);
    }

    /** Puts an attribute of ASCII characters. */
    static void put(WritableNode node, String name, String text) {
        int bytes = text.getBytes(StandardCharsets.US_ASCII).length;
        // A fresh attribute of jHDF's has the room for one byte more, which ends the text.
        Attribute attribute = node.putAttribute(name, text);
        node.getAttributes()
                .put(
                        name,
                        new AsciiAttribute(
                                attribute,
                                Math.max(bytes, attribute.getDataType().getSize())));
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

    /** The data type message of a string of fixed length that ends with a zero byte, as HDF5 lays it out. */
    private static final class AsciiText extends StringData {

        private static final byte VERSION_AND_CLASS = 0x13;

        private final int bytes;

        AsciiText(int bytes) {
            super(message(bytes));
            this.bytes = bytes;
        }

        private static ByteBuffer message(int bytes) {
            return ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {VERSION_AND_CLASS, 0, 0, 0})
                    .putInt(bytes)
                    .flip();
        }

        @Override
        public ByteBuffer toBuffer() {
            return message(bytes);
        }
    }
}
