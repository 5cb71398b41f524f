package org.bihuan.exchange;

import java.util.regex.Pattern;

/** Judges what a text says beside the dates found in it. */
final class DueWords {

    private static final Pattern HARMLESS = Pattern.compile(
            "即日|日|之前|以前|前|之内|以内|内|于|在|底|末|完成|整改|到位|完毕|办结|落实|销号|全部|全面|争取|力争|确保|必须|务必|并|同时|其中|分别|和|及|与|至|到|从|自|起|止|期间|时限|期限|分步|分阶段|限期|坚持|推进|报送");
    private static final Pattern HARMLESS_LATIN = Pattern.compile(
            "respectively|and|to|by|the|of|on|end|before|until|no|later|than|within|from|due|completed?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|through|remaining|last|other|all|items?|receipt");
    private static final Pattern MARKS = Pattern.compile("[\\s\\x00\\p{P}\\p{S}]+");
    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?:下|上|次|翌|隔|去)(?:一|个)*(?:\\x00|年|月|季|周|旬)|农历|阴历|后|若|如|视|待|或|暂|约|左右|起步|启动|不|未|争议|另行|再|每|除|\\d+(?=[-./~月日号年天周季]|个(?:月|工作日|季|星期)|$)|\\bif\\b|after|unless|pending|tbd|depend|approx|about|early|mid|late");
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]+");

    private DueWords() {}

    /**
     * Whether the words beside the dates leave no doubt about the limit.
     *
     * @param explicit whether a date is marked as a limit (前, 内): then what is to be done by it may be said as well
     */
    static boolean harmless(String rest, boolean explicit) {
        if (explicit && !CONDITIONAL.matcher(rest).find()) {
            return true;
        }
        String left = LATIN_WORD
                .matcher(rest)
                .replaceAll(word -> HARMLESS_LATIN.matcher(word.group()).matches() ? "" : word.group());
        left = HARMLESS.matcher(left).replaceAll("");
        return MARKS.matcher(left).replaceAll("").isEmpty();
    }
}
