package org.bihuan.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms one name of a unit takes: with and without the county's name, official and short ({@code
 * rules/unit-abbreviations.yaml}).
 */
final class UnitName {

    private static final Map<String, Set<String>> ABBREVIATIONS = abbreviations();
    private static final Pattern LEVEL = Pattern.compile("^[县市区](?=.{2,})");
    private static final Pattern BRANCH = Pattern.compile("^.{0,8}?市(生态环境|自然资源|公安|规划|税务|气象)局.{0,10}分局$");
    private static final Pattern TOWN = Pattern.compile("^(.+[镇乡])(?:人民政府|政府)$");
    private static final Pattern SUBDISTRICT = Pattern.compile("^(.+街道)(?:办事处|办)$");
    private static final Pattern COLLECTIVE = Pattern.compile(
            "^(?:(?:全[县市区]|[县市区]|县直|市直|区直)?(?:各|有关|相关|其他|其它).*|.*(?:各有关|各相关)(?:部门|单位).*|全体成员单位|县直各.*)$");

    private static final Pattern NO_NAME =
            Pattern.compile("同上|同前|待定|待明确|待确定|未定|tbd|tba|ditto|unknown|.*等(?:单位|部门|\\d+个?(?:单位|部门))?");
    private static final int LONGEST = 100;

    private final String county;

    /** @param county full name such as 示例县, or empty where it is not known */
    UnitName(String county) {
        this.county = Words.dense(county);
    }

    private static Map<String, Set<String>> abbreviations() {
        Map<String, Set<String>> byName = new HashMap<>();
        for (List<String> group : Rules.groups("unit-abbreviations.yaml")) {
            for (String name : group) {
                byName.computeIfAbsent(name, n -> new HashSet<>()).addAll(group);
            }
        }
        return byName;
    }

    /** Without white space, width and case. */
    static String dense(String name) {
        return Words.dense(name);
    }

    /** Dense, and without the county's own name and level; another county's name stays. */
    String bare(String name) {
        String bare = dense(name);
        if (!county.isEmpty() && bare.startsWith(county) && bare.length() > county.length() + 1) {
            bare = bare.substring(county.length());
        } else {
            Matcher level = LEVEL.matcher(bare);
            if (level.find() && (county.isEmpty() || county.endsWith(level.group()))) {
                bare = bare.substring(1);
            }
        }
        return bare;
    }

    /** The bare name without what a town's or subdistrict's name can do without, and a branch without its seat. */
    String core(String name) {
        String bare = bare(name);
        Matcher branch = BRANCH.matcher(dense(name));
        if (branch.matches()) {
            return branch.group(1) + "分局";
        }
        Matcher town = TOWN.matcher(bare);
        if (town.matches()) {
            return town.group(1);
        }
        Matcher subdistrict = SUBDISTRICT.matcher(bare);
        return subdistrict.matches() ? subdistrict.group(1) : bare;
    }

    /** Every name of the same department, the core among them. */
    Set<String> synonyms(String name) {
        String core = core(name);
        Set<String> names = new HashSet<>(ABBREVIATIONS.getOrDefault(core, Set.of()));
        names.add(core);
        return names;
    }

    /** Whether the words can be one unit's name at all: "同上" and "县水务局等" are none. */
    static boolean plausible(String name) {
        return !NO_NAME.matcher(dense(name)).matches()
                && name.codePoints().anyMatch(Character::isLetter)
                && name.length() <= LONGEST;
    }

    /** Whether the words address a group rather than one unit. */
    static boolean collective(String name) {
        return COLLECTIVE.matcher(dense(name)).matches();
    }
}
