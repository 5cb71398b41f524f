package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of docs/journal.md: a verifier written from the document must come to the program's hash. */
class FormatTests {

    private static String example(String kind) throws Exception {
        String document = Files.readString(Path.of("docs", "journal.md"), StandardCharsets.UTF_8);
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?\n)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).as("block %s of docs/journal.md", kind).isTrue();
        return block.group(1);
    }

    @Test
    void documentedBytesHaveTheDocumentedHash() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(example("preimage").getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(example("hash").strip());
    }

    @Test
    void programComesToTheDocumentedHash() throws Exception {
        List<String> fields = fields(example("preimage").getBytes(StandardCharsets.UTF_8));
        assertThat(fields).hasSize(12);
        Entry entry = new Entry(
                        fields.get(1),
                        Long.parseLong(fields.get(2)),
                        Instant.parse(fields.get(3)),
                        fields.get(4),
                        fields.get(5),
                        fields.get(6),
                        fields.get(7),
                        fields.get(8),
                        Canonical.write(Map.of("title", "河道排污口未整改😀", "amount", 12.50, "due", "2026-11-22")),
                        fields.get(10),
                        fields.get(11),
                        "")
                .sealed();
        assertThat(entry.data()).isEqualTo(fields.get(9));
        assertThat(entry.onBehalfOf()).isNull();
        assertThat(entry.hash()).isEqualTo(example("hash").strip());
    }

    @Test
    void neighbouringFieldsCannotLendEachOtherCharacters() {
        Entry one = new Entry("c", 1, Instant.EPOCH, "ab", "c", null, "x", "y", "{}", "SHA-256", "0", "").sealed();
        Entry other = new Entry("c", 1, Instant.EPOCH, "a", "bc", null, "x", "y", "{}", "SHA-256", "0", "").sealed();
        Entry third = new Entry("c", 1, Instant.EPOCH, "ab", null, "c", "x", "y", "{}", "SHA-256", "0", "").sealed();
        assertThat(List.of(one.hash(), other.hash(), third.hash())).doesNotHaveDuplicates();
    }

    private static List<String> fields(byte[] bytes) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] == '-') {
                fields.add(null);
                at += 2;
                continue;
            }
            int colon = at;
            while (bytes[colon] != ':') {
                colon++;
            }
            int length = Integer.parseInt(new String(bytes, at, colon - at, StandardCharsets.US_ASCII));
            fields.add(new String(bytes, colon + 1, length, StandardCharsets.UTF_8));
            assertThat(bytes[colon + 1 + length]).isEqualTo((byte) '\n');
            at = colon + length + 2;
        }
        return fields;
    }
}
