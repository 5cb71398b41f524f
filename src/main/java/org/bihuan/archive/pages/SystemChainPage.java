package org.bihuan.archive.pages;

import org.bihuan.journal.Journal;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;

/** The system chain of the congress 系统日志: who came in, what was refused, what administrators did. */
@Controller
class SystemChainPage {

    private final ChainView chain;
    private final ViewLog views;

    SystemChainPage(ChainView chain, ViewLog views) {
        this.chain = chain;
        this.views = views;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ_SYSTEM_CHAIN)
    @GetMapping("/archive/system")
    String show(Actor actor, JournalFilter filter, Model model) {
        String id = Journal.congress(actor.congress());
        views.saw(actor, Sensitive.SYSTEM_CHAIN, id);
        chain.show(actor, id, filter, model);
        return "archive/system";
    }
}
