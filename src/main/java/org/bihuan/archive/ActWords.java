package org.bihuan.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Units;
import org.bihuan.task.ReadOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words for what stands in the journal as ids: acts, people, fields. What has no word stands as it was written. */
@Component
public class ActWords {

    /** Fields of effects that name units by their ids. */
    private static final List<String> UNITS = List.of("leadUnit", "assistingUnit", "assistingUnits", "countersigner");

    /** Moments stand in the journal as ISO 8601 in UTC. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** Why something was refused stands there as its code, without what the sentence was filled with. */
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]|\\{[^}]*})*}");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ProcessModels models;
    private final Labels labels;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ActWords(ProcessModels models, Labels labels, MessageSource messages, JdbcClient jdbc) {
        this.models = models;
        this.labels = labels;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** What an action is called: as the models call an activity, or as other acts are called. */
    public String act(String action) {
        return activity(action).orElseGet(() -> word("archive.act." + action, action));
    }

    /** The same of an entry, whose model is known. */
    String act(String action, @Nullable ProcessModel model, @Nullable Object activity) {
        if (model != null && model.nodes().containsKey(action)) {
            return labels.node(model, model.node(action));
        }
        String named = word("archive.act." + action, action);
        return activity == null
                ? act(action)
                : named
                        + word("archive.colon", ": ")
                        + activity(String.valueOf(activity)).orElse(activity.toString());
    }

    private Optional<String> activity(String id) {
        return models.all().stream()
                .filter(it -> it.nodes().containsKey(id))
                .findFirst()
                .map(it -> labels.node(it, it.node(id)));
    }

    /** The name of the person behind a login, whether or not the account is still open; else what was written. */
    public String person(String login) {
        return jdbc.sql("select p.name from account a join person p on p.id = a.person where a.login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .orElseGet(() -> word("archive.actor." + login, login));
    }

    /** Effects, or the data of an entry that no form belongs to; units are called as they were at that moment. */
    public List<ReadOut.Line> lines(Map<?, ?> values, Instant at) {
        return values.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .map(it -> new ReadOut.Line(
                        word("archive.field." + it.getKey(), String.valueOf(it.getKey())),
                        value(String.valueOf(it.getKey()), it.getValue(), at),
                        List.of()))
                .toList();
    }

    private String value(String field, Object value, Instant at) {
        if (UNITS.contains(field)) {
            return units(value, at);
        }
        if (field.equals("reasons") && value instanceof List<?> codes) {
            return codes.stream()
                    .map(String::valueOf)
                    .map(it -> BLANK.matcher(word(it, it)).replaceAll("…"))
                    .collect(Collectors.joining("；"));
        }
        // A provider of identities is named behind the word.
        return field.equals("door") && value.toString().startsWith("oidc ")
                ? text("oidc") + value.toString().substring(4)
                : text(value);
    }

    private String units(Object value, Instant at) {
        return value instanceof List<?> list
                ? list.stream().map(it -> unit(it, at)).collect(Collectors.joining("、"))
                : unit(value, at);
    }

    private String unit(Object id, Instant at) {
        return jdbc.sql("select " + Units.nameAt("cast(? as timestamp with time zone)") + " from unit u where u.id = ?")
                .params(at.atOffset(ZoneOffset.UTC), String.valueOf(id))
                .query(String.class)
                .optional()
                .orElseGet(() -> String.valueOf(id));
    }

    private String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::text).collect(Collectors.joining("；"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(it -> field(String.valueOf(it.getKey())) + " " + text(it.getValue()))
                    .collect(Collectors.joining("，"));
        }
        if (value instanceof String written && INSTANT.matcher(written).matches()) {
            return MINUTE.format(Instant.parse(written).atZone(Congress.ZONE));
        }
        return value instanceof Boolean said
                ? word("pages.form." + (said ? "yes" : "no"), String.valueOf(value))
                : word(
                        "archive.value." + value,
                        word("escalation.tier." + value, word("rulebook.source." + value, String.valueOf(value))));
    }

    /** A rule that was changed stands there by its name. */
    private String field(String key) {
        return word("archive.field." + key, word("rulebook.parameter." + key, key));
    }

    private String word(String code, String fallback) {
        return String.valueOf(messages.getMessage(code, null, fallback, LocaleContextHolder.getLocale()));
    }
}
