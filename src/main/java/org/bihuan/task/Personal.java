package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Telephone and identity numbers: which values are such, sealed where they are kept, and shown to whom they do not concern
 * as {@code 138****5678}.
 */
@Component
public class Personal {

    /** How a sealed value begins ({@link Vault}). */
    private static final String SEALED = "sealed:";

    /** Names of fields, and headers of columns in people's lists. */
    private static final Pattern NAMES = Pattern.compile(
            "(?i)phone|telephone|mobile|identityNumber|idNumber|.*(电话|手机|联系方式|身份证|证件号|telephone|mobile phone|phone number).*");

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private final Vault vault;

    Personal(Vault vault) {
        this.vault = vault;
    }

    /** Seals a number, unless it is sealed; nothing stays nothing. */
    public @Nullable String sealed(@Nullable String value) {
        return value == null || value.isBlank() || value.startsWith(SEALED) ? value : vault.seal(value);
    }

    /** What was typed by somebody as if it were sealed is none of ours: it is sealed as it is. */
    private Object sealedInput(Object value) {
        return value instanceof String text && !text.isBlank() ? vault.seal(text) : value;
    }

    /** A form’s values as they are kept. */
    public Map<String, Object> sealed(Map<String, ?> values) {
        var kept = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> kept.put(name, named(name) ? sealedInput(value) : value));
        return kept;
    }

    /** Whether a field or column of this name holds such numbers. */
    boolean named(String name) {
        return NAMES.matcher(name).matches();
    }

    /**
     * Kept values as somebody reads them.
     *
     * @param whole whether it is for whom the numbers are, or masked
     */
    public Map<String, Object> shown(Map<String, ?> values, boolean whole) {
        var shown = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> shown.put(name, named(name) ? shown(value, whole) : value));
        return shown;
    }

    private Object shown(Object value, boolean whole) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            String open = text.startsWith(SEALED) ? vault.open(text) : text;
            return whole ? open : masked(open);
        } catch (IllegalStateException keyIsLost) {
            return masked("");
        }
    }

    /** The first three and the last four characters, and four stars; of what is too short for that, the stars alone. */
    public static String masked(String number) {
        return number.length() < HEAD + TAIL + 1
                ? "****"
                : number.substring(0, HEAD) + "****" + number.substring(number.length() - TAIL);
    }
}
