package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;

/** What features ask of a model beyond what the engine can take: each word a model uses must be one the program knows. */
class ModelRuleTests {

    private static final TestDatabase PROGRAM = TestDatabase.H2;

    private static List<Reason> against(String xml) {
        ProcessModel model = ModelReader.read(xml.getBytes(StandardCharsets.UTF_8), 0);
        return PROGRAM.all(ModelRule.class).values().stream()
                .flatMap(rule -> rule.against(model).stream())
                .toList();
    }

    private static String shipped(String key) {
        return PROGRAM.get(ProcessModels.class).latest(key).orElseThrow().xml();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "audit, id=\"event\" value=\"session\", id=\"event\" value=\"sessoin\", model.event, auditReported heardOn",
                "audit, id=\"event\" value=\"session\", id=\"event\" value=\"Session\", model.event, auditReported heardOn",
                "unitVotes, value=\"satisfaction\", value=\"applause\", model.vote, unitVote",
                "assistance, value=\"decideAssistance\", value=\"decideAnything\", model.act, decideAssistance decideAnything",
                "audit, formField id=\"organ\", formField id=\"organs\", model.field, auditReported start organ"
            })
    void aWordNobodyKnowsIsRefusedWithItsPlace(String key, String good, String bad, String code, String place) {
        String xml = shipped(key);
        assertThat(against(xml)).isEmpty();
        assertThat(xml).contains(good);

        List<Reason> reasons = against(xml.replace(good, bad));

        assertThat(reasons).extracting(Reason::code).containsOnly(code);
        assertThat(reasons.get(0).arguments()).startsWith(key).containsSubsequence((Object[]) place.split(" "));
    }

    @Test
    void aWrongEventIsToldWithThoseThereAre() {
        Reason reason = against(
                        shipped("audit").replace("id=\"event\" value=\"session\"", "id=\"event\" value=\"someday\""))
                .get(0);

        String sentence = PROGRAM.get(MessageSource.class)
                .getMessage(reason.code(), reason.arguments().toArray(), Locale.ENGLISH);

        assertThat(sentence).contains("heardOn", "auditReported", "audit", "session", "receipt");
    }
}
