package org.bihuan.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The presets shipped that the tests run by, and one no locality has: the committee itself signs ordinary problems off. */
public final class TestRuleBooks {

    private static final String COMMITTEE = """
            extends: default
            title: {zh: 专工委审定, en: Decided by the committee}
            effective: '2024-11-08'
            parameters:
              signOffAuthority:
                value: {ordinary: committee, key: council, listed: vote}
                source: default
                zh: 试验
                en: "Only for tests"
            """;

    private static String preset(String title, String... values) {
        var yaml = new StringBuilder("extends: default\ntitle: {zh: %1$s, en: %1$s}\n".formatted(title)
                + "effective: '2024-11-08'\nparameters:\n");
        for (String value : values) {
            yaml.append("  %s, source: default, zh: 试验, en: Only for tests}\n"
                    .formatted(value.replace(": ", ": {value: ")));
        }
        return yaml.toString();
    }

    private TestRuleBooks() {}

    public static RuleBooks get() {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            texts.put(
                    "default", new ClassPathResource("rules/default.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        texts.put("committee", COMMITTEE);
        texts.put(
                "strict",
                preset(
                        "strict",
                        "planReview: approve",
                        "progressCadence: quarterly",
                        "extensionAuthority: viceChair",
                        "extensionBeforeDays: 10",
                        "extensionMost: 2",
                        "longTermAllowed: false"));
        texts.put(
                "township",
                preset(
                        "township",
                        "planReview: none",
                        "progressCadence: none",
                        "extensionAuthority: presidium",
                        "suspensionAllowed: true"));
        texts.put("deputy", preset("deputy", "extensionAuthority: viceChair", "planReview: approve"));
        return new RuleBooks(texts);
    }
}
