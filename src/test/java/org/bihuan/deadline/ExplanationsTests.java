package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.deadline.Term.Unit.DAY;
import static org.bihuan.deadline.Term.Unit.MONTH;
import static org.bihuan.deadline.Term.Unit.WORKING_DAY;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplanationsTests {

    private static final Citation CITATION = new Citation("某办法第三条", "some measures, article 3");

    private final Deadlines deadlines = new Deadlines(WorkingCalendar.shipped());
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Explanations explanations = new Explanations(messages);

    ExplanationsTests() {
        messages.setBasename("messages-deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void namesHolidaysMakeUpDaysResultAndSource() {
        DueDate due = deadlines.due(rule(new Term(Event.RECEIPT, 5, WORKING_DAY), false), LocalDate.of(2026, 9, 28));
        assertWords(
                due,
                "收到交办 2026-09-28 起 5 个工作日，国庆节 10-01 至 10-07 不计，调休上班 10-10 计入，至 2026-10-10 止（某办法第三条）",
                "5 working days from receipt 2026-09-28, National Day 10-01 to 10-07 not counted,"
                        + " make-up working day 10-10 counted, ends 2026-10-10 (some measures, article 3)");
    }

    @Test
    void namesEveryHolidayOnTheWay() {
        DueDate due = deadlines.due(new Term(Event.ISSUE, 20, WORKING_DAY), LocalDate.of(2023, 4, 4));
        assertWords(
                due,
                "交办 2023-04-04 起 20 个工作日，清明节 04-05 不计，劳动节 04-29 至 05-03 不计，调休上班 04-23 计入，至 2023-05-05 止",
                "20 working days from issue 2023-04-04, Tomb-Sweeping Day 04-05 not counted,"
                        + " Labour Day 04-29 to 05-03 not counted, make-up working day 04-23 counted, ends 2023-05-05");
    }

    @Test
    void givesTheYearWhereItIsAnother() {
        DueDate due = deadlines.due(new Term(Event.ISSUE, 1, WORKING_DAY), LocalDate.of(2022, 12, 30));
        assertWords(
                due,
                "交办 2022-12-30 起 1 个工作日，元旦 12-31 至 2023-01-02 不计，至 2023-01-03 止",
                "1 working day from issue 2022-12-30, New Year’s Day 12-31 to 2023-01-02 not counted, ends 2023-01-03");
    }

    @Test
    void saysWhatHappensBeforeASession() {
        DueDate due = deadlines.due(rule(new Term(Event.SESSION, -20, DAY), true), LocalDate.of(2026, 10, 22));
        assertWords(
                due,
                "常委会会议 2026-10-22 前 20 日，2026-10-02 不是工作日，提前至 2026-09-30，最迟 2026-09-30（某办法第三条）",
                "20 days before standing committee session 2026-10-22, 2026-10-02 is not a working day,"
                        + " moved back to 2026-09-30, no later than 2026-09-30 (some measures, article 3)");
    }

    @Test
    void saysThatAMonthIsShorterAndTheDateMovesOn() {
        DueDate due = deadlines.due(rule(new Term(Event.SIGNING, 1, MONTH), true), LocalDate.of(2026, 1, 31));
        assertWords(
                due,
                "签收 2026-01-31 起 1 个月，2 月没有 31 日，以月末日为准，至 2026-02-28 止（某办法第三条）",
                "1 month from signing for 2026-01-31, month 2 has no day 31, so its last day counts,"
                        + " ends 2026-02-28 (some measures, article 3)");
        DueDate moved = deadlines.due(rule(new Term(Event.SIGNING, 1, MONTH), true), LocalDate.of(2025, 1, 31));
        assertThat(explanations.words(moved, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("签收 2025-01-31 起 1 个月，2 月没有 31 日，以月末日为准，至 2025-02-28 止（某办法第三条）");
        DueDate rolled = deadlines.due(rule(new Term(Event.ISSUE, 7, DAY), true), LocalDate.of(2026, 9, 24));
        assertThat(explanations.words(rolled, Locale.SIMPLIFIED_CHINESE)).contains("2026-10-01 不是工作日，顺延至 2026-10-08");
    }

    @Test
    void saysWhatIsProvisional() {
        DueDate due = deadlines.due(new Term(Event.ISSUE, 5, WORKING_DAY), LocalDate.of(2026, 12, 29));
        assertWords(
                due,
                "交办 2026-12-29 起 5 个工作日，至 2027-01-05 止，2027 年放假安排未公布，暂只扣除周六周日",
                "5 working days from issue 2026-12-29, ends 2027-01-05,"
                        + " the holidays of 2027 are not published, so only weekends are left out for now");
    }

    @Test
    void saysTheDayItself() {
        DueDate due = deadlines.due(new Term(Event.DUE, 0, DAY), LocalDate.of(2026, 6, 30));
        assertWords(due, "整改期限当日", "on the day of rectification due date");
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndEveryNameHasWords() {
        ResourceBundle zh = ResourceBundle.getBundle("messages-deadline", Locale.ROOT);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle en = ResourceBundle.getBundle("messages-deadline", Locale.ENGLISH, noFallback);
        assertThat(en.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        for (Event event : Event.values()) {
            assertThat(zh.keySet()).contains(event.code());
        }
        for (Festival festival : Festival.values()) {
            assertThat(zh.keySet()).contains(festival.code());
        }
        for (Light light : Light.values()) {
            assertThat(zh.keySet()).contains(light.code());
        }
    }

    private static Rule rule(Term term, boolean rollForward) {
        return new Rule("x", term, rollForward, CITATION);
    }

    private void assertWords(DueDate due, String zh, String en) {
        assertThat(explanations.words(due, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(explanations.words(due, Locale.ENGLISH)).isEqualTo(en);
    }
}
