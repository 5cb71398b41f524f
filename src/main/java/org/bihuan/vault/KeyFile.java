package org.bihuan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file with the key: 32 random bytes in Base64, made where there is none, readable by its owner only. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** Where the key of this folder is, or would be. */
    static Path of(Path folder) {
        return folder.resolve("vault.key");
    }

    /** The key in this folder; made if there is none. */
    static SecretKey in(Path folder) {
        Path file = of(folder);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder, only(folder, "rwx------"));
                create(file);
            }
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.UTF_8).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " does not hold a key of " + BYTES + " bytes");
            }
            return new SecretKeySpec(key, "AES");
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException(file + " does not hold a key", noBase64);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written under another name first: whoever starts at the same time finds a whole key or none. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = file.resolveSibling("vault." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(draft);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out =
                Channels.newOutputStream(Files.newByteChannel(draft, options, only(file.getParent(), "rw-------")))) {
            out.write(Base64.getEncoder().encode(key));
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            // Theirs is the key.
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(draft, file);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] only(Path near, String mode) throws IOException {
        Path there = near;
        while (!Files.exists(there)) {
            there = there.toAbsolutePath().getParent();
        }
        boolean posix = Files.getFileStore(there).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
