package org.bihuan.archive.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.digest.Sha256;

/** A zip file written as a stream, with the SHA-256 of what is in it at its end. It is finished when it is closed in good order. */
final class Parcel {

    /** Where the fingerprints stand, in the form {@code sha256sum -c} reads. */
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<String> sums = new ArrayList<>();

    Parcel(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /** Writes the content of a file. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Adds a file and lists its fingerprint, which is answered. */
    String add(String path, Body body) throws IOException {
        String sum = put(path, body);
        sums.add(sum + "  " + path + "\n");
        return sum;
    }

    void add(String path, String text) throws IOException {
        add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a file that another list of fingerprints names. */
    String put(String path, Body body) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.begin();
        body.write(new DigestOutputStream(new Open(zip), digest));
        zip.closeEntry();
        return Sha256.hex(digest);
    }

    /** Writes the list of fingerprints and the directory, without which the file is no zip file. */
    void finish() throws IOException {
        put(SUMS, out -> {
            for (String sum : sums) {
                out.write(sum.getBytes(StandardCharsets.UTF_8));
            }
        });
        zip.finish();
    }

    /** Stays open when the writer of one file closes it. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
