package org.lifront.kmc.trajectory;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Group;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayout;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One dataset that has no data of its own but says in which segments they lie, one after the other along the first axis.
 * jHDF has no virtual datasets, so the layout message and the {@link VirtualHeap} it points into are laid out here.
 */
final class VirtualDataset extends WritableDatasetImpl {

    private static final byte LAYOUT_VERSION = 4;
    private static final byte VIRTUAL_CLASS = 3;

    private final Object element;
    private final long[] extents;
    private final VirtualHeap heap;
    private final int object;

    /**
     * @param parent group in which it will be put
     * @param name its name
     * @param element an array of one element with as many dimensions as the dataset
     * @param extents extents of the whole
     * @param mapping where its parts lie
     * @param heap where that is written down
     */
    VirtualDataset(
            Group parent, String name, Object element, long[] extents, VirtualMapping mapping, VirtualHeap heap) {
        super(element, name, parent);
        this.element = element;
        this.extents = extents.clone();
        this.heap = heap;
        this.object = heap.add(mapping);
    }

    @Override
    public long write(HdfFileChannel file, long position) {
        // The header has the same length whatever the address in it.
        long end = position + header(position, 0).limit();
        if (!heap.isWritten()) {
            end = heap.write(file, end);
        }
        file.write(header(position, heap.address()), position);
        file.position(end);
        return end;
    }

    private ByteBuffer header(long position, long address) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(DataType.fromObject(element, !(element instanceof double[]))));
        messages.add(DataSpaceMessage.create(DataSpace.modifyDimensions(DataSpace.fromObject(element), extents)));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(new VirtualLayoutMessage(address, object));
        messages.add(AttributeInfoMessage.create());
        getAttributes().forEach((name, attribute) -> messages.add(AttributeMessage.create(name, attribute)));
        return new ObjectHeaderV2(position, messages).toBuffer();
    }

    /** Data layout message version 4, class virtual: the address of the heap and the number of the object in it. */
    private static final class VirtualLayoutMessage extends DataLayoutMessage {

        private final long heap;
        private final int object;

        VirtualLayoutMessage(long heap, int object) {
            super(new BitSet());
            this.heap = heap;
            this.object = object;
        }

        @Override
        public DataLayout getDataLayout() {
            throw new UnsupportedOperationException("jHDF has no name for a virtual layout");
        }

        @Override
        public ByteBuffer toBuffer() {
            return ByteBuffer.allocate(2 + Long.BYTES + Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(LAYOUT_VERSION)
                    .put(VIRTUAL_CLASS)
                    .putLong(heap)
                    .putInt(object)
                    .flip();
        }
    }
}
