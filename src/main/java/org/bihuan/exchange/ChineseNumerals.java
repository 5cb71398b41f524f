package org.bihuan.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chinese numerals made Arabic where a unit of time follows: 二〇二六年 → 2026年, 三十日 → 30日, 两个月 → 2个月. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile("[〇○零一二三四五六七八九十百两]+(?=个|年|月|日|号|天|周|季|星期|礼拜|工作日|小时)");

    private ChineseNumerals() {}

    static String toArabic(String text) {
        Matcher matcher = NUMERAL.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group().replaceAll("[〇○]", "零").replace('两', '二'));
            matcher.appendReplacement(out, value == null ? matcher.group() : value);
        }
        return matcher.appendTail(out).toString();
    }

    private static @Nullable String value(String numeral) {
        if (numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0) {
            StringBuilder digits = new StringBuilder();
            numeral.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int total = 0;
        int digit = -1;
        for (char c : numeral.toCharArray()) {
            if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else if (digit > 0) {
                return null;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return Integer.toString(total + Math.max(digit, 0));
    }
}
