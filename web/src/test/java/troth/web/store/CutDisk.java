package troth.web.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk of which a copy can be had as it is between two writes. Its files are called `cut:` and
/// their path.
public final class CutDisk extends FilePathWrapper {

    private static final SynchronousQueue<byte[]> CUTS = new SynchronousQueue<>();
    private static final AtomicBoolean WANTED = new AtomicBoolean();
    private static final Random CHANCE = new Random(1);

    /// Made by the database.
    public CutDisk() {}

    static void register() {
        FilePath.register(new CutDisk());
    }

    /// The file between two of the next writes.
    static byte[] next() throws InterruptedException {
        WANTED.set(true);
        return CUTS.take();
    }

    static boolean isWanted() {
        return WANTED.get();
    }

    @Override
    public String getScheme() {
        return "cut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        private void written() throws IOException {
            if (CHANCE.nextInt(5) == 0 && WANTED.compareAndSet(true, false)) {
                var copy = ByteBuffer.allocate((int) base.size());
                while (copy.hasRemaining() && base.read(copy, copy.position()) >= 0) {}
                try {
                    CUTS.put(copy.array());
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            int count = base.write(source, position);
            written();
            return count;
        }

        @Override
        public synchronized int write(ByteBuffer source) throws IOException {
            int count = base.write(source);
            written();
            return count;
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            base.truncate(size);
            written();
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return base.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public void force(boolean all) throws IOException {
            base.force(all);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
