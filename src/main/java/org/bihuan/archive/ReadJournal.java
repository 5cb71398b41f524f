package org.bihuan.archive;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.JournalQuery;
import org.bihuan.organization.Actor;
import org.bihuan.task.Personal;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Entries of the journal told to people: acts, units, people and fields by their names. Telephone and identity numbers are masked
 * for everybody here; the sealed text stays in the entry.
 */
@Service
public class ReadJournal {

    /** What an entry's data holds beside what was filled in; it is told in places of its own. */
    private static final List<String> APART =
            List.of("model", "unit", "unitName", "fields", "effects", "documents", "activity", "task");

    private final Journal journal;
    private final ProcessModels models;
    private final ReadOut readOut;
    private final Personal personal;
    private final ActWords words;

    ReadJournal(Journal journal, ProcessModels models, ReadOut readOut, Personal personal, ActWords words) {
        this.journal = journal;
        this.models = models;
        this.readOut = readOut;
        this.personal = personal;
        this.words = words;
    }

    /** At most {@code limit} entries that answer the question, newest first, for a reader who may read the chain. */
    public List<ToldEntry> page(Actor reader, JournalQuery query, int limit) {
        return journal.page(query, limit).stream().map(it -> told(reader, it)).toList();
    }

    /** One entry. */
    public ToldEntry told(Actor reader, Entry entry) {
        Map<String, Object> data = entry.values();
        ProcessModel model = data.get("model") instanceof String reference ? models.get(reference) : null;
        ReadOut.Told said = model == null || !model.nodes().containsKey(entry.action())
                ? null
                : readOut.of(reader, item(entry, data, model));
        var rest = new LinkedHashMap<String, Object>();
        data.forEach((name, value) -> {
            if (!APART.contains(name)) {
                rest.put(name, value);
            }
        });
        if (data.get("effects") instanceof Map<?, ?> effects) {
            // What was filled in, a day for a reply, may have come of it as well: it is told once.
            Map<?, ?> filledIn = said != null && data.get("fields") instanceof Map<?, ?> fields ? fields : Map.of();
            effects.forEach((name, value) -> {
                if (value == null || !value.equals(filledIn.get(name))) {
                    rest.put(String.valueOf(name), value);
                }
            });
        }
        return new ToldEntry(
                entry,
                words.act(entry.action(), model, data.get("activity")),
                words.person(entry.actor()),
                entry.onBehalfOf() == null ? null : words.person(entry.onBehalfOf()),
                data.get("unitName") instanceof String name ? name : null,
                entry.subject().equals(entry.chain()) || entry.chain().startsWith("congress:") ? null : entry.subject(),
                said == null ? null : said.outcome(),
                said == null ? List.of() : said.lines(),
                words.lines(personal.shown(rest, false), entry.at()),
                papers(data.get("documents")));
    }

    @SuppressWarnings("unchecked")
    private Timeline.Item item(Entry entry, Map<String, Object> data, ProcessModel model) {
        Map<String, Object> fields = (Map<String, Object>) data.getOrDefault("fields", Map.of());
        String unit = String.valueOf(data.get("unit"));
        return new Timeline.Item(
                0,
                entry.at().atOffset(ZoneOffset.UTC),
                entry.action(),
                entry.action(),
                null,
                entry.actor(),
                entry.onBehalfOf(),
                unit,
                Objects.toString(data.get("unitName"), unit),
                null,
                null,
                personal.shown(fields, false),
                entry.seq(),
                null,
                model.reference(),
                entry.chain());
    }

    private static List<ToldEntry.Paper> papers(@Nullable Object documents) {
        return documents instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(it -> (Map<?, ?>) it)
                        .map(it -> new ToldEntry.Paper(
                                String.valueOf(it.get("id")),
                                String.valueOf(it.get("name")),
                                String.valueOf(it.get("sha256"))))
                        .toList()
                : List.of();
    }
}
