package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits as people write them, in a list issued on 18 March 2026. */
class DueReaderTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 18);

    private static DueReader.Outcome read(String text, @Nullable LocalDate issuedOn) {
        return DueReader.read(Cell.text(text), null, issuedOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026年6月底前 | 2026-06-30
            2026年6月30日前 | 2026-06-30
            2026年6月30日之前完成 | 2026-06-30
            2026.5.31 | 2026-05-31
            2026-12-20 | 2026-12-20
            2026/4/30 | 2026-04-30
            2026年4月底 | 2026-04-30
            2026年2月 | 2026-02-28
            2028年2月底 | 2028-02-29
            2026年6月份 | 2026-06-30
            2026.6 | 2026-06-30
            2026-06 | 2026-06-30
            2026.6月底 | 2026-06-30
            2026年第三季度 | 2026-09-30
            2026年三季度末 | 2026-09-30
            第三季度 | 2026-09-30
            四季度 | 2026-12-31
            10月15日前 | 2026-10-15
            十月十五日前 | 2026-10-15
            6月底前 | 2026-06-30
            六月底前 | 2026-06-30
            十二月底 | 2026-12-31
            6.30 | 2026-06-30
            9月上旬 | 2026-09-10
            9月中旬 | 2026-09-20
            2026年9月下旬 | 2026-09-30
            上半年 | 2026-06-30
            2026年上半年 | 2026-06-30
            下半年 | 2026-12-31
            年底前 | 2026-12-31
            今年年底前 | 2026-12-31
            2026年底前 | 2026-12-31
            2026年年底 | 2026-12-31
            2026年内 | 2026-12-31
            本月底 | 2026-03-31
            明年6月底前 | 2027-06-30
            明年3月1日 | 2027-03-01
            ２０２６年６月３０日 | 2026-06-30
            二〇二六年六月三十日 | 2026-06-30
            2026 年 6 月 30 日 | 2026-06-30
            2026-10-31 00:00:00 | 2026-10-31
            20260630 | 2026-06-30
            202606 | 2026-06-30
            46203 | 2026-06-30
            2026年3月至6月 | 2026-06-30
            2026年3-6月 | 2026-06-30
            2026年4月1日至6月30日 | 2026-06-30
            2026年6月底前完成界桩和警示标识设置 | 2026-06-30
            即日起至2026年6月30日 | 2026-06-30
            25年6月底 | 2025-06-30
            26年底前 | 2026-12-31
            2026.6-2026.12 | 2026-12-31
            2026年4月15日前报送方案,2026年10月底前完成整改 | 2026-10-31
            明年年底前 | 2027-12-31
            31-Dec-2026 | 2026-12-31
            June 30, 2023 | 2023-06-30
            September 1, 2023 | 2023-09-01
            30 June 2023 | 2023-06-30
            May 2022 | 2022-05-31
            By the end of June 2026 | 2026-06-30
            Q3 2026 | 2026-09-30
            12/31/2026 | 2026-12-31
            January 2023 (first and third items) and February 2023 (second item) | 2023-02-28
            April 1, 2023June 1, 2023 and December 31, 2023 Respectively | 2023-12-31
            """)
    void dates(String text, LocalDate expected) {
        DueReader.Outcome outcome = read(text, ISSUED);
        assertThat(outcome.refusal()).isNull();
        assertThat(outcome.due().kind()).isEqualTo(ReadDue.Kind.DATE);
        assertThat(outcome.due().date()).isEqualTo(expected);
        assertThat(outcome.due().raw()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            收到清单后两个月内 | 2 | MONTH
            三个月 | 3 | MONTH
            3个月内 | 3 | MONTH
            自收到之日起15个工作日内 | 15 | WORKING_DAY
            交办后30日内 | 30 | DAY
            六十天 | 60 | DAY
            半年内 | 6 | MONTH
            一年 | 1 | YEAR
            一年半 | 18 | MONTH
            半个月 | 15 | DAY
            两周内 | 2 | WEEK
            within 3 months | 3 | MONTH
            30 working days | 30 | WORKING_DAY
            """)
    void durations(String text, int amount, ReadDue.Unit unit) {
        ReadDue due = read(text, null).due();
        assertThat(due).isEqualTo(new ReadDue(ReadDue.Kind.DURATION, null, amount, unit, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            立行立改 | IMMEDIATE | -
            即知即改 | IMMEDIATE | -
            立行立改,2026年4月底前完成 | IMMEDIATE | 2026-04-30
            长期坚持 | LONG_TERM | -
            持续整改 | LONG_TERM | -
            立行立改并长期坚持 | LONG_TERM | -
            2026年12月底前,长期坚持 | LONG_TERM | 2026-12-31
            长期坚持,每月25日前报送进展 | LONG_TERM | -
            N/A | NONE | -
            无 | NONE | -
            — | NONE | -
            / | NONE | -
            """)
    void classes(String text, ReadDue.Kind kind, @Nullable LocalDate date) {
        ReadDue due = read(text, ISSUED).due();
        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "待定", "尽快", "2026年春节前", "2026年6月后", "06/05/2026", "2026年人代会前", "视情况2026年底前", "验收后一个月内", "一个半月",
                "2026年6月1日-15日", "6月初", "Spring 2023", "TBD", "3", "99999", "2026", "约2026年6月", "每年6月底前",
                "2026年11月至1月", "下月底前", "去年6月底前", "3月内", "下一年6月底前", "后年6月底前", "农历6月底前", "限期整改", "两会前",
                "2026年国庆节前"
            })
    void whatIsNotCertainIsNotRead(String text) {
        DueReader.Outcome outcome = read(text, ISSUED);
        assertThat(outcome.due()).isNull();
        assertThat(outcome.refusal().code()).isIn("exchange.date.unclear", "exchange.date.impossible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年2月30日", "2026.13.1", "6月31日", "2026年0月", "2026-00-10", "2026年13月"})
    void daysThatDoNotExist(String text) {
        assertThat(read(text, ISSUED).refusal().code()).isEqualTo("exchange.date.impossible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6月底前", "10月15日前", "第三季度", "年底前", "本月底", "明年6月", "6.30"})
    void withoutTheListsDateAYearlessDateIsRefused(String text) {
        assertThat(read(text, null).refusal().code()).isEqualTo("exchange.date.noYear");
    }

    @Test
    void numbersOfTheWorkbook() {
        BigDecimal serial = new BigDecimal("46203");
        assertThat(DueReader.read(Cell.number(serial), null, null).due().date()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(DueReader.read(Cell.date(LocalDate.of(2026, 6, 30), serial), null, null)
                        .due()
                        .date())
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(DueReader.read(Cell.number(new BigDecimal("60")), "天", null).due())
                .isEqualTo(new ReadDue(ReadDue.Kind.DURATION, null, 60, ReadDue.Unit.DAY, "60"));
        // 6.30 typed as a number has lost its zero: June 3 or June 30.
        assertThat(DueReader.read(Cell.number(new BigDecimal("6.3")), null, ISSUED)
                        .due())
                .isNull();
    }
}
