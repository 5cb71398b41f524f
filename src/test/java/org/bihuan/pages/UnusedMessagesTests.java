package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;

/**
 * No sentence is kept that nothing says any more. A key is used if it stands whole in the sources, if it is one of an act form's, or if
 * it begins as {@code built-messages.txt} tells and goes on with a word of the program; endings that stand in the sources, such as
 * {@code .title}, may follow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnusedMessagesTests {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)|'([^'\\n]*)'");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ENDING = Pattern.compile("(\\.\\w+)+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern READ = Pattern.compile(".*\\.(java|html|js|yaml|bpmn|sql|csv)");

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> literals = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private Set<String> built = Set.of();
    private List<String> endings = List.of();

    @BeforeAll
    void readEverything() throws IOException {
        for (String bundle : PageMessagesTests.bundles()) {
            keys.addAll(PageMessagesTests.bundle(bundle).stringPropertyNames());
        }
        for (String folder : List.of("src/main/java", "src/main/resources", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(it -> READ.matcher(it.toString()).matches())
                        .toList()) {
                    read(file);
                }
            }
        }
        endings = literals.stream().filter(it -> ENDING.matcher(it).matches()).toList();
        built = Set.copyOf(new ClassPathResource("built-messages.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.startsWith("#"))
                .toList());
    }

    private void read(Path file) throws IOException {
        String text = Files.readString(file);
        WORD.matcher(text).results().forEach(it -> {
            words.add(it.group());
            if (CONSTANT.matcher(it.group()).matches()) {
                words.add(inOne(it.group()));
            }
        });
        if (file.toString().endsWith(".java")) {
            STRING.matcher(text).results().forEach(it -> literals.add(it.group(1)));
        } else if (file.toString().matches(".*\\.(html|js)")) {
            IN_TEMPLATE
                    .matcher(text)
                    .results()
                    .forEach(it -> literals.add(it.group(1) == null ? it.group(2) : it.group(1)));
        } else if (file.toString().endsWith(".yaml")) {
            text.lines().flatMap(it -> Stream.of(it.split("[^\\w.-]+"))).forEach(literals::add);
        }
    }

    /** A constant as its word: {@code ASK_AGAIN} is {@code askAgain}. */
    private static String inOne(String constant) {
        String[] parts = constant.toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(parts[i].substring(0, Math.min(1, parts[i].length())).toUpperCase(Locale.ROOT))
                    .append(parts[i].substring(Math.min(1, parts[i].length())));
        }
        return word.toString();
    }

    @Test
    void everySentenceIsSaid() {
        assertThat(keys).hasSizeGreaterThan(1000);
        assertThat(keys.stream().filter(it -> !said(it)))
                .as("keys that nothing asks for: delete them from both bundles, or see built-messages.txt")
                .isEmpty();
    }

    @Test
    void everyBeginningIsGoneOnFrom() {
        assertThat(built.stream()
                        .filter(it -> keys.stream().noneMatch(key -> key.startsWith(it.endsWith(".") ? it : it + "."))))
                .as("lines of built-messages.txt")
                .isEmpty();
    }

    private boolean said(String key) {
        return begun(key)
                || endings.stream()
                        .anyMatch(it -> key.endsWith(it) && begun(key.substring(0, key.length() - it.length())));
    }

    private boolean begun(String key) {
        if (literals.contains(key) || built.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String rest = key.substring(dot + 1);
            if (built.contains(key.substring(0, dot + 1)) && (words.contains(rest) || literals.contains(rest))) {
                return true;
            }
            if (form(key.substring(0, dot)) && words.contains(rest.replaceFirst("\\.hint$", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@link ActForm} has this key: its fields are called after it. */
    private boolean form(String key) {
        return literals.contains(key) && keys.contains(key + ".title") && keys.contains(key + ".effect");
    }
}
