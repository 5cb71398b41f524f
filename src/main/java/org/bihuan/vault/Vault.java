package org.bihuan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals texts with AES-256-GCM under a key that lies beside the database and not in it ({@code {bihuan.home}/keys/vault.key},
 * readable by its owner alone). Whoever copies the database without the key has nothing; whoever loses the key has lost what
 * it sealed.
 */
@Component
public final class Vault {

    private static final String MARK = "sealed:1:";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${bihuan.home}") Path home) {
        this.key = new SecretKeySpec(key(home.resolve("keys")), "AES");
    }

    /** Seals a text; the same text is sealed differently each time. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * Opens what was sealed; a text that is not sealed is given back as it is.
     *
     * @throws IllegalStateException if it was changed, or sealed under another key
     */
    public String open(String text) {
        if (!text.startsWith(MARK)) {
            return text;
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(text.substring(MARK.length()));
            byte[] nonce = java.util.Arrays.copyOf(both, NONCE);
            byte[] sealed = java.util.Arrays.copyOfRange(both, NONCE, both.length);
            return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("not sealed here", broken);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("not sealed here", refused);
        }
    }

    private static byte[] key(Path folder) {
        Path file = folder.resolve("vault.key");
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY) {
                throw new IllegalStateException(file + " is not a key of " + KEY + " bytes");
            }
            return key;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        try (var out = posix
                ? Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(key));
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key is read.
        }
    }
}
