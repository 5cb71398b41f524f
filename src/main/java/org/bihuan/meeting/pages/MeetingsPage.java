package org.bihuan.meeting.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.api.BallotView;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.meeting.Meetings;
import org.bihuan.meeting.Sessions;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.task.Forms;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings and votes 会议与表决: what was on the agenda, what was decided by which vote, and the task that is next. */
@Controller
@RequestMapping("/meetings")
class MeetingsPage {

    private static final List<String> STEPS = List.of("openBallot", "closeBallot", "enterCount", "confirmCount");
    private static final int ALL = 200;

    private final Meetings meetings;
    private final Sessions sessions;
    private final BallotView ballotView;
    private final ProcessModels models;
    private final Labels labels;
    private final Work work;
    private final Forms forms;

    MeetingsPage(
            Meetings meetings,
            Sessions sessions,
            BallotView ballotView,
            ProcessModels models,
            Labels labels,
            Work work,
            Forms forms) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.ballotView = ballotView;
        this.models = models;
        this.labels = labels;
        this.work = work;
        this.forms = forms;
    }

    /** A decision in words; nothing where no step recorded it, but a vote. */
    record Told(
            Meetings.Taken taken,
            @Nullable String subject,
            @Nullable String outcome) {}

    /** A ballot with its result, if it has one, and the tasks that go on with it, as far as they are the reader's. */
    record Vote(Ballot ballot, BallotView.@Nullable Sheet sheet, List<Work.Shown> tasks, boolean codes) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null || year < 1900 || year > 2999 ? forms.today().getYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute("meetings", meetings.of(actor, shown));
        model.addAttribute(
                "waiting",
                meetings.waiting(actor).stream().map(it -> vote(actor, it)).toList());
        return "meeting/meetings";
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/one")
    String one(
            Actor actor,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Model model) {
        List<Told> decisions =
                meetings.decisions(actor, name, on).stream().map(this::told).toList();
        List<Vote> votes = meetings.ballots(actor, name, on).stream()
                .map(it -> vote(actor, it))
                .toList();
        List<Sessions.Item> agenda = sessions.at(actor, name, on);
        if (decisions.isEmpty() && votes.isEmpty() && agenda.isEmpty()) {
            throw new Missing(name);
        }
        model.addAttribute("name", name);
        model.addAttribute("on", on);
        model.addAttribute("agenda", agenda);
        model.addAttribute("decisions", decisions);
        model.addAttribute("votes", votes);
        return "meeting/meeting";
    }

    private Told told(Meetings.Taken it) {
        if (it.model() == null) {
            return new Told(it, null, null);
        }
        ProcessModel model = models.get(it.model());
        ProcessModel.Node node = model.node(it.subject());
        String outcome = node.form().stream()
                .filter(field -> field.options().containsKey(it.outcome()))
                .findFirst()
                .map(field -> labels.option(model, node, field, it.outcome()))
                .orElse(it.outcome());
        return new Told(it, labels.node(model, node), outcome);
    }

    private Vote vote(Actor actor, Ballot it) {
        List<Work.Shown> tasks = work
                .page(actor, new Work.Question("open", it.matter(), it.problem(), false, null, null, null, ALL))
                .stream()
                .filter(task -> STEPS.contains(task.item().activity()))
                .toList();
        boolean codes = Right.GIVE_BALLOT_CODES.heldBy(actor) && it.state().equals("open") && "codes".equals(it.way());
        return new Vote(it, it.state().equals("closed") ? ballotView.sheet(it) : null, tasks, codes);
    }
}
