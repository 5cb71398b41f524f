package org.bihuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The operator's presets stand beside those shipped; a bad one is left out, with file, parameter and reason in the log. */
@ExtendWith(OutputCaptureExtension.class)
class OwnPresetTests {

    private static final String HEAD = """
            extends: %s
            title: {zh: 本县办法, en: Our county's rule}
            effective: '2026-01-01'
            parameters:
              verificationPeople: {value: %s, source: local, zh: 第五条, en: article 5}
            """;

    @TempDir
    Path home;

    private Path rules;

    @BeforeEach
    void folder() throws IOException {
        rules = Files.createDirectories(home.resolve("rules"));
    }

    @Test
    void aGoodOneIsUsedAndMayExtendAnother() throws IOException {
        write("county", HEAD.formatted("township", "4"));
        write("township", HEAD.formatted("henan", "3"));
        RuleBooks books = books();
        assertThat(books.preset("county").number("verificationPeople")).isEqualTo(4);
        assertThat(books.preset("county").parameter("handlingReport").preset()).isEqualTo("henan");
        assertThat(books.shipped("county")).isFalse();
        assertThat(books.presets()).extracting(RuleBook::id).endsWith("shiquan", "county", "township");
    }

    @Test
    void aBadOneIsLeftOutWithWhatExtendsIt(CapturedOutput log) throws IOException {
        write("bad", HEAD.formatted("default", "99"));
        write("child", HEAD.formatted("bad", "3"));
        write("good", HEAD.formatted("default", "3"));
        write("garbled", "{");
        RuleBooks books = books();
        assertThat(books.find("bad")).isEmpty();
        assertThat(books.find("child")).isEmpty();
        assertThat(books.find("garbled")).isEmpty();
        assertThat(books.preset("good").number("verificationPeople")).isEqualTo(3);
        assertThat(books.presets()).hasSize(9);
        assertThat(log)
                .contains(
                        "bad.yaml is refused and not used: bad.yaml: verificationPeople: 99 is out of range, from 1 to 20")
                .contains("child.yaml is refused")
                .contains("garbled.yaml is refused");
    }

    @Test
    void noneMayBeCalledLikeOneShipped(CapturedOutput log) throws IOException {
        write("henan", HEAD.formatted("default", "3"));
        write("Bad Name", HEAD.formatted("default", "3"));
        RuleBooks books = books();
        assertThat(books.preset("henan").number("verificationPeople")).isEqualTo(2);
        assertThat(books.presets()).hasSize(8);
        assertThat(log).contains("The program has a preset called henan itself").contains("Bad Name.yaml is refused");
    }

    @Test
    void noFolderIsNoFault() throws IOException {
        Files.delete(rules);
        assertThat(books().presets()).hasSize(8);
    }

    private RuleBooks books() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-rulebook");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RuleBooks(new OwnPresets(home, messages));
    }

    private void write(String id, String text) throws IOException {
        Files.writeString(rules.resolve(id + ".yaml"), text);
    }
}
