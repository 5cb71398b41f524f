package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The file of a matter, verified as its README says with nothing of the program.
 *
 * @param files what was in it, by name
 */
public record TakenAway(Map<String, byte[]> files) {

    /** Unpacks it; no name may be there twice. */
    public static TakenAway of(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
                assertThat(files.put(it.getName(), in.readAllBytes()))
                        .as(it.getName())
                        .isNull();
            }
        }
        return new TakenAway(files);
    }

    /** What stands in one of its texts. */
    public String text(String name) {
        return text(files.get(name));
    }

    /** How many entries of the journal are there and not withheld. */
    public int entries() {
        return sums("journal/entries/SHA256SUMS").size();
    }

    /** The first two steps of the README: every file and every entry is what its sum says, and nothing else is there. */
    public void isWhole() {
        Map<String, String> sums = sums("SHA256SUMS");
        Map<String, String> seals = sums("journal/entries/SHA256SUMS");
        sums.forEach((name, sum) -> assertThat(sha256(files.get(name))).as(name).isEqualTo(sum));
        seals.forEach((name, seal) -> assertThat(sha256(files.get("journal/entries/" + name)))
                .as(name)
                .isEqualTo(seal));
        assertThat(files.size()).isEqualTo(sums.size() + seals.size() + 1);
    }

    /** The third step: each entry follows the one before; the last seal is answered. */
    public String chained() {
        String last = "0".repeat(64);
        for (Map.Entry<String, byte[]> it : files.entrySet()) {
            String name = it.getKey();
            if (!name.matches("journal/entries/[0-9].*")) {
                continue;
            }
            String[] lines = text(it.getValue()).split("\n");
            if (name.endsWith(".withheld")) {
                assertThat(lines).hasSize(1);
                assertThat(lines[0].substring(0, 64)).as(name).isEqualTo(last);
                last = lines[0].substring(65);
            } else {
                assertThat(lines[lines.length - 1]).as(name).isEqualTo("64:" + last);
                last = sha256(it.getValue());
            }
        }
        return last;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Map<String, String> sums(String list) {
        var sums = new TreeMap<String, String>();
        text(list).lines().forEach(it -> sums.put(it.substring(66), it.substring(0, 64)));
        return sums;
    }
}
