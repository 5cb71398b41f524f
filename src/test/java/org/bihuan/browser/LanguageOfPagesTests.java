package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.demo.FreshDemoCounty;
import org.bihuan.pages.Markup;
import org.bihuan.rulebook.RuleBooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chinese page is in Chinese and an English one in English. What people wrote is in their own language on both; and so is what
 * an element marks as written in the other language, machine text and ids. The county is one that no other test has written in.
 */
@FreshDemoCounty
class LanguageOfPagesTests {

    /** Names of formats, keys and programs that have no other, letters of classes and patterns, and what the search was for. */
    private static final Set<String> LATIN = Set.of(
            "A",
            "B",
            "C",
            "D",
            "A3",
            "A4",
            "API",
            "CSV",
            "Ctrl",
            "English",
            "Excel",
            "FeatureCollection",
            "GB",
            "GCJ-02",
            "GeoJSON",
            "JSON",
            "KB",
            "MB",
            "OFD",
            "OpenAPI",
            "P",
            "PDF",
            "PNG",
            "REST",
            "SHA-256",
            "T",
            "TOTP",
            "WGS",
            "bihuan.oidc",
            "csv",
            "default",
            "docx",
            "iCalendar",
            "n",
            "sub",
            "token",
            "txt",
            "xlsx",
            "yyyy");

    /** Ballots, parameters of the rule book as the catalogue numbers them, matters, problems, tasks; fingerprints, names of files. */
    private static final Pattern ID =
            Pattern.compile("[BP]-[0-9]+|[MT]-[0-9]+[0-9-]*|[0-9a-f]{8,}|.+\\.(geojson|json|xlsx|csv|txt|pdf)");

    /** What only programs write into the journal: words run together, and moments. */
    private static final Pattern CODE = Pattern.compile(".*[a-z][A-Z].*|.*T[0-9][0-9].*");

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*[A-Za-z0-9]|[A-Za-z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What is read aloud or shown instead of a text. */
    private static final List<String> SPOKEN = List.of("placeholder", "aria-label", "title", "alt", "data-label");

    /** What people wrote or named; the ids and logins of the demo county are words of its data as well. */
    private static final List<String> WRITTEN = List.of(
            "select title || ' ' || coalesce(number, '') from matter",
            "select title || ' ' || coalesce(detail, '') || ' ' || coalesce(requirement, '') from problem",
            "select id || ' ' || name from unit",
            "select name from unit_name",
            "select id || ' ' || name from congress",
            "select login from account",
            "select name from person",
            "select name from document",
            "select fields from record",
            "select data from journal_entry",
            "select meeting from decision where meeting is not null");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleBooks rules;

    @Autowired
    JsonMapper json;

    /** What the operator wrote. */
    @Value("${bihuan.oidc.issuer}")
    String provider;

    @Test
    void aChinesePageHasNoEnglish() throws Exception {
        Set<String> data =
                words(written(it -> !it.contains("record") && !it.contains("journal_entry")) + "\n" + provider);
        words(written(it -> it.contains("journal_entry"))).stream()
                .filter(it -> !CODE.matcher(it).matches())
                .forEach(data::add);
        assertThat(strange(
                        "zh",
                        LATIN_WORD,
                        word -> word.matches("[0-9.-]+")
                                || LATIN.contains(word)
                                || ID.matcher(word).matches()
                                || data.contains(word)))
                .isEmpty();
    }

    /** The rule book's own values, and the help with its official terms, are Chinese on purpose. */
    @Test
    void anEnglishPageHasNoChineseOfItsOwn() throws Exception {
        String data = written(it -> true)
                + json.writeValueAsString(rules.preset("default").parameters());
        assertThat(strange("en", HAN, word -> word.equals("中文") || data.contains(word)))
                .isEmpty();
    }

    private static Set<String> words(String text) {
        return LATIN_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> strange(String language, Pattern foreign, Predicate<String> known) throws Exception {
        var strange = new ArrayList<String>();
        for (Screen screen : Screen.all()) {
            if (screen.name().startsWith("help")) {
                continue;
            }
            for (Markings.Element it : page(screen, language).elements()) {
                if (machine(it) || !it.language().startsWith(language)) {
                    continue;
                }
                Stream.concat(Stream.of(it.text()), SPOKEN.stream().map(it::attribute))
                        .flatMap(text -> foreign.matcher(text).results())
                        .map(MatchResult::group)
                        .filter(word -> !known.test(word))
                        .forEach(word -> strange.add(
                                screen.name() + ": " + word + " in <" + it.tag() + "> " + shortened(it.text())));
            }
        }
        return strange;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** What is written for programs, or names a thing by its id. */
    private static boolean machine(Markings.Element it) {
        return Set.of("script", "title").contains(it.tag())
                || it.within(one -> Set.of("code", "pre", "textarea").contains(one.tag()) || one.classed("id"));
    }

    /** Where the way ends before, because of what is only in a county prepared for it, the page it ends at. */
    private Markings page(Screen screen, String language) throws Exception {
        Markings first = read(screen.login(), titled().at(screen.start()), language);
        Optional<String> led = screen.link().flatMap(first::link);
        return led.isPresent() ? read(screen.login(), led.get(), language) : first;
    }

    private Titled titled() {
        var ids = new HashMap<String, String>();
        jdbc.sql("select title, id from matter").query(row -> {
            ids.put(row.getString(1), row.getString(2));
        });
        return new Titled(ids);
    }

    private Markings read(String login, String path, String language) throws Exception {
        var asks = get(URI.create(encoded(path)))
                .cookie(new Cookie("bihuan-language", language))
                .header("Accept-Language", language)
                .accept("text/html");
        return new Markings(Markup.html(
                web.perform(login.equals("-") ? asks : asks.with(user(login))).andReturn()));
    }

    private static String encoded(String path) {
        return path.chars()
                .mapToObj(it -> it < 128
                        ? Character.toString(it)
                        : URLEncoder.encode(Character.toString(it), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private String written(Predicate<String> which) {
        var all = new TreeSet<String>();
        WRITTEN.stream()
                .filter(which)
                .forEach(it -> all.addAll(jdbc.sql(it).query(String.class).list()));
        return String.join("\n", all);
    }
}
