package org.bihuan.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bihuan.refusal.Invalid;

/** Tells what a file is by its first bytes; its name may lie. */
final class FileKind {

    private static final long OLE2 = 0xD0CF11E0A1B11AE1L;
    private static final long ZIP = 0x504B0304L;
    private static final long PDF = 0x25504446L;

    private FileKind() {}

    static List<Grid> read(byte[] content, String filename, List<Warning> warnings) {
        if (content.length == 0) {
            throw Invalid.field("file", "exchange.file.empty");
        }
        if (content.length > Limits.FILE_BYTES) {
            throw tooLarge();
        }
        if (first(content, 8) == OLE2) {
            throw ole2(content);
        }
        if (first(content, 4) == ZIP) {
            return WorkbookReader.read(content, warnings);
        }
        if (filename.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?")) {
            throw Invalid.field("file", "exchange.file.corrupt");
        }
        if (first(content, 4) == PDF) {
            throw Invalid.field("file", "exchange.file.unknown");
        }
        return List.of(CsvReader.read(content, ListFile.sheetName(filename), warnings));
    }

    static Invalid tooLarge() {
        return Invalid.field("file", "exchange.file.tooLarge", Limits.FILE_BYTES / 1024 / 1024);
    }

    private static long first(byte[] content, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (i < content.length ? content[i] & 0xFF : 0);
        }
        return value;
    }

    /** The container of .xls, and of an .xlsx under a password. */
    private static Invalid ole2(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Invalid.field("file", "exchange.file.encrypted");
            }
            return files.getRoot().hasEntryCaseInsensitive("Workbook")
                            || files.getRoot().hasEntryCaseInsensitive("Book")
                    ? Invalid.field("file", "exchange.file.xls")
                    : Invalid.field("file", "exchange.file.unknown");
        } catch (IOException | RuntimeException e) {
            return Invalid.field("file", "exchange.file.corrupt");
        }
    }
}
