package org.bihuan.staffing.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.administration.ConfirmFounding;
import org.bihuan.administration.MergeUnits;
import org.bihuan.organization.Actor;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.AccountBook;
import org.bihuan.staffing.ActReviews;
import org.bihuan.staffing.PeopleBook;
import org.bihuan.staffing.PostProposals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for an administrator, who has no tasks: the first page of whoever looks after the installation. */
@Controller
class OverviewPage {

    /** Beyond so many it is said that there are more. */
    static final int COUNTED = 100;

    private final PostProposals proposals;
    private final AccountBook accounts;
    private final PeopleBook people;
    private final ActReviews reviews;
    private final Recovery recovery;
    private final ConfirmFounding foundings;
    private final MergeUnits mergers;

    OverviewPage(
            PostProposals proposals,
            AccountBook accounts,
            PeopleBook people,
            ActReviews reviews,
            Recovery recovery,
            ConfirmFounding foundings,
            MergeUnits mergers) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.people = people;
        this.reviews = reviews;
        this.recovery = recovery;
        this.foundings = foundings;
        this.mergers = mergers;
    }

    /**
     * Something that waits.
     *
     * @param kind word of its sentence
     * @param whose word of who does something about it
     */
    record Waiting(String kind, long count, boolean more, String href, String whose) {}

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/console")
    String show(Actor actor, Model model) {
        String grants = Right.GRANT_POSTS.heldBy(actor) ? "mine" : "theirs";
        String confirms = Right.CONFIRM_RECOVERY.heldBy(actor) ? "mine" : "confirmers";
        var all = new ArrayList<>(List.of(
                counted("proposals", proposals.page(actor, null, COUNTED + 1).size(), "/post-proposals", grants),
                counted("recoveries", recovery.page(actor, null, COUNTED + 1).size(), "/recoveries", confirms),
                counted("mergers", mergers.page(actor, null, COUNTED + 1).size(), "/units", grants),
                new Waiting("foundings", foundings.unconfirmed(actor), false, "/congresses", grants),
                new Waiting("locked", accounts.count(actor, "locked"), false, "/accounts?state=locked", grants),
                new Waiting("unset", accounts.count(actor, "unset"), false, "/accounts?state=unset", grants),
                new Waiting("waiting", people.waiting(actor), false, "/people?which=waiting", grants)));
        if (Right.REVIEW_ADMINISTRATION.heldBy(actor)) {
            all.add(
                    0,
                    counted(
                            "review",
                            reviews.page(actor, false, null, COUNTED + 1).size(),
                            "/administrative-acts?reviewed=false",
                            "mine"));
        }
        model.addAttribute("waiting", all);
        model.addAttribute("may", HeldRights.of(actor));
        return "staffing/overview";
    }

    private static Waiting counted(String kind, int found, String href, String whose) {
        return new Waiting(kind, Math.min(found, COUNTED), found > COUNTED, href, whose);
    }
}
