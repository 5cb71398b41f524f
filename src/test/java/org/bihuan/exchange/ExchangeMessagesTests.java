package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason of this package has a sentence in both languages, and no sentence is left over. */
class ExchangeMessagesTests {

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(ExchangeMessagesTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void everyReasonHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        Pattern code = Pattern.compile("\"(exchange\\.[a-zA-Z.]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/bihuan/exchange"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                code.matcher(Files.readString(source, StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> codes.add(match.group(1)));
            }
        }
        Properties chinese = bundle("/messages-exchange.properties");
        Properties english = bundle("/messages-exchange_en.properties");
        assertThat(codes).isNotEmpty();
        assertThat(chinese.stringPropertyNames()).isEqualTo(codes);
        assertThat(english.stringPropertyNames()).isEqualTo(codes);
        for (String key : codes) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(MessageFormat.format(english.getProperty(key), 1, 2, 3)).doesNotContain("{");
        }
    }

    /** Who fills in a form knows the words that stand at its fields, and no others. */
    @Test
    void whatStandsOnPagesNamesNoFieldOfAProgram() throws IOException {
        Properties forms = bundle("/messages.properties");
        Properties lists = bundle("/messages-exchange.properties");
        for (String key : Set.of("form.meeting", "form.ballot", "form.problem")) {
            assertThat(forms.getProperty(key)).as(key).doesNotContainPattern("[A-Za-z]{2}");
        }
        for (String key : Set.of(
                "exchange.list.noTitle",
                "exchange.column.noLead",
                "exchange.column.both",
                "exchange.committee",
                "exchange.organ",
                "exchange.organs")) {
            assertThat(lists.getProperty(key)).as(key).doesNotContainPattern("[A-Za-z]{2}");
        }
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
