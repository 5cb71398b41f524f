package org.bihuan.problem.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ledger as it is filtered and arranged, as it stands in an address: every link of its pages is this one with something changed,
 * and a saved view is this one with a name.
 *
 * @param asked what is asked, by the names of {@link LedgerFilter}, with sort, columns and group
 */
public record LedgerAddress(Map<String, String> asked) {

    /** By what rows can be grouped: the lead unit, or the matter whose opinion they stand in. */
    public static final List<String> GROUPS = List.of("unit", "matter");

    private static final Choices FLAGS = Choices.of("ledger.flag.", List.of("true", "false"));

    private static final List<String> NAMES = List.of(
            "status",
            "unit",
            "matter",
            "light",
            "dueBefore",
            "dueAfter",
            "repeated",
            "escalated",
            "q",
            "tag",
            "leadUnit",
            "figure",
            "type",
            "issuedFrom",
            "issuedTo",
            "closedFrom",
            "closedTo",
            "degree",
            "satisfaction",
            "extensions",
            "grade",
            "sort",
            "columns",
            "group");

    /** What these parameters ask; empty ones and others ask for nothing. */
    public static LedgerAddress of(Map<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, value.strip());
            }
        }
        return new LedgerAddress(asked);
    }

    /**
     * What the part of an address behind its question mark asks.
     *
     * @throws Invalid if something is asked that the ledger does not know
     */
    public static LedgerAddress read(String query, Actor actor, Ledger ledger) {
        var parameters = new LinkedHashMap<String, String>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw Invalid.field("query", "ledger.condition", name);
            }
            String first = values.get(0);
            parameters.put(name, first == null ? "" : decoded(first));
        });
        return of(parameters).known(actor, ledger);
    }

    /**
     * The same, if the ledger knows everything it asks.
     *
     * @throws Invalid if it does not
     */
    public LedgerAddress known(Actor actor, Ledger ledger) {
        columns();
        group();
        filter().query(actor, sort(), null, ledger);
        return this;
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Invalid.field("query", "form.text", text);
        }
    }

    /** The filter in it. */
    public LedgerFilter filter() {
        return new LedgerFilter(
                asked.get("status"),
                asked.get("unit"),
                asked.get("matter"),
                asked.get("light"),
                day("dueBefore"),
                day("dueAfter"),
                flag("repeated"),
                flag("escalated"),
                asked.get("q"),
                asked.get("tag"),
                asked.get("leadUnit"),
                asked.get("figure"),
                asked.get("type"),
                day("issuedFrom"),
                day("issuedTo"),
                day("closedFrom"),
                day("closedTo"),
                asked.get("degree"),
                asked.get("satisfaction"),
                number("extensions"),
                asked.get("grade"));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return asked.containsKey(name) ? LocalDate.parse(asked.get(name)) : null;
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field(name, "form.date", asked.get(name));
        }
    }

    private @Nullable Integer number(String name) {
        try {
            return asked.containsKey(name) ? Integer.valueOf(asked.get(name)) : null;
        } catch (NumberFormatException unreadable) {
            throw Invalid.field(name, "form.number", asked.get(name));
        }
    }

    private @Nullable Boolean flag(String name) {
        String value = asked.get(name);
        if (value != null && !FLAGS.words().contains(value)) {
            throw FLAGS.without(name, value);
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    /** The order; soonest due first unless asked otherwise. */
    public String sort() {
        return asked.getOrDefault("sort", "due");
    }

    /** The columns; the usual ones unless asked otherwise. */
    public List<String> columns() {
        return LedgerColumns.of(asked.get("columns"));
    }

    /** By what rows are grouped, if they are. */
    public @Nullable String group() {
        String group = asked.get("group");
        if (group != null && !GROUPS.contains(group)) {
            throw Choices.of("ledger.group.", GROUPS).without("group", group);
        }
        return group;
    }

    /** The value asked for under a name. */
    public @Nullable String get(String name) {
        return asked.get(name);
    }

    /** The same with something asked otherwise, or no longer where the value is empty. */
    public LedgerAddress with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(asked);
        changed.put(name, value == null ? "" : value);
        return of(changed);
    }

    /** The filter alone, without order, columns and grouping, and with one thing asked. */
    public LedgerAddress rows(String name, String value) {
        return with("group", null).with(name, value);
    }

    /** The part behind the question mark. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        String query = address.encode().buildAndExpand(asked).toUri().getRawQuery();
        // A comma may stand there as it is, and people read addresses.
        return query == null ? "" : query.replace("%2C", ",");
    }

    /** The page behind the one that ended with this row or group. */
    public String after(String last) {
        return to("/problems") + (asked.isEmpty() ? "?" : "&") + "after=" + last;
    }

    /** As an address of this page. */
    public String to(String path) {
        return asked.isEmpty() ? path : path + "?" + query();
    }
}
