package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lengths of time in a text and blanks them out of it. */
final class DurationScanner {

    /** So many units. */
    record Length(int amount, ReadDue.Unit unit) {}

    private static final Pattern CHINESE = Pattern.compile(
            "(?<![\\d.])(?:(\\d{1,3})个半月|(\\d)年半|半个月|半年|(\\d{1,3})(个?工作日|个?自然日|个?日历日|个?小时|天|周|个?星期|个?礼拜|个月|个季度|年(?!\\d)))(以内|之内|内)?");
    /** 30日 alone could be a day of the month. */
    private static final Pattern DAYS = Pattern.compile("(?<!\\d)(\\d{1,3})日(?:以内|之内|内)");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\d)(\\d{1,3}|one|two|three|four|five|six|nine|ten|twelve) (working |business |calendar )?(day|week|month|year)s?");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final List<Length> lengths = new ArrayList<>();
    private String rest;

    DurationScanner(String text) {
        rest = text;
        take(CHINESE, DurationScanner::chinese);
        take(DAYS, m -> new Length(Integer.parseInt(m.group(1)), ReadDue.Unit.DAY));
        take(ENGLISH, DurationScanner::english);
    }

    private void take(Pattern pattern, Function<Matcher, Length> length) {
        Matcher matcher = pattern.matcher(rest);
        StringBuilder left = new StringBuilder(rest);
        while (matcher.find()) {
            Length found = length.apply(matcher);
            if (found.amount() > 0) {
                lengths.add(found);
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    left.setCharAt(i, '\0');
                }
            }
        }
        rest = left.toString();
    }

    private static Length chinese(Matcher m) {
        String all = m.group();
        if (all.startsWith("半年")) {
            return new Length(6, ReadDue.Unit.MONTH);
        }
        if (all.startsWith("半个月")) {
            return new Length(15, ReadDue.Unit.DAY);
        }
        if (m.group(2) != null) {
            return new Length(Integer.parseInt(m.group(2)) * 12 + 6, ReadDue.Unit.MONTH);
        }
        if (m.group(1) != null) {
            // A month and a half has no length in days.
            return new Length(0, ReadDue.Unit.DAY);
        }
        int amount = Integer.parseInt(m.group(3));
        String unit = m.group(4).replace("个", "");
        return switch (unit) {
            case "工作日" -> new Length(amount, ReadDue.Unit.WORKING_DAY);
            case "周", "星期", "礼拜" -> new Length(amount, ReadDue.Unit.WEEK);
            case "月" -> new Length(amount, ReadDue.Unit.MONTH);
            case "季度" -> new Length(amount * 3, ReadDue.Unit.MONTH);
            case "年" -> new Length(amount, ReadDue.Unit.YEAR);
            case "小时" -> new Length(amount % 24 == 0 ? amount / 24 : 0, ReadDue.Unit.DAY);
            default -> new Length(amount, ReadDue.Unit.DAY);
        };
    }

    private static Length english(Matcher m) {
        String word = m.group(1);
        int amount = WORDS.contains(word) ? WORDS.indexOf(word) : Integer.parseInt(word);
        boolean working = m.group(2) != null && !m.group(2).startsWith("calendar");
        ReadDue.Unit unit = switch (m.group(3)) {
            case "day" -> working ? ReadDue.Unit.WORKING_DAY : ReadDue.Unit.DAY;
            case "week" -> ReadDue.Unit.WEEK;
            case "month" -> ReadDue.Unit.MONTH;
            default -> ReadDue.Unit.YEAR;
        };
        return new Length(amount, unit);
    }

    List<Length> lengths() {
        return lengths;
    }

    String rest() {
        return rest;
    }
}
