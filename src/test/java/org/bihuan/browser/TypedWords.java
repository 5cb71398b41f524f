package org.bihuan.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people of a county typed, and by what it is identified. Of what is kept as JSON only values are words, and of these only those
 * that are written in Chinese: names of fields, states and other words of programs are nobody's.
 */
record TypedWords(Set<String> typed, Set<String> ids) {

    static final Pattern LATIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*[A-Za-z0-9]|[A-Za-z]");
    static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private static final List<String> TYPED = List.of(
            "select title from matter",
            "select number from matter where number is not null",
            "select title || ' ' || coalesce(detail, '') || ' ' || coalesce(requirement, '') || ' ' || coalesce(measures, '') from problem",
            "select type || ' ' || coalesce(category, '') from problem where type is not null",
            "select name from unit",
            "select name from unit_name",
            "select name from congress",
            "select name from person",
            "select name from document",
            "select meeting from decision where meeting is not null",
            "select reason from rule_version");

    private static final List<String> JSON = List.of("select fields from record", "select data from journal_entry");

    private static final List<String> IDS = List.of(
            "select id from unit",
            "select id from congress",
            "select id from person",
            "select login from account",
            "select name from document");

    /** Of a county as it is now. */
    static TypedWords of(JdbcClient jdbc, JsonMapper json) {
        var texts = new TreeSet<String>();
        TYPED.forEach(sql -> texts.addAll(jdbc.sql(sql).query(String.class).list()));
        for (String sql : JSON) {
            for (String kept : jdbc.sql(sql).query(String.class).list()) {
                values(json.readTree(kept), texts::add);
            }
        }
        var ids = new TreeSet<String>();
        IDS.forEach(
                sql -> ids.addAll(words(LATIN, jdbc.sql(sql).query(String.class).list())));
        var typed = words(LATIN, texts);
        typed.addAll(words(HAN, texts));
        return new TypedWords(typed, ids);
    }

    private static void values(JsonNode node, Consumer<String> said) {
        if (node.isString() && HAN.matcher(node.asString()).find()) {
            said.accept(node.asString());
        }
        node.forEach(it -> values(it, said));
    }

    private static Set<String> words(Pattern pattern, Iterable<String> texts) {
        return pattern.matcher(String.join("\n", texts))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
