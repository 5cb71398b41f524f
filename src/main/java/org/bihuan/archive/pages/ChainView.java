package org.bihuan.archive.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.archive.ActWords;
import org.bihuan.archive.ReadJournal;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a page of a chain into a model, with what it can be narrowed by. */
@Component
class ChainView {

    private final Journal journal;
    private final ReadJournal readJournal;
    private final ActWords words;

    ChainView(Journal journal, ReadJournal readJournal, ActWords words) {
        this.journal = journal;
        this.readJournal = readJournal;
        this.words = words;
    }

    /** Something to choose. */
    record Choice(String value, String label) {}

    void show(Actor actor, String chain, JournalFilter filter, Model model) {
        model.addAttribute(
                "entries",
                Page.of(
                        readJournal.page(actor, filter.query(chain), Page.USUAL + 1),
                        Page.USUAL,
                        it -> it,
                        it -> String.valueOf(it.entry().seq())));
        model.addAttribute("filter", filter);
        model.addAttribute("actors", choices(journal.actors(chain), true));
        model.addAttribute("acts", choices(journal.actions(chain), false));
    }

    private List<Choice> choices(List<String> values, boolean people) {
        return values.stream()
                .map(it -> new Choice(it, people ? words.person(it) : words.act(it)))
                .toList();
    }
}
