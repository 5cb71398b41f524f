package org.bihuan.matter.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of a matter's chain read out to people who may read all of it: who did what to what, with which outcome. */
@Component
class JournalSentences {

    private static final List<String> SAID = List.of("text", "reason", "note", "comment", "opinion");

    private final ProcessModels models;
    private final Labels labels;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    JournalSentences(ProcessModels models, Labels labels, MessageSource messages, JdbcClient jdbc) {
        this.models = models;
        this.labels = labels;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * An entry as a sentence.
     *
     * @param who name of whoever acted, with whom he stood in for
     * @param what the step, or what was done with a task
     * @param subject id of the problem or matter
     * @param title its title
     * @param outcome what was decided, where the step has an outcome
     * @param said what was said, where something was
     * @param files how many files went with it
     * @param seal the first letters of its hash
     */
    record Line(
            long seq,
            Instant at,
            String who,
            @Nullable String onBehalfOf,
            String what,
            String subject,
            String title,
            @Nullable String outcome,
            @Nullable String said,
            int files,
            String seal) {}

    /** What a task is called. */
    private record Task(String model, String activity) {}

    List<Line> of(List<Entry> entries) {
        var logins = new ArrayList<String>();
        entries.forEach(it -> {
            logins.add(it.actor());
            if (it.onBehalfOf() != null) {
                logins.add(it.onBehalfOf());
            }
        });
        Map<String, String> names = pairs(
                "select a.login, p.name from account a join person p on p.id = a.person where a.login in (:keys)",
                logins);
        List<String> subjects = entries.stream().map(Entry::subject).distinct().toList();
        Map<String, String> titles = new HashMap<>(pairs("select id, title from matter where id in (:keys)", subjects));
        titles.putAll(pairs("select id, title from problem where id in (:keys)", subjects));
        Map<String, Task> tasks = tasks(entries);
        return entries.stream().map(it -> line(it, names, titles, tasks)).toList();
    }

    private Line line(Entry it, Map<String, String> names, Map<String, String> titles, Map<String, Task> tasks) {
        Map<String, Object> data = it.values();
        Optional<ProcessModel.Node> node = node(it, data);
        String what = node.map(step -> labels.node(model(data), step)).orElseGet(() -> operation(it, data, tasks));
        return new Line(
                it.seq(),
                it.at(),
                names.getOrDefault(it.actor(), it.actor()),
                it.onBehalfOf() == null ? null : names.getOrDefault(it.onBehalfOf(), it.onBehalfOf()),
                what,
                it.subject(),
                titles.getOrDefault(it.subject(), it.subject()),
                node.map(step -> outcome(model(data), step, data)).orElse(null),
                said(data).or(() -> said(data.get("fields"))).orElse(null),
                data.get("documents") instanceof List<?> files ? files.size() : 0,
                it.hash().substring(0, 12));
    }

    /** What somebody gave as his words or reason; other fields are read in the course of the matter. */
    private static Optional<String> said(@Nullable Object data) {
        return data instanceof Map<?, ?> map
                ? SAID.stream()
                        .map(map::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<ProcessModel.Node> node(Entry it, Map<String, Object> data) {
        return data.containsKey("model")
                ? Optional.ofNullable(model(data).nodes().get(it.action()))
                : Optional.empty();
    }

    private ProcessModel model(Map<String, Object> data) {
        return models.get(String.valueOf(data.get("model")));
    }

    private @Nullable String outcome(ProcessModel model, ProcessModel.Node step, Map<String, Object> data) {
        if (!(data.get("fields") instanceof Map<?, ?> fields) || fields.get("outcome") == null) {
            return null;
        }
        String chosen = String.valueOf(fields.get("outcome"));
        return step.form().stream()
                .filter(field -> field.name().equals("outcome"))
                .map(field -> labels.option(model, step, field, chosen))
                .findFirst()
                .orElse(chosen);
    }

    /** What people did beside the steps of the process, as the archive calls it, with the task if it was about one. */
    private String operation(Entry it, Map<String, Object> data, Map<String, Task> tasks) {
        String act = word("archive.act." + it.action(), it.action());
        Task task = tasks.get(String.valueOf(data.get("task")));
        return task == null ? act : act + word("archive.colon", ": ") + named(task);
    }

    private String named(Task task) {
        ProcessModel model = models.get(task.model());
        return labels.node(model, model.node(task.activity()));
    }

    private String word(String code, String otherwise) {
        return String.valueOf(messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private Map<String, Task> tasks(List<Entry> entries) {
        List<Long> ids = entries.stream()
                .map(it -> it.values().get("task"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(it -> it.matches("T-[0-9]{1,18}"))
                .map(it -> Long.valueOf(it.substring(2)))
                .distinct()
                .toList();
        var tasks = new HashMap<String, Task>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, model, activity from work_item where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        tasks.put("T-" + row.getLong(1), new Task(row.getString(2), row.getString(3)));
                    });
        }
        return tasks;
    }

    private Map<String, String> pairs(String sql, List<String> keys) {
        var pairs = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql).param("keys", keys.stream().distinct().toList()).query(row -> {
                pairs.put(row.getString(1), row.getString(2));
            });
        }
        return pairs;
    }
}
