package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PageMessagesTests {

    private static final Pattern KEY = Pattern.compile("#\\{(pages\\.[A-Za-z0-9.]+)");

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var text = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
        }
        return bundle;
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments() throws IOException {
        Properties chinese = bundle("messages-pages.properties");
        Properties english = bundle("messages-pages_en.properties");

        assertThat(english.stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(english.getProperty(key).contains("{0}"))
                    .as(key)
                    .isEqualTo(chinese.getProperty(key).contains("{0}"));
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void everySentenceATemplateNamesExists() throws IOException {
        var named = new TreeSet<String>();
        Path templates = new ClassPathResource("templates").getFile().toPath();
        try (var files = Files.walk(templates)) {
            List<Path> pages =
                    files.filter(it -> it.toString().endsWith(".html")).toList();
            for (Path page : pages) {
                KEY.matcher(Files.readString(page, StandardCharsets.UTF_8))
                        .results()
                        .forEach(it -> named.add(it.group(1)));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(bundle("messages-pages.properties").stringPropertyNames()).containsAll(named);
    }
}
