package org.bihuan.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The presets shipped that the tests run by, and some no locality has as they are, to walk what they switch on. */
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

    private static final String CHAIN = """
            extends: default
            title: {zh: 逐级审签, en: Signed one by one}
            effective: '2024-11-08'
            parameters:
              opinionApproval: {value: chain, source: default, zh: 试验, en: "Only for tests"}
              handOverMeeting: {value: required, source: default, zh: 试验, en: "Only for tests"}
              opinionCopies: {value: '', source: default, zh: 试验, en: "Only for tests"}
            """;

    private static final String NOTICE = """
            extends: default
            title: {zh: 销号前公示, en: Public notice before closing}
            effective: '2024-11-08'
            parameters:
              publicNotice:
                value: {event: opened, amount: 5, unit: DAY}
                source: default
                zh: 试验
                en: "Only for tests"
              publicRating:
                value: {ordinary: optional, key: optional, listed: required}
                source: default
                zh: 试验
                en: "Only for tests"
            """;

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
        texts.put("chain", CHAIN);
        texts.put("notice", NOTICE);
        return new RuleBooks(texts);
    }
}
