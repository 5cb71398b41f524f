package org.bihuan.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Unit;

/** Kinds of units and posts as offices write them; the program's own words are understood as well. */
final class Words {

    /** Kinds a list may bring more of; the others a congress has once, from its founding on. */
    static final Map<String, String> KINDS = map(
            "专工委",
            "committee",
            "专门委员会",
            "committee",
            "工作委员会",
            "committee",
            "机关",
            "organ",
            "部门",
            "department",
            "责任单位",
            "department");

    static final Map<String, String> POSTS = map(
            "经办人",
            "clerk",
            "负责人",
            "head",
            "核查员",
            "verifier",
            "办公室",
            "office",
            "分管副主任",
            "viceChair",
            "主任会议",
            "council",
            "组成人员",
            "member",
            "代表",
            "deputy",
            "查阅员",
            "auditor",
            "系统管理员",
            "sysadmin",
            "安全管理员",
            "secadmin",
            "审计管理员",
            "logadmin",
            "机关办公室",
            "organ",
            "承办人",
            "handler");

    private Words() {}

    private static Map<String, String> map(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The program's word for one that is written so; the same word where it is not known. */
    static String of(Map<String, String> words, String written) {
        return words.getOrDefault(
                written.strip(),
                words.values().stream()
                        .filter(it -> it.equalsIgnoreCase(written.strip()))
                        .findFirst()
                        .orElse(written));
    }

    /** How a post is written first. */
    static String post(String post) {
        return POSTS.entrySet().stream()
                .filter(it -> it.getValue().equals(post))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(post);
    }

    /** How the posts of a kind of unit are written. */
    static String posts(String kind) {
        List<String> posts = Unit.posts(kind);
        return POSTS.entrySet().stream()
                .filter(it -> posts.contains(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
    }
}
