package org.bihuan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bihuan.refusal.Invalid;

/** Opens the zip archive a workbook is, after unpacking it once to nowhere: sizes written in an archive prove nothing. */
final class Archive {

    private Archive() {}

    static ZipFile open(byte[] content) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        try {
            check(zip);
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipFile zip) throws IOException {
        long total = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++parts > Limits.PARTS) {
                throw tooLarge();
            }
            long limit = limit(entry.getName());
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    size += n;
                    total += n;
                    if (size > limit || total > Limits.UNPACKED_BYTES) {
                        throw tooLarge();
                    }
                }
            }
        }
    }

    private static long limit(String name) {
        String part = name.toLowerCase(Locale.ROOT);
        if (part.contains("/worksheets/") || part.contains("/media/")) {
            return Limits.UNPACKED_BYTES;
        }
        return part.contains("sharedstrings") ? Limits.STRINGS_BYTES : Limits.PART_BYTES;
    }

    private static Invalid tooLarge() {
        return Invalid.field("file", "exchange.file.bomb");
    }
}
