package org.bihuan.task.pages;

import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.task.Copying;
import org.bihuan.task.Delegating;
import org.bihuan.task.Passing;
import org.bihuan.task.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a task says of how it went among people: who prepares it, with what opinion, who has a copy; and what is offered. */
@Component
class Passed {

    private final Passing passing;
    private final Delegating delegating;
    private final Copying copying;

    Passed(Passing passing, Delegating delegating, Copying copying) {
        this.passing = passing;
        this.delegating = delegating;
        this.copying = copying;
    }

    /** Adds it to the model. */
    void tell(Actor actor, WorkItem item, Model model) {
        if (Right.ACT.heldBy(actor)) {
            model.addAttribute("passing", passing.of(actor, item));
        }
        delegating.preparing(item.id()).ifPresent(name -> model.addAttribute("preparing", name));
        delegating.asked(item.id()).ifPresent(note -> model.addAttribute("asked", note));
        delegating.opinion(item.id()).ifPresent(opinion -> model.addAttribute("opinion", opinion));
        copying.mine(actor, item.id()).ifPresent(copy -> model.addAttribute("copy", copy));
        model.addAttribute("copies", copying.of(item.id()));
    }
}
