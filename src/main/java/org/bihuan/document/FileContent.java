package org.bihuan.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;

/** What a file is, told by its bytes. Its name must say the same. */
final class FileContent {

    private static final int HEAD = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] PROGRAMS = {
        {'M', 'Z'},
        {0x7F, 'E', 'L', 'F'},
        {'#', '!'},
        {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
        {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE}
    };

    /** What a browser would show as a page, or run. */
    private static final Pattern PAGE = Pattern.compile(
            "(?is)\\A[\\s\\uFEFF]*<(!doctype|!--|\\?xml|\\?php|html|head|body|script|svg|iframe|meta|title|a\\s|img\\s|div).*");

    private FileContent() {}

    /**
     * Tells what a file is.
     *
     * @return one of the kinds that are taken
     * @throws Invalid on the field {@code file} if it is none, or is named as another
     */
    static FileKind of(String name, Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (Arrays.stream(PROGRAMS).anyMatch(magic -> startsWith(head, magic))) {
            throw Invalid.field("file", "document.program", name);
        }
        FileKind named = FileKind.named(name).orElseThrow(() -> Invalid.field("file", "document.kind", name));
        Optional<FileKind> found = found(name, file, head);
        if (found.isEmpty() || found.get() != named) {
            String is =
                    found.map(FileKind::code).orElse(startsWith(head, ZIP) ? "document.is.zip" : "document.is.unknown");
            throw Invalid.field("file", "document.unlike", name, Reason.of(is));
        }
        return named;
    }

    private static Optional<FileKind> found(String name, Path file, byte[] head) throws IOException {
        if (startsWith(head, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        if (startsWith(head, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (startsWith(head, JPEG)) {
            return Optional.of(FileKind.JPG);
        }
        if (startsWith(head, ZIP)) {
            return Packed.kind(name, file);
        }
        if (!noControl(head)) {
            return Optional.empty();
        }
        if (PAGE.matcher(readable(head)).matches()) {
            throw Invalid.field("file", "document.page", name);
        }
        return Optional.of(FileKind.TXT);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean utf16(byte[] head) {
        return head.length > 1 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1));
    }

    /** What matters here is ASCII in every charset that text arrives in, but for UTF-16. */
    private static String readable(byte[] head) {
        return new String(head, utf16(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static boolean noControl(byte[] head) {
        String text = utf16(head) ? readable(head) : new String(head, StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c >= 32 || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }
}
