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

    /** Satisfied or not, by half of the ballots; process and result apart; a failed vote brings measures at once. */
    private static final String STRICT = """
            extends: default
            title: {zh: 从严测评, en: Strict votes}
            effective: '2024-11-08'
            parameters:
              satisfactionChoices: {value: [satisfied, dissatisfied], source: default, zh: 试验, en: "Only for tests"}
              satisfactionChain:
                value: {satisfied: [satisfied], dissatisfied: []}
                source: default
                zh: 试验
                en: "Only for tests"
              satisfactionDenominator: {value: returned, source: default, zh: 试验, en: "Only for tests"}
              signOffVoteDenominator: {value: returned, source: default, zh: 试验, en: "Only for tests"}
              signOffVoteComparison: {value: atLeast, source: default, zh: 试验, en: "Only for tests"}
              signOffVoteFraction: {value: 2/3, source: default, zh: 试验, en: "Only for tests"}
              processRatedApart: {value: true, source: default, zh: 试验, en: "Only for tests"}
              failedVoteConsequence: {value: measures, source: default, zh: 试验, en: "Only for tests"}
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
        texts.put("default", standard());
        texts.put("committee", COMMITTEE);
        texts.put("chain", CHAIN);
        texts.put("notice", NOTICE);
        texts.put("strict", STRICT);
        texts.put(
                "tight",
                preset(
                        "tight",
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
        texts.put("withheld", preset("withheld", "figuresUpward: nothing"));
        return new RuleBooks(texts);
    }

    /** The file of the general default. */
    static String standard() {
        try {
            return new ClassPathResource("rules/default.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
