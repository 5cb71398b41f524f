package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTests {

    private final ModelCheck check = new ModelCheck(Set.of("recordReturn")::contains);

    private List<Reason> refusal(String file, byte[] xml) {
        var refused = catchThrowableOfType(Refused.class, () -> check.check(file, xml));
        assertThat(refused).as("refused").isNotNull();
        return refused.reasons();
    }

    @Test
    void aGoodModelPasses() {
        assertThatCode(() -> check.check(SmallModel.FILE, SmallModel.GOOD.bytes()))
                .doesNotThrowAnyException();
        assertThatCode(() -> check.check(
                        "processes/small.bpmn", ("\uFEFF" + SmallModel.GOOD.xml()).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    /** What a called process hands back, one variable or all of them. */
    @Test
    void resultsOfACalledProcessPass() {
        var all = SmallModel.GOOD.with("source=\"verdict\" target=\"reportVerdict\"", "variables=\"all\"");
        assertThatCode(() -> check.check(SmallModel.FILE, all.bytes())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${returned}",
                "${ openProblems == 0 }",
                "${ratio &gt;= 0.85}",
                "${votes &lt; 10}",
                "${outcome != '退回 修改'}",
                "${urgent == true}"
            })
    void conditionsOfTheGrammarPass(String condition) {
        var model = SmallModel.GOOD.with("${outcome == 'return'}", condition);
        assertThatCode(() -> check.check(SmallModel.FILE, model.bytes())).doesNotThrowAnyException();
    }

    /** Every shipped model passes; whether its handlers exist is asked where they are. */
    @TestFactory
    Stream<DynamicTest> shippedModelsPass() throws IOException {
        var folder = Path.of("processes");
        Assumptions.assumeTrue(Files.isDirectory(folder), "there are no process files yet");
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
        Assumptions.assumeFalse(files.isEmpty(), "there are no process files yet");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> new ModelCheck(handlersOf(files)::contains)
                                .check(file.toString(), Files.readAllBytes(file))));
    }

    private static Set<String> handlersOf(List<Path> files) throws IOException {
        var handlers = new HashSet<String>();
        for (var file : files) {
            Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"")
                    .matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> handlers.add(found.group(1)));
        }
        return handlers;
    }

    @TestFactory
    Stream<DynamicTest> hostileFilesAreRefused() {
        assertThat(HostileModel.all()).hasSizeGreaterThanOrEqualTo(30);
        return HostileModel.all().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.what(), () -> {
                    var reasons = refusal(SmallModel.FILE, hostile.model().bytes());
                    assertThat(reasons).extracting(Reason::code).containsOnly(hostile.code());
                    assertThat(reasons)
                            .allSatisfy(reason ->
                                    assertThat(reason.arguments()).hasSize(4).startsWith(SmallModel.FILE));
                }));
    }

    @Test
    void aReasonNamesFileLineElementAndValue() {
        var model = SmallModel.GOOD.with("camunda:asyncBefore=\"true\"", "camunda:class=\"java.lang.Thread\"");

        assertThat(refusal(SmallModel.FILE, model.bytes()))
                .containsExactly(
                        Reason.of("model.attribute", "small.bpmn", "26", "serviceTask record", "camunda:class"));
    }

    /** The schema takes {@code 1} for true, the engine does not. */
    @Test
    void executableIsSaidInOneWay() {
        var model = SmallModel.GOOD.with("isExecutable=\"true\"", "isExecutable=\"1\"");

        assertThat(refusal(SmallModel.FILE, model.bytes()))
                .extracting(Reason::code)
                .containsExactly("model.value", "model.process");
    }

    @Test
    void theIdOfTheProcessIsTheNameOfTheFile() {
        assertThat(refusal("other.bpmn", SmallModel.GOOD.bytes()))
                .extracting(Reason::code)
                .containsExactly("model.name");
    }

    @Test
    void aFileThatIsTooLargeIsNotParsed() {
        assertThat(refusal(SmallModel.FILE, new byte[RawModel.MAX_BYTES + 1]))
                .extracting(Reason::code)
                .containsExactly("model.size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "IBM037"})
    void onlyUtf8IsRead(String charset) {
        var other = SmallModel.GOOD.xml().replace("UTF-8", charset).getBytes(Charset.forName(charset));

        assertThat(refusal(SmallModel.FILE, other)).extracting(Reason::code).containsExactly("model.encoding");
    }

    @Test
    void aFileFullOfFaultsIsRefusedWithAFew() {
        var many = "<bpmn:scriptTask id=\"run\" />".repeat(5000);
        var model = SmallModel.GOOD.with("<bpmn:exclusiveGateway", many + "<bpmn:exclusiveGateway");

        assertThat(refusal(SmallModel.FILE, model.bytes())).hasSize(Findings.MOST);
    }

    @Test
    void whatAParserSaysIsNotRepeated() {
        var reasons = refusal(SmallModel.FILE, "<secret-content".getBytes(StandardCharsets.UTF_8));

        assertThat(reasons).extracting(Reason::code).containsExactly("model.malformed");
        assertThat(reasons.toString()).doesNotContain("secret");
    }

    /** Whatever the bytes are, the answer is a pass or a refusal, never another exception. */
    @Test
    void garbledFilesAreAnswered() {
        var random = new Random(7);
        int refused = 0;
        for (int n = 0; n < 2000; n++) {
            byte[] garbled = SmallModel.GOOD.bytes();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                garbled[random.nextInt(garbled.length)] = garbled[random.nextInt(garbled.length)];
            }
            try {
                check.check(SmallModel.FILE, garbled);
            } catch (Refused expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 2000);
    }

    @Test
    void everyReasonHasASentenceInBothLanguages() throws IOException {
        var chinese = sentences("/messages-engine.properties");
        var english = sentences("/messages-engine_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .containsAll(HostileModel.all().stream().map(HostileModel::code).toList())
                .contains("model.size", "model.encoding", "model.name");
        for (var sentences : List.of(chinese, english)) {
            assertThat(sentences.values())
                    .allSatisfy(sentence -> assertThat(new MessageFormat(sentence.toString())
                                    .format(new Object[] {"file", "line", "element", "detail"}))
                            .contains("file")
                            .doesNotContain("{"));
        }
    }

    private static Properties sentences(String bundle) throws IOException {
        var sentences = new Properties();
        try (Reader reader =
                new InputStreamReader(ModelCheckTests.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
