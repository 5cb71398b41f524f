package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bihuan.demo.FreshDemoCounty;
import org.bihuan.engine.ProcessModels;
import org.bihuan.rulebook.RuleBooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chinese page is in Chinese and an English one in English, and so is what is answered to a form filled in wrongly and to whatever
 * else is refused. What people wrote is in their own language on both; ids stand only where an element marks them as such. The county
 * is one that no other test has written in: what is sent here is refused.
 */
@FreshDemoCounty
class LanguageOfPagesTests {

    /** Numbers; matters, problems, tasks, ballots, changes of rules, and parameters as their catalogue numbers them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9.-]+|[BMPRT]-[0-9][0-9-]*");

    /** Fingerprints and files, where an id may stand. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8,}|.+\\.(geojson|json|xlsx|csv|txt|pdf)");

    private static final List<Integer> ERRORS = List.of(400, 403, 404, 405, 413, 429, 500, 503);

    /** How signing in by a provider is set here, as providers write it. */
    private static final List<String> SETTINGS =
            List.of("bihuan", "openid", "profile", "email", "preferred_username", "groups", "RS256", "PS256", "ES256");

    /** What a list of problems is written in, which is told on English pages too. */
    private static final List<String> LISTS = List.of("一般", "重点", "挂牌督办");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleBooks rules;

    @Autowired
    ProcessModels models;

    @Autowired
    JsonMapper json;

    /** What the operator wrote. */
    @Value("${bihuan.oidc.issuer}")
    String provider;

    @Test
    void aChinesePageHasNoEnglish() throws Exception {
        TypedWords words = TypedWords.of(jdbc, json);
        var ids = new TreeSet<>(words.ids());
        models.all().forEach(it -> ids.add(it.key()));
        SETTINGS.forEach(it -> ids.add(it));
        TypedWords.LATIN.matcher(provider).results().forEach(it -> words.typed().add(it.group()));
        var written = LatinWords.all().keySet();
        assertThat(strange(new ForeignWords(
                        "zh",
                        TypedWords.LATIN,
                        (it, word) -> written.contains(word)
                                || NUMBER.matcher(word).matches()
                                || words.typed().contains(word)
                                || it.within(LanguageOfPagesTests::marked)
                                        && (ids.contains(word)
                                                || ID.matcher(word).matches()))))
                .isEmpty();
    }

    /** The rule book's own values are Chinese on purpose. */
    @Test
    void anEnglishPageHasNoChineseOfItsOwn() throws Exception {
        var data = new TreeSet<>(TypedWords.of(jdbc, json).typed());
        data.addAll(WrongForm.TYPED);
        data.add("中文");
        data.addAll(LISTS);
        String book = json.writeValueAsString(rules.preset("default").parameters());
        TypedWords.HAN.matcher(book).results().forEach(it -> data.add(it.group()));
        assertThat(strange(new ForeignWords("en", TypedWords.HAN, (it, word) -> data.contains(word))))
                .isEmpty();
    }

    /** All pages, each of their forms sent wrongly, and what else is refused; the help is a book of its own. */
    private List<String> strange(ForeignWords words) throws Exception {
        var visits = new Visits(web, titled(), words.language());
        var found = new ArrayList<String>();
        long written = written();
        int sent = 0;
        for (Screen screen : Screen.all()) {
            if (!screen.name().startsWith("help")) {
                Markings page = visits.page(screen);
                found.addAll(words.in(screen.name(), page));
                for (WrongForm form : WrongForm.of(page)) {
                    sent++;
                    found.addAll(
                            words.in(screen.name() + ", sent to " + form.action(), visits.sent(screen.login(), form)));
                }
            }
        }
        for (String line : refusals()) {
            found.addAll(words.in(line, visits.refused(line)));
        }
        for (int status : ERRORS) {
            found.addAll(words.in("error " + status, visits.error(status)));
        }
        assertThat(sent).isGreaterThan(60);
        assertThat(written()).as("what was done").isEqualTo(written);
        return found.stream().distinct().toList();
    }

    private long written() {
        return jdbc.sql(
                        "select count(*) from journal_entry where action not like 'refused%' and action not like 'access.turnedAway%'")
                .query(Long.class)
                .single();
    }

    private static List<String> refusals() throws Exception {
        return new ClassPathResource("refused-pages.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.startsWith("#"))
                .toList();
    }

    /** What names a thing by its id, and says so. */
    private static boolean marked(Markings.Element it) {
        return it.classed("id") || it.attribute("translate").equals("no");
    }

    private Titled titled() {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select title, id from matter").query(row -> {
            ids.put(row.getString(1), row.getString(2));
        });
        return new Titled(ids);
    }
}
