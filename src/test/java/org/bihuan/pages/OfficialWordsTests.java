package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A people's congress supervises; it neither commands nor punishes the organs it supervises. Its words for what it does are those
 * of the Supervision Law: 交办, 督办, 建议, 研究处理, 提请.
 */
class OfficialWordsTests {

    /** Words that command or punish, with what stands in the law or in use instead. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("责令|勒令|限令|下令|命令|指令|强制", "a congress gives no orders: it hands over 交办 and follows up 督办"),
            Map.entry("处罚|惩罚|惩处|处分|罚款", "it does not punish: penalties are the matter of other organs"),
            Map.entry(
                    "问责|追责|追究责任", "accountability is decided elsewhere: it may ask 询问, interpellate 质询 and propose 建议"),
            Map.entry("责成|必须整改|整顿|查处", "how an organ handles what it was given is its own 研究处理"),
            Map.entry("通报批评|训诫|警告", "letters are reminders 提示 and supervision letters 督办函, not reprimands"),
            Map.entry("下达|批示|指示", "papers between organs of one level are sent 函送 or submitted 提请, not sent down"));

    private static final Map<String, String> ENGLISH = Map.of(
            "orders|ordered|commands?|commanded|instructs?|instructed|instructions?",
                    "a congress gives no orders: it hands over and follows up",
            "demands?|demanded|forced|forces|obey|obedience|comply|compliance",
                    "it states requirements, and the organ studies and handles them",
            "punish\\w*|penal\\w*|sanction\\w*|disciplin\\w*", "it does not punish",
            "blam\\w*|reprimand\\w*|rebuk\\w*|warnings?", "its letters remind and supervise");

    /** What says the word of something else than an organ: a processing instruction of XML. */
    private static final Set<String> OF_OTHER_THINGS = Set.of("model.instruction");

    private static final List<String> OFFICIAL = List.of("交办", "督办", "建议", "研究处理", "提请");

    @Test
    void nothingCommandsOrPunishes() throws IOException {
        Map<String, String> chinese = sentences("", ".properties");
        Map<String, String> english = sentences("_en", "_en.properties");

        CHINESE.forEach((words, why) -> none(chinese, Pattern.compile(words), why));
        ENGLISH.forEach(
                (words, why) -> none(english, Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE), why));
    }

    @Test
    void theWordsOfTheLawAreUsed() throws IOException {
        assertThat(String.join("\n", sentences("", ".properties").values())).contains(OFFICIAL);
    }

    private static void none(Map<String, String> sentences, Pattern words, String why) {
        assertThat(sentences)
                .as(why)
                .allSatisfy((key, sentence) -> assertThat(sentence).as(key).doesNotContainPattern(words));
    }

    /** The sentences of the bundles, and the names the models give. */
    private static Map<String, String> sentences(String language, String ending) throws IOException {
        var sentences = new LinkedHashMap<String, String>();
        for (String bundle : PageMessagesTests.bundles()) {
            PropertiesLoaderUtils.loadProperties(new EncodedResource(
                            new ClassPathResource(bundle + language + ".properties"), StandardCharsets.UTF_8))
                    .forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        }
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".bpmn") && language.isEmpty()) {
                    Pattern.compile("(?:name|label)=\"([^\"]+)\"")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(it -> sentences.put(file.getFileName() + " " + it.group(1), it.group(1)));
                } else if (file.toString().endsWith(ending)) {
                    var labels = new Properties();
                    try (var text = Files.newBufferedReader(file)) {
                        labels.load(text);
                    }
                    labels.forEach((key, value) -> sentences.put(file.getFileName() + " " + key, value.toString()));
                }
            }
        }
        OF_OTHER_THINGS.forEach(sentences::remove);
        assertThat(sentences).hasSizeGreaterThan(1000);
        return sentences;
    }
}
