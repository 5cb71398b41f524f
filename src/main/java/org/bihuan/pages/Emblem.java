package org.bihuan.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bihuan.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The emblem a congress wants beside the program's name, read once at the start; without a file there is none, and nothing is
 * shown. A drawing that can hold scripts (SVG) is not taken.
 */
@Component
public class Emblem {

    static final int MOST = 200 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Emblem.class);
    private static final String USUAL = "emblem.png";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final @Nullable Image image;

    /** @param named where it lies, within the home folder unless it is a whole path; empty for the usual place */
    Emblem(@Value("${bihuan.emblem:}") String named, @Value("${bihuan.home}") Path home) {
        Path file = home.resolve(named.isBlank() ? USUAL : named.strip()).normalize();
        image = named.isBlank() && !Files.exists(file) ? null : read(file);
    }

    /**
     * The picture.
     *
     * @param tag changes with what it shows
     */
    record Image(byte[] bytes, MediaType type, String tag) {}

    /** Whether there is one. */
    public boolean there() {
        return image != null;
    }

    /** A word in its address that changes with it, so that a browser may keep it; empty where there is none. */
    public String tag() {
        return image == null ? "" : image.tag();
    }

    Optional<Image> image() {
        return Optional.ofNullable(image);
    }

    private static @Nullable Image read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return without(file, "there is no such file");
            }
            if (Files.size(file) > MOST) {
                return without(file, "it is larger than " + MOST / 1024 + " KB");
            }
            byte[] bytes = Files.readAllBytes(file);
            MediaType type =
                    begins(bytes, PNG) ? MediaType.IMAGE_PNG : begins(bytes, JPEG) ? MediaType.IMAGE_JPEG : null;
            return type == null ? without(file, "it is neither a PNG nor a JPEG") : new Image(bytes, type, tag(bytes));
        } catch (IOException unreadable) {
            return without(file, "it cannot be read: " + unreadable);
        }
    }

    private static @Nullable Image without(Path file, String why) {
        LOG.warn("No emblem is shown, {}: {}", why, file.toAbsolutePath());
        return null;
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String tag(byte[] bytes) {
        return Sha256.hex(Sha256.begin(), bytes).substring(0, 16);
    }
}
