package org.bihuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A preset that is wrong is refused with its file, the parameter and the reason. */
class BadPresetTests {

    private static final String HEAD = """
            extends: default
            title: {zh: 示例, en: Example}
            effective: '2026-01-01'
            parameters:
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patience | 3 | rulebook.unknown",
                "plan | 30 | rulebook.notTerm",
                "plan | {event: signing, amount: soon, unit: DAY} | rulebook.notNumber",
                "plan | {event: signing, amount: 1.5, unit: DAY} | rulebook.notNumber",
                "plan | {event: signature, amount: 5, unit: DAY} | rulebook.badEvent",
                "plan | {event: signing, amount: 5, unit: WEEK} | rulebook.badUnit",
                "plan | {event: signing, amount: 5, unit: DAY, calendar: lunar} | rulebook.badTermField",
                "plan | {event: signing, amount: 5, unit: DAY, fallback: signing} | rulebook.fallbackIsEvent",
                "plan | {event: signing, amount: -5, unit: DAY} | rulebook.termOutOfRange",
                "plan | {event: signing, amount: 36, unit: MONTH} | rulebook.termOutOfRange",
                "plan | {event: signing, amount: 99999, unit: DAY} | rulebook.outOfRange",
                "reportToCommittee | {event: session, amount: -15, unit: DAY} | rulebook.termOutOfRange",
                "reportToCommittee | {event: receipt, amount: -20, unit: DAY} | rulebook.badEvent",
                "reportToStandingCommittee | {event: session, amount: -9, unit: DAY} | rulebook.termOutOfRange",
                "handlingReportAudit | {event: issue, amount: 7, unit: MONTH} | rulebook.termOutOfRange",
                "rectification | {event: due, amount: 1, unit: DAY} | rulebook.termOutOfRange",
                "reportToMembers | {event: session, amount: -30, unit: DAY} | rulebook.contradictory",
                "immediateLimit | {event: receipt, amount: 4, unit: MONTH} | rulebook.contradictory",
                "verificationPeople | 0 | rulebook.outOfRange",
                "verificationPeople | two | rulebook.notNumber",
                "evidenceRequired | 0 | rulebook.outOfRange",
                "reminderOffsets | [] | rulebook.notList",
                "reminderOffsets | -3 | rulebook.notList",
                "reminderOffsets | [-3, 0, -3] | rulebook.twice",
                "reminderOffsets | [-400] | rulebook.outOfRange",
                "reminderChannels | [inApp, pigeon] | rulebook.badChoice",
                "dueOnNonWorkingDay | previous | rulebook.badChoice",
                "signOffAuthority | council | rulebook.badGrades",
                "signOffAuthority | {ordinary: viceChair, key: council} | rulebook.badGrades",
                "signOffAuthority | {ordinary: clerk, key: council, listed: vote} | rulebook.badChoice",
                "signOffAuthority | {ordinary: council, key: viceChair, listed: vote} | rulebook.lighterForHigherGrade",
                "solutionDegrees | A | rulebook.notLabels",
                "solutionDegrees | [A, B] | rulebook.notLabels",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: true}] | rulebook.labelCount",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: true}, {code: A, zh: 乙, en: b, countsAsResolved: false}] | rulebook.labelTwice",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: false}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.noneResolved",
                "solutionDegrees | [{code: A!, zh: 甲, en: a, countsAsResolved: true}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.labelCode",
                "solutionDegrees | [{code: A, zh: ' ', en: a, countsAsResolved: true}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.labelWords",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: mostly}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.notFlag",
                "solutionDegrees | [{code: A, zh: 甲, en: a}, {code: B, zh: 乙, en: b}] | rulebook.notLabels",
                "opinionApproval | signature | rulebook.badChoice",
                "opinionCopies | 7 | rulebook.notText",
                "handOverMeeting | true | rulebook.badChoice",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: true, promise: true}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.promiseResolved",
                "solutionDegrees | [{code: A, zh: 甲, en: a, countsAsResolved: true, promise: often}, {code: B, zh: 乙, en: b, countsAsResolved: false}] | rulebook.notFlag",
                "siteVisit | {ordinary: required, key: optional, listed: required} | rulebook.lighterForHigherGrade",
                "siteVisit | {ordinary: yes, key: yes, listed: yes} | rulebook.badChoice",
                "publicRating | required | rulebook.badGrades",
                "evidenceChecklist | [document] | rulebook.notChecklist",
                "evidenceChecklist | {问题类: [photo]} | rulebook.notChecklist",
                "evidenceChecklist | {default: []} | rulebook.checklistEmpty",
                "evidenceChecklist | {default: [document, film]} | rulebook.badChoice",
                "evidenceChecklist | {default: [document, document]} | rulebook.checklistTwice",
                "evidenceChecklist | {default: [document], '': [photo]} | rulebook.checklistType",
                "publicNotice | {event: opened, amount: 91, unit: DAY} | rulebook.termOutOfRange",
                "publicNotice | {event: issue, amount: 5, unit: DAY} | rulebook.badEvent",
                "commitment | {event: commitment, amount: 1, unit: DAY} | rulebook.termOutOfRange",
                "interpellationMovers | {national: 10, province: 5, city: 5, county: 2} | rulebook.fixed",
                "interpellationMovers | 3 | rulebook.fixed",
                "investigationShare | 10 | rulebook.outOfRange",
                "letterYellowDays | 31 | rulebook.contradictory",
                "letterBlueDays | 20 | rulebook.contradictory",
                "escalationReply | {event: reply, amount: 1, unit: DAY} | rulebook.termOutOfRange",
                "letterNumberPattern | '\"督{yyyy}\"' | rulebook.placeMissing",
                "numberPattern | 7 | rulebook.notText",
                "numberPattern | '\"常审〔{yyyy}〕号\"' | rulebook.placeMissing",
                "numberPattern | '\"{yyyy}{n}{month}\"' | rulebook.placeUnknown",
                "numberPattern | '\"{yyyy}{n}}\"' | rulebook.placeUnknown",
                "draftsVisibleToGovernment | true | rulebook.fixed",
                "draftsVisibleToGovernment | maybe | rulebook.notFlag"
            })
    void refusesAParameter(String name, String value, String code) throws IOException {
        String text = HEAD + "  " + name + ": {value: " + value + ", source: local, zh: 示例, en: example}\n";
        assertRefused(text, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verificationPeople: {value: 3, source: hearsay, zh: 示例, en: example} | rulebook.badSource",
                "verificationPeople: {value: 3, source: local, zh: 示例} | rulebook.notCited",
                "verificationPeople: {value: 3, source: local, zh: 示例, en: example, id: P-1} | rulebook.badField",
            })
    void refusesAParameterWithoutItsSource(String line, String code) throws IOException {
        assertRefused(HEAD + "  " + line + "\n", code);
    }

    @Test
    void refusesABadHead() throws IOException {
        String some = "\nparameters: {}\n";
        assertRefused("parameters: [", "rulebook.notYaml");
        assertRefused(
                "extends: default\ntitle: {zh: x, en: y}\neffective: '2026-01-01'\nparameters: 5", "rulebook.notMap");
        assertRefused("a: &x 1\na: 2", "rulebook.notYaml");
        assertRefused("extends: atlantis\ntitle: {zh: x, en: y}\neffective: '2026-01-01'" + some, "rulebook.badBase");
        assertRefused("extends: bad\ntitle: {zh: x, en: y}\neffective: '2026-01-01'" + some, "rulebook.badBase");
        assertRefused("title: {zh: x, en: y}\neffective: '2026-01-01'" + some, "rulebook.missing");
        assertRefused("extends: default\ntitle: {zh: x, en: y}\neffective: soon" + some, "rulebook.badDate");
        assertRefused("extends: default\ntitle: {zh: x}\neffective: '2026-01-01'" + some, "rulebook.notCited");
        assertRefused(
                "extends: default\nextra: 1\ntitle: {zh: x, en: y}\neffective: '2026-01-01'" + some,
                "rulebook.badHeading");
        assertRefused("extends: default\ntitle: {zh: x, en: y}\neffective: '2020-01-01'" + some, "rulebook.beforeBase");
    }

    @Test
    void tellsEverythingWrongAtOnceWithFileAndParameter() {
        String text = HEAD
                + "  verificationPeople: {value: 0, source: local, zh: 示例, en: example}\n"
                + "  patience: {value: 0, source: local, zh: 示例, en: example}\n";
        assertThatThrownBy(() -> load(text))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("bad.yaml: verificationPeople", "bad.yaml: patience"));
    }

    @Test
    void acceptsAGoodOne() throws IOException {
        RuleBooks books = load(
                HEAD
                        + "  dueOnNonWorkingDay: {value: next, source: local, zh: 示例, en: example}\n"
                        + "  reportToCommittee: {value: {event: session, amount: -30, unit: DAY}, source: local, zh: 示, en: e}\n");
        assertThat(books.preset("bad").rule("plan").rollForward()).isTrue();
        assertThat(books.preset("bad").term("reportToCommittee").amount()).isEqualTo(-30);
    }

    private static void assertRefused(String text, String code) throws IOException {
        assertThatThrownBy(() -> load(text)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.errors())
                    .allSatisfy(error -> assertThat(error.field()).startsWith("bad.yaml"));
            assertThat(invalid.errors())
                    .extracting(error -> error.reason().code())
                    .containsExactly(code);
        });
        assertThat(ResourceBundle.getBundle("messages-rulebook", Locale.ROOT).keySet())
                .contains(code);
    }

    private static RuleBooks load(String text) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = BadPresetTests.class.getResourceAsStream("/rules/default.yaml")) {
            texts.put("default", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        texts.put("bad", text);
        return new RuleBooks(texts);
    }
}
