package org.bihuan.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.refusal.Refused;

/**
 * What can be said of a process file before any parser has seen it: its size, its encoding, and that it has no document
 * type, no CDATA and no character written so that a reader does not see it.
 */
final class RawModel {

    /** Largest process file, in bytes. */
    static final int MAX_BYTES = 1_048_576;

    // Line ends, tabs, quotes and angle brackets are what modelling tools write by reference; a hidden "$" is not.
    private static final String REFERENCES =
            "&(?!(?:lt|gt|amp|quot|apos|#(?:9|10|13|34|38|39|60|62)|#x(?:9|[aA]|[dD]|22|26|27|3[cC]|3[eE]));)";

    private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        FORBIDDEN.put(Pattern.compile("<!\\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)"), "model.doctype");
        FORBIDDEN.put(Pattern.compile("<!\\["), "model.cdata");
        FORBIDDEN.put(Pattern.compile(REFERENCES), "model.reference");
    }

    private RawModel() {}

    /** The file's text without a byte order mark. Throws {@link Refused} where it may not even be parsed. */
    static String text(String file, byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw Refused.because("model.size", file, "", "", String.valueOf(MAX_BYTES));
        }
        String text = decode(file, xml);
        FORBIDDEN.forEach((pattern, code) -> {
            var found = pattern.matcher(text);
            if (found.find()) {
                throw Refused.because(code, file, line(text, found.start()), "", "");
            }
        });
        return text;
    }

    private static String decode(String file, byte[] xml) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Refused.because("model.encoding", file, "", "", "");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Refused.because("model.encoding", file, "", "", "");
        }
    }

    private static String line(String text, int at) {
        return String.valueOf(
                1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
    }
}
