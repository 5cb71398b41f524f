package org.bihuan.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.api.Network;

/** Tells who asks, in a form that can be counted without knowing who it is: names are kept as digests under a key of this start. */
final class Asker {

    private static final String BASIC = "basic";

    private final byte[] key = new byte[32];

    Asker() {
        new SecureRandom().nextBytes(key);
    }

    /** Where the request comes from. */
    String address(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        return Objects.requireNonNullElse(Network.of(address), address);
    }

    /** The name somebody wants to log in by, as a digest. */
    Optional<String> name(HttpServletRequest request) {
        return basic(request)
                .or(() -> Optional.ofNullable(request.getParameter("username")))
                .map(this::digest);
    }

    /** Whether the request carries a name and a password in its head; read as freely as whoever checks them might read it. */
    static boolean hasBasic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.strip().toLowerCase(Locale.ROOT).startsWith(BASIC);
    }

    private static Optional<String> basic(HttpServletRequest request) {
        if (!hasBasic(request)) {
            return Optional.empty();
        }
        String header = request.getHeader("Authorization").strip();
        if (header.length() <= BASIC.length()) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(header.substring(BASIC.length() + 1).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int end = text.indexOf(':');
            return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private String digest(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
