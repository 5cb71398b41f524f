package org.bihuan.organization.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.organization.CharterForm;
import org.bihuan.organization.CharterForm.GivenAccount;
import org.bihuan.organization.CharterForm.GivenCongress;
import org.bihuan.organization.CharterForm.GivenUnit;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Unit;
import org.springframework.util.MultiValueMap;

/**
 * The least a congress is founded with, as fields of a form that are called as the API calls them: a unit of every kind that must be
 * there, and somebody at every post without whom nothing gets to its sign-off. All others are entered later by its administrators.
 *
 * @param values what stands in the fields; never a token or a password
 */
record FirstCharter(Map<String, String> values) {

    /** The names offices usually give; the committee and the organ have names of their own. */
    private static final List<FirstUnit> UNITS = List.of(
            new FirstUnit("generalOffice", "general-office", "常委会办公室"),
            new FirstUnit("leadership", "leadership", "主任会议"),
            new FirstUnit("deputies", "deputies", "代表和组成人员"),
            new FirstUnit("administration", "administration", "系统管理"),
            new FirstUnit("committee", "committee", ""),
            new FirstUnit("organ", "organ", ""));

    private static final List<String> POSTS =
            List.of("sysadmin", "secadmin", "logadmin", "office", "viceChair", "council", "organ");

    /** A unit as it is proposed. */
    private record FirstUnit(String kind, String id, String name) {}

    /** A fieldset: of a unit its kind, of a person the post; what its fields begin with. */
    record Row(String word, String at) {}

    /** Before anything was typed. */
    static FirstCharter proposed() {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("congress.level", "county", "congress.preset", "default"));
        for (int i = 0; i < UNITS.size(); i++) {
            values.put(unit(i) + "id", UNITS.get(i).id());
            values.put(unit(i) + "name", UNITS.get(i).name());
        }
        return new FirstCharter(values);
    }

    /** What was sent, to be shown again: everything but the secrets. */
    static FirstCharter of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>(sent.toSingleValueMap());
        values.keySet().removeIf(it -> it.equals("token") || it.endsWith("password"));
        return new FirstCharter(values);
    }

    /** The charter these fields make; units and posts are those of the form, whatever else was sent. */
    static CharterForm charter(MultiValueMap<String, String> sent) {
        var congress = new GivenCongress(
                sent.getFirst("congress.id"),
                sent.getFirst("congress.name"),
                sent.getFirst("congress.code"),
                sent.getFirst("congress.level"),
                sent.getFirst("congress.preset"));
        List<GivenUnit> units = IntStream.range(0, UNITS.size())
                .mapToObj(i -> new GivenUnit(
                        sent.getFirst(unit(i) + "id"),
                        sent.getFirst(unit(i) + "name"),
                        UNITS.get(i).kind(),
                        null,
                        null,
                        null))
                .toList();
        List<GivenAccount> accounts = IntStream.range(0, POSTS.size())
                .mapToObj(i -> new GivenAccount(
                        sent.getFirst(account(i) + "login"),
                        sent.getFirst(account(i) + "name"),
                        sent.getFirst(account(i) + "password"),
                        List.of(post(POSTS.get(i), units)),
                        null))
                .toList();
        return new CharterForm(congress, units, accounts);
    }

    /** Whether a field of this name can be seen and filled in. */
    public boolean asks(String field) {
        return field.matches("token|congress\\..+|units\\[\\d+]\\.(id|name)|accounts\\[\\d+]\\.(login|name|password)");
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** A row for each unit. */
    public List<Row> units() {
        return IntStream.range(0, UNITS.size())
                .mapToObj(i -> new Row(UNITS.get(i).kind(), unit(i)))
                .toList();
    }

    /** A row for each of the three administrators 三员. */
    public List<Row> administrators() {
        return people().stream()
                .filter(it -> Posts.ADMINISTRATORS.contains(it.word()))
                .toList();
    }

    /** A row for each of the others. */
    public List<Row> others() {
        return people().stream()
                .filter(it -> !Posts.ADMINISTRATORS.contains(it.word()))
                .toList();
    }

    private static List<Row> people() {
        return IntStream.range(0, POSTS.size())
                .mapToObj(i -> new Row(POSTS.get(i), account(i)))
                .toList();
    }

    private static String post(String post, List<GivenUnit> units) {
        return units.stream()
                .filter(it -> Unit.posts(String.valueOf(it.kind())).contains(post))
                .map(it -> String.valueOf(it.id()).strip() + "/" + post)
                .findFirst()
                .orElse(post);
    }

    private static String unit(int i) {
        return "units[" + i + "].";
    }

    private static String account(int i) {
        return "accounts[" + i + "].";
    }
}
