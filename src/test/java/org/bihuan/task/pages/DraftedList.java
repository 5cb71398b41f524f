package org.bihuan.task.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Forms;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.springframework.context.ApplicationContext;

/** A matter whose committee drafts its list of problems. */
final class DraftedList {

    private final ApplicationContext program;
    private final String matter;

    private DraftedList(ApplicationContext program, String matter) {
        this.program = program;
        this.matter = matter;
    }

    /** Begins one in the demo county, as far as the drafting. */
    static DraftedList of(ApplicationContext program, String title) {
        String today = program.getBean(Forms.class).today().toString();
        Map<String, Object> fields = Map.of(
                "kind", "special",
                "campaign", title,
                "hostCommittee", "committee-supervision",
                "organ", "government");
        var list = new DraftedList(
                program,
                program.getBean(StartMatter.class)
                        .start(IssuedList.actor(program, "clerk"), "guidance", title, fields)
                        .id());
        list.complete("clerk", "formGroup", Map.of("leader", "committee", "members", List.of("clerk")));
        list.complete("clerk", "planResearch", Map.of("plan", "实地查看", "startOn", today));
        list.complete(
                "clerk",
                "recordResearch",
                Map.of(
                        "heldOn", today,
                        "place", "城关镇",
                        "method", "siteVisit",
                        "findings", "管护不到位",
                        "outcome", "done"));
        list.complete(
                "clerk",
                "hearOpinions",
                Map.of("heldOn", today, "station", "城关镇代表联络站", "opinions", "盼早日解决", "outcome", "done"));
        list.complete(
                "clerk", "writeResearchReport", Map.of("title", "调研报告", "findings", "管护不到位", "suggestions", "落实责任"));
        list.complete("committee", "reviewResearchReport", Map.of("outcome", "approved"));
        return list;
    }

    /** Completes the open task of an activity. */
    void complete(String login, String activity, Map<String, Object> fields) {
        program.getBean(CompleteTask.class)
                .complete(actor(login), task(login, activity).id(), fields, null);
    }

    /** The open task of an activity. */
    WorkItem task(String login, String activity) {
        return program
                .getBean(Work.class)
                .page(actor(login), new Work.Question("open", matter, null, false, null, null, null, 20))
                .stream()
                .map(Work.Shown::item)
                .filter(it -> it.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(login + " has no " + activity + " of " + matter));
    }

    private Actor actor(String login) {
        return IssuedList.actor(program, login);
    }

    String matter() {
        return matter;
    }
}
