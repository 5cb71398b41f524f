package org.bihuan.staffing.pages;

import org.bihuan.access.oidc.Identities;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.PersonnelFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One person as administrators see one: accounts, posts and substitutes, past ones too. */
@Controller
class PersonPage {

    private final PersonnelFiles files;
    private final Tenure tenure;
    private final Identities identities;

    PersonPage(PersonnelFiles files, Tenure tenure, Identities identities) {
        this.files = files;
        this.tenure = tenure;
        this.identities = identities;
    }

    /** Where a person's page is. */
    static String at(String id) {
        return ActForm.at("/people/{id}", id);
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/people/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("file", files.person(actor, id));
        model.addAttribute("today", tenure.today());
        model.addAttribute("oneself", actor.person().equals(id));
        model.addAttribute("may", HeldRights.of(actor));
        model.addAttribute("providers", !identities.issuers().isEmpty());
        return "staffing/person";
    }
}
