package org.bihuan.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
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

    /** Effects, or the data of an entry that no form belongs to. */
    List<ReadOut.Line> lines(Map<?, ?> values) {
        return values.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .map(it -> new ReadOut.Line(
                        word("archive.field." + it.getKey(), String.valueOf(it.getKey())),
                        UNITS.contains(String.valueOf(it.getKey())) ? units(it.getValue()) : text(it.getValue()),
                        List.of()))
                .toList();
    }

    private String units(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(this::unit).collect(Collectors.joining("、"))
                : unit(value);
    }

    private String unit(Object id) {
        return jdbc.sql("select name from unit where id = ?")
                .param(String.valueOf(id))
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
                    .map(it -> it.getKey() + " " + text(it.getValue()))
                    .collect(Collectors.joining("，"));
        }
        return value instanceof Boolean said
                ? word("pages.form." + (said ? "yes" : "no"), String.valueOf(value))
                : word("archive.value." + value, word("escalation.tier." + value, String.valueOf(value)));
    }

    private String word(String code, String fallback) {
        return String.valueOf(messages.getMessage(code, null, fallback, LocaleContextHolder.getLocale()));
    }
}
