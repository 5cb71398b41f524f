package org.bihuan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals and opens short texts: AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a fresh 96-bit nonce each time, so that the same
 * text never looks the same twice and a changed one does not open. The key lies in {@code {bihuan.home}/keys/vault.key}.
 */
@Component
public class Vault {

    private static final String FORM = "sealed:1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Vault(KeyAtStart start) {
        this(start.key());
    }

    Vault(SecretKey key) {
        this.key = key;
    }

    /** The sealed text: {@code sealed:1:} and URL-safe Base64, about a third longer than the text plus 45 characters. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The text that was sealed.
     *
     * @throws IllegalStateException if it was sealed with another key, or was changed since
     */
    public String open(String sealed) {
        byte[] whole = bytes(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] text = apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Whether a text was sealed with this key. */
    boolean opens(String sealed) {
        try {
            open(sealed);
            return true;
        } catch (IllegalStateException another) {
            return false;
        }
    }

    private static byte[] bytes(String sealed) {
        byte[] whole = sealed.startsWith(FORM) ? decoded(sealed.substring(FORM.length())) : new byte[0];
        if (whole.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("not a text the vault has sealed");
        }
        return whole;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKeyOrChanged) {
            throw new IllegalStateException(
                    "the vault cannot open this: another key file, or the text was changed", wrongKeyOrChanged);
        }
    }
}
