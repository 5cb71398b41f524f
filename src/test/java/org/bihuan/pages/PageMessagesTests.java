package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Every sentence stands in both languages, and every sentence a page names stands somewhere. */
class PageMessagesTests {

    /** What a template asks for by a whole name; a name put together while it is shown cannot be read off. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.]*[A-Za-z0-9])[}(]");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+");

    static List<String> bundles() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = Objects.requireNonNull(yaml.getObject());
        return List.of(settings.getProperty("spring.messages.basename").split(","));
    }

    static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var text = new InputStreamReader(
                new ClassPathResource(name + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
        }
        return bundle;
    }

    /** How many: a name may be handed over in each language, and each sentence takes its own. */
    private static long arguments(String sentence) {
        return ARGUMENT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments(String name) throws IOException {
        Properties chinese = bundle(name);
        Properties english = bundle(name + "_en");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everySentenceATemplateNamesExists() throws IOException {
        var there = new TreeSet<String>();
        for (String name : bundles()) {
            there.addAll(bundle(name).stringPropertyNames());
        }
        var named = new TreeSet<String>();
        Path templates = new ClassPathResource("templates").getFile().toPath();
        try (Stream<Path> files = Files.walk(templates)) {
            List<Path> pages =
                    files.filter(it -> it.toString().endsWith(".html")).toList();
            for (Path page : pages) {
                KEY.matcher(Files.readString(page, StandardCharsets.UTF_8))
                        .results()
                        .forEach(it -> named.add(it.group(1)));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(there).containsAll(named);
    }
}
