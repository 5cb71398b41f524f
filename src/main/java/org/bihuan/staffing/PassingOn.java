package org.bihuan.staffing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.staffing.PersonalWork.Thing;
import org.springframework.stereotype.Component;

/** Passes what is a leaver's own on to the successor, writes it into the chain of each matter, and tells him. */
@Component
class PassingOn {

    private final Moving moving;
    private final Journal journal;
    private final HandOverNews news;

    PassingOn(Moving moving, Journal journal, HandOverNews news) {
        this.moving = moving;
        this.journal = journal;
        this.news = news;
    }

    /**
     * Passes these things on. Their matters are locked.
     *
     * @param note what is written, of a matter and what moved in it
     */
    List<Departure.Matter> pass(
            Member leaving, Member successor, List<Thing> things, BiFunction<String, Map<String, Object>, Note> note) {
        var moved = new TreeMap<String, List<Departure.Moved>>();
        for (Thing it : things) {
            String to = moving.move(it, leaving, successor);
            moved.computeIfAbsent(it.matter(), matter -> new ArrayList<>())
                    .add(new Departure.Moved(it.kind(), it.item(), to));
        }
        moved.forEach((matter, items) -> {
            var data = new LinkedHashMap<String, Object>();
            data.put("person", leaving.id());
            data.put("successor", successor.id());
            data.put(
                    "moved",
                    items.stream()
                            .map(it -> Map.of("kind", it.kind(), "item", it.item(), "to", it.to()))
                            .toList());
            journal.append(matter, note.apply(matter, data));
        });
        List<Departure.Matter> all = moved.entrySet().stream()
                .map(it -> new Departure.Matter(it.getKey(), it.getValue()))
                .toList();
        news.tell(leaving, successor, all);
        return all;
    }
}
