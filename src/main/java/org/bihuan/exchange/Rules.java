package org.bihuan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the word lists under {@code rules/}. */
final class Rules {

    private Rules() {}

    static Map<String, List<String>> words(String file) {
        return load(file);
    }

    static List<List<String>> groups(String file) {
        return load(file);
    }

    private static <T> T load(String file) {
        try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream("/rules/" + file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
