package org.bihuan.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bihuan.refusal.Invalid;

/** A file that is an archive inside. It is unpacked once to nowhere: the sizes written in an archive prove nothing. */
final class Packed {

    static final int ENTRIES = 5_000;
    static final long UNPACKED = 256L * 1024 * 1024;
    /** Text packs to a fiftieth at best; from ten megabytes on a hundredfold is an attack. */
    static final long RATIO = 100;

    static final long RATIO_FROM = 10L * 1024 * 1024;

    private Packed() {}

    /** The kind the parts make it; nothing for an archive of another kind. */
    static Optional<FileKind> kind(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> parts = parts(name, zip, file.toFile().length());
            if (parts.contains("OFD.xml")) {
                return Optional.of(FileKind.OFD);
            }
            if (!parts.contains("[Content_Types].xml")) {
                return Optional.empty();
            }
            refuseMacros(name, zip, parts);
            boolean word = parts.contains("word/document.xml");
            boolean sheet = parts.contains("xl/workbook.xml");
            return word == sheet ? Optional.empty() : Optional.of(word ? FileKind.DOCX : FileKind.XLSX);
        } catch (ZipException | IllegalArgumentException broken) {
            throw Invalid.field("file", "document.damaged", name);
        }
    }

    private static Set<String> parts(String name, ZipFile zip, long packed) throws IOException {
        if (zip.size() > ENTRIES) {
            throw Invalid.field("file", "document.bomb", name);
        }
        var parts = new HashSet<String>();
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (outside(entry.getName())) {
                throw Invalid.field("file", "document.damaged", name);
            }
            parts.add(entry.getName());
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > UNPACKED || (total > RATIO_FROM && total / RATIO > packed)) {
                        throw Invalid.field("file", "document.bomb", name);
                    }
                }
            }
        }
        return parts;
    }

    /** Nothing is ever unpacked here; whoever downloads it might. */
    private static boolean outside(String part) {
        return part.startsWith("/") || part.contains("..") || part.contains("\\") || part.indexOf('\0') >= 0;
    }

    private static void refuseMacros(String name, ZipFile zip, Set<String> parts) throws IOException {
        boolean program =
                parts.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        try (InputStream types = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
            String text = new String(types.readNBytes(1024 * 1024), StandardCharsets.UTF_8);
            if (program || text.contains("macroEnabled")) {
                throw Invalid.field("file", "document.macros", name);
            }
        }
    }
}
