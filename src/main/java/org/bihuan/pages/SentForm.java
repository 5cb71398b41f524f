package org.bihuan.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bihuan.address.Asked;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What makes a form that was sent the same as another: who sent it, where to, the number it was shown with, and all that stood in it. What
 * was changed after going back is another form, as is what somebody else sends with the same number.
 */
final class SentForm {

    /** The field its number stands in. */
    static final String FIELD = "_form";

    /** How long a number is. */
    static final int BYTES = 16;

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Differs each time a page is shown. */
    private static final String TOKEN = "_csrf";

    private SentForm() {}

    /** Its fingerprint; nothing where it has no number, or nobody has signed in. */
    static Optional<String> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || request.getDispatcherType() != DispatcherType.REQUEST
                || request.getRemoteUser() == null) {
            return Optional.empty();
        }
        String number = request.getParameter(FIELD);
        if (number == null || !NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            write(into, request.getRemoteUser(), Asked.written(request), number);
            for (Map.Entry<String, String[]> it : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (!it.getKey().equals(TOKEN) && !it.getKey().equals(FIELD)) {
                    write(into, it.getKey());
                    write(into, it.getValue());
                }
            }
            files(request, into);
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each text with its length in front, so that no two can be taken for one. */
    private static void write(OutputStream into, String... texts) throws IOException {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            into.write((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            into.write(bytes);
        }
    }

    private static void files(HttpServletRequest request, OutputStream into) throws IOException {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            return;
        }
        for (Map.Entry<String, List<MultipartFile>> it : new TreeMap<>(parts.getMultiFileMap()).entrySet()) {
            for (MultipartFile file : it.getValue()) {
                write(into, it.getKey(), String.valueOf(file.getOriginalFilename()), String.valueOf(file.getSize()));
                try (InputStream bytes = file.getInputStream()) {
                    bytes.transferTo(into);
                }
            }
        }
    }
}
