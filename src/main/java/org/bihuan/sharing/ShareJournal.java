package org.bihuan.sharing;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/**
 * Writes what becomes of shares into the chains of the matters concerned, then into the system chains of both congresses. The
 * other side's chains name the congress that acted, not the person.
 */
@Component
class ShareJournal {

    private final Journal journal;
    private final Matters matters;

    ShareJournal(Journal journal, Matters matters) {
        this.journal = journal;
        this.matters = matters;
    }

    /**
     * A share something became of.
     *
     * @param owner the congress whose matter is shared
     * @param topic the matter it was about, where that is another: the one it answers
     */
    record Written(Share share, String owner, String topic) {

        private Map<String, Object> data() {
            return Map.of(
                    "share",
                    share.id(),
                    "matter",
                    share.matter(),
                    "congress",
                    share.congress(),
                    "level",
                    share.level());
        }
    }

    void write(Actor actor, String action, List<Written> all) {
        for (Written it : all) {
            for (String matter : new TreeSet<>(List.of(it.share().matter(), it.topic()))) {
                append(matter, matters.get(matter).congress(), actor, action, it);
            }
        }
        for (Written it : all) {
            for (String congress : new TreeSet<>(List.of(it.owner(), it.share().congress()))) {
                append(Journal.congress(congress), congress, actor, action, it);
            }
        }
    }

    private void append(String chain, String reader, Actor actor, String action, Written it) {
        boolean home = reader.equals(actor.congress());
        journal.append(
                chain,
                new Note(
                        home ? actor.login() : Journal.congress(actor.congress()),
                        home ? actor.behalfLogin() : null,
                        home ? actor.origin() : null,
                        action,
                        it.share().matter(),
                        it.data()));
    }
}
