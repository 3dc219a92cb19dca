package dev.unleak.source.git.pack;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates entries of a pack and checks them. For one thread. */
final class Unpacker implements AutoCloseable {
    /** The most that one byte of deflated data can give; "Maximum Compression Factor" in zlib's technical details. */
    private static final long MOST_RATIO = 1032;

    private final Pack pack;
    private final Inflater inflater = new Inflater();
    private final CRC32 crc = new CRC32();

    Unpacker(Pack pack) {
        this.pack = pack;
    }

    /**
     * @throws DamagedObjectException if the entry's bytes cannot give what its head says; to be asked before memory is
     */
    static void believe(Entry entry) throws DamagedObjectException {
        if (entry.size() > (entry.end() - entry.data()) * MOST_RATIO) {
            throw new DamagedObjectException("It says that it is larger than its bytes can give.");
        }
    }

    /**
     * Inflates the object or delta at a rank into the start of {@code to}.
     *
     * @param to longer than the entry's size, so that one byte too many shows
     */
    void inflate(int rank, Entry entry, byte[] to) throws DamagedObjectException {
        ByteBuffer bytes = pack.bytes(rank, entry);
        int head = bytes.remaining() - (int) (entry.end() - entry.data());
        if (pack.index().hasCrc()) {
            crc.reset();
            crc.update(bytes);
            if ((int) crc.getValue() != pack.index().crc(pack.number(rank))) {
                throw new DamagedObjectException("Its bytes are damaged: they do not give the index's check sum.");
            }
        }
        inflater.reset();
        inflater.setInput(bytes.position(head));
        int size = (int) entry.size();
        int length = 0;
        try {
            while (length <= size && !inflater.finished()) {
                int more = inflater.inflate(to, length, size + 1 - length);
                if (more == 0 && !inflater.finished()) {
                    throw new DamagedObjectException("Its bytes are cut short.");
                }
                length += more;
            }
        } catch (DataFormatException e) {
            throw new DamagedObjectException("Its bytes are damaged: they cannot be decompressed.");
        }
        if (length != size) {
            throw new DamagedObjectException("It does not have the size that its head says.");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
