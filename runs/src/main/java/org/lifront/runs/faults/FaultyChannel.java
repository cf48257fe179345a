package org.lifront.runs.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file whose writes go by the plan. */
final class FaultyChannel extends FileChannel {

    private final FileChannel real;
    private final FaultPlan plan;

    FaultyChannel(FileChannel real, FaultPlan plan) {
        this.real = real;
        this.plan = plan;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int limit = bytes.limit();
        try {
            plan.writing(bytes);
            return real.write(bytes);
        } finally {
            bytes.limit(limit);
        }
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        int limit = bytes.limit();
        try {
            plan.writing(bytes);
            return real.write(bytes, position);
        } finally {
            bytes.limit(limit);
        }
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
        plan.making();
        return real.write(bytes, offset, length);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        plan.changing();
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        plan.changing();
        real.force(metadata);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        plan.making();
        return real.transferFrom(source, position, count);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return real.read(bytes, offset, length);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    /** Maps for reading; who maps for writing writes behind the plan's back. */
    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        if (mode != MapMode.READ_ONLY) {
            throw new UnsupportedOperationException("only reading is mapped");
        }
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
