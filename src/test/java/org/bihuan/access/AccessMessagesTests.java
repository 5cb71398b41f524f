package org.bihuan.access;

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

class AccessMessagesTests {

    private static final Pattern IN_PAGES = Pattern.compile("#\\{(access\\.[A-Za-z0-9.]+)");
    private static final Pattern IN_CODE =
            Pattern.compile("\"(access\\.(?:password|activate|factor|api)\\.[A-Za-z0-9.]+)\"");

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var text = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
        }
        return bundle;
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties chinese = bundle("messages-access.properties");
        Properties english = bundle("messages-access_en.properties");
        assertThat(english.stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            for (String argument : List.of("{0}", "{1}")) {
                assertThat(english.getProperty(key).contains(argument))
                        .as(key)
                        .isEqualTo(chinese.getProperty(key).contains(argument));
            }
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(chinese.getProperty(key))
                    .as(key)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("\\p{IsHan}[,;:?!()]");
        }
    }

    @Test
    void everySentenceThatIsNamedExists() throws IOException {
        var named = new TreeSet<String>();
        find(IN_PAGES, new ClassPathResource("templates").getFile().toPath(), named);
        find(IN_CODE, Path.of("src/main/java/org/bihuan/access"), named);
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(bundle("messages-access.properties").stringPropertyNames()).containsAll(named);
    }

    private static void find(Pattern pattern, Path folder, TreeSet<String> named) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(it -> named.add(it.group(1)));
            }
        }
    }
}
