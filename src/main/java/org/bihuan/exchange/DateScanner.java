package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a text and blanks them out of it, so that what is left can be judged. */
final class DateScanner {

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String TIME = "(?:[t ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?";
    private static final String PART = "(上旬|中旬|下旬|底|末)?(?!初)";

    private record Form(Pattern pattern, Function<MatchResult, @Nullable DateToken> token) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(?<!\\d)(\\d{4})[-./年](\\d{1,2})月(\\d{1,2})(?!\\d)[日号]?" + TIME,
                    m -> token(m, year(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(?<!\\d)(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)[日号]?" + TIME,
                    m -> token(m, year(m, 1), number(m, 3), number(m, 4))),
            form("(?<!\\d)(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})(?!\\d)", DateScanner::western),
            form(
                    "(?<!\\d)(?:(\\d{4})[年.])?(\\d{1,2})月?[-~至到—–](\\d{1,2})月" + PART,
                    m -> number(m, 2) > number(m, 3) ? null : month(m, year(m, 1), number(m, 3), m.group(4))),
            form("(?<!\\d)(\\d{4})年?度?第?([1-4])季度?[底末]?", m -> token(m, year(m, 1), number(m, 2) * 3, 0)),
            form("(?<!\\d)(\\d{4})[-./年](\\d{1,2})月份?" + PART, m -> month(m, year(m, 1), number(m, 2), m.group(3))),
            form(
                    "(?<!\\d)(\\d{4})年度?([上下])半年[底末]?",
                    m -> token(m, year(m, 1), m.group(2).equals("上") ? 6 : 12, 0)),
            form(
                    "(?<!\\d)(\\d{4})[-./](\\d{1,2})(?![./\\d]|-\\d{1,2}(?!\\d))",
                    m -> token(m, year(m, 1), number(m, 2), 0)),
            form("(?<!\\d)(\\d{4})年度?(?!\\d)(?:年?[底末终]|[全年]?内)?", m -> token(m, year(m, 1), 12, 0)),
            form(
                    MONTHS + " ?(\\d{1,2})(?:st|nd|rd|th)?[, ]+ ?(\\d{4})(?!\\d)",
                    m -> token(m, year(m, 3), named(m, 1), number(m, 2))),
            form(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTHS + ",?[ -]?(\\d{4})(?!\\d)",
                    m -> token(m, year(m, 3), named(m, 2), number(m, 1))),
            form(MONTHS + ",? ?(?:of )?(\\d{4})(?!\\d)", m -> token(m, year(m, 2), named(m, 1), 0)),
            form("q([1-4])[ /,-]?(\\d{4})(?!\\d)", m -> token(m, year(m, 2), number(m, 1) * 3, 0)),
            form("(?<!\\d)(\\d{4})[ /-]?q([1-4])(?!\\d)", m -> token(m, year(m, 1), number(m, 2) * 3, 0)),
            form(
                    "(?:first|(second)|(third)|(fourth)) quarter (?:of )?(\\d{4})",
                    m -> token(m, year(m, 4), 3 * ordinal(m), 0)),
            form("end of (?:the year )?(\\d{4})(?!\\d)", m -> token(m, year(m, 1), 12, 0)),
            form(MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)", m -> token(m, null, named(m, 1), number(m, 2))),
            form(
                    "(今年|本年度?|当年|明年|次年|翌年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})(?!\\d)[日号]?",
                    m -> relative(m, 1, number(m, 2), number(m, 3))),
            form("(今年|本年度?|当年|明年|次年|翌年)?(?<!\\d)(\\d{1,2})月份?" + PART + "(?!以?内|之内)", m -> {
                DateToken month = month(m, null, number(m, 2), m.group(3));
                return month == null
                        ? null
                        : new DateToken(month.start(), month.end(), null, on(m, 1), month.month(), month.day());
            }),
            form("(今年|本年度?|当年|明年|次年|翌年)?第?(?<!\\d)([1-4])季度[底末]?", m -> relative(m, 1, number(m, 2) * 3, 0)),
            form(
                    "(今年|本年度?|当年|明年|次年|翌年)?(?:年内)?([上下])半年[底末]?",
                    m -> relative(m, 1, m.group(2).equals("上") ? 6 : 12, 0)),
            form("(今年|本年度?|当年|明年|次年|翌年)年?[底末内]?", m -> relative(m, 1, 12, 0)),
            form("(?<![\\d个半])年[底末内终]", m -> token(m, null, 12, 0)),
            form("(?<![\\d个半下上次翌])(?:本月|当月|月)[底末内]", m -> token(m, null, 0, 0)),
            form("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})(?![\\d./个])", m -> token(m, null, number(m, 1), number(m, 2))));

    private final List<DateToken> tokens = new ArrayList<>();
    private final String rest;
    private boolean impossible;

    /** @param text plain, in lower case, Chinese numerals made Arabic */
    DateScanner(String text) {
        String left = text;
        for (Form form : FORMS) {
            left = take(left, form);
        }
        rest = left;
        tokens.sort(Comparator.comparingInt(DateToken::start));
    }

    private String take(String text, Form form) {
        Matcher matcher = form.pattern().matcher(text);
        StringBuilder left = new StringBuilder(text);
        while (matcher.find()) {
            DateToken token = form.token().apply(matcher.toMatchResult());
            if (token == null || !token.exists()) {
                impossible = true;
            } else {
                tokens.add(token);
            }
            for (int i = matcher.start(); i < matcher.end(); i++) {
                left.setCharAt(i, '\0');
            }
        }
        return left.toString();
    }

    /** Those found, in the order of the text. */
    List<DateToken> tokens() {
        return tokens;
    }

    /** The text with a NUL for every character of a date. */
    String rest() {
        return rest;
    }

    /** Whether something looks like a date but is none, such as 2026年2月30日, or could be two. */
    boolean impossible() {
        return impossible;
    }

    private static Form form(String pattern, Function<MatchResult, @Nullable DateToken> token) {
        return new Form(Pattern.compile(pattern), token);
    }

    private static DateToken token(MatchResult m, @Nullable Integer year, int month, int day) {
        return new DateToken(m.start(), m.end(), year, 0, month, day);
    }

    private static @Nullable DateToken month(MatchResult m, @Nullable Integer year, int month, @Nullable String part) {
        int day = "上旬".equals(part) ? 10 : "中旬".equals(part) ? 20 : 0;
        return token(m, year, month, day);
    }

    private static DateToken relative(MatchResult m, int yearGroup, int month, int day) {
        return new DateToken(m.start(), m.end(), null, on(m, yearGroup), month, day);
    }

    private static int on(MatchResult m, int group) {
        String word = m.group(group);
        return word != null && (word.startsWith("明") || word.startsWith("次") || word.startsWith("翌")) ? 1 : 0;
    }

    /** 12/31/2026 can only be a day of December; 06/05/2026 could be two days and is none. */
    private static @Nullable DateToken western(MatchResult m) {
        int first = number(m, 1);
        int second = number(m, 2);
        if (first > 12 && second <= 12) {
            return token(m, year(m, 3), second, first);
        }
        return first <= 12 && (second > 12 || first == second) ? token(m, year(m, 3), first, second) : null;
    }

    private static @Nullable Integer year(MatchResult m, int group) {
        return m.group(group) == null ? null : Integer.valueOf(m.group(group));
    }

    /** Digits of the text; 0 is made impossible, since it stands for something else in a token. */
    private static int number(MatchResult m, int group) {
        int number = Integer.parseInt(m.group(group));
        return number == 0 ? 99 : number;
    }

    private static int named(MatchResult m, int group) {
        return NAMES.indexOf(m.group(group).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static int ordinal(MatchResult m) {
        return m.group(1) != null ? 2 : m.group(2) != null ? 3 : m.group(3) != null ? 4 : 1;
    }
}
