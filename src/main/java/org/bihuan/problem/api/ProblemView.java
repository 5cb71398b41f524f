package org.bihuan.problem.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.api.DueViews;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Connections;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.PastChecks;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.TakingPart;
import org.bihuan.rating.api.RatingView;
import org.bihuan.refusal.Missing;
import org.bihuan.task.ActionForms;
import org.bihuan.task.PerformAction;
import org.bihuan.task.Personal;
import org.bihuan.task.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as the API shows them. */
@Component
public class ProblemView {

    private final Problems problems;
    private final Ledger ledger;
    private final ActionForms actions;
    private final Connections connections;
    private final TakingPart takingPart;
    private final EvidenceView evidence;
    private final CourseView course;
    private final EscalationView escalations;
    private final RatingView ratings;
    private final DueDateView dueDates;
    private final Sentences sentences;
    private final JsonMapper json;
    private final Personal personal;
    private final Records records;

    ProblemView(
            Problems problems,
            Ledger ledger,
            ActionForms actions,
            Connections connections,
            TakingPart takingPart,
            EvidenceView evidence,
            CourseView course,
            EscalationView escalations,
            RatingView ratings,
            DueDateView dueDates,
            Sentences sentences,
            JsonMapper json,
            Personal personal,
            Records records) {
        this.personal = personal;
        this.records = records;
        this.evidence = evidence;
        this.problems = problems;
        this.ledger = ledger;
        this.actions = actions;
        this.connections = connections;
        this.takingPart = takingPart;
        this.course = course;
        this.escalations = escalations;
        this.ratings = ratings;
        this.dueDates = dueDates;
        this.sentences = sentences;
        this.json = json;
    }

    /** A problem as a whole. */
    public record Detail(
            String id,
            String matter,
            int cycle,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String repeats,
            List<String> repeatedBy,
            int occurrence,
            List<PastChecks.Check> lookBacks,
            String title,
            @Nullable String detail,
            @Nullable String requirement,
            String status,
            String grade,
            @Nullable String type,
            @Nullable String category,
            @Nullable String article,
            @Nullable String location,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal rectifiedAmount,
            Map<String, Object> attributes,
            String leadUnit,
            String leadUnitName,
            List<String> assistingUnits,
            Limit limit,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            DueViews.@Nullable Shown dueExplanation,
            Light light,
            String lightLabel,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable String goal,
            @Nullable String measures,
            @Nullable String responsible,
            @Nullable LocalDate plannedOn,
            @Nullable String selfRating,
            @Nullable Integer percent,
            @Nullable Integer evidence,
            @Nullable Integer returns,
            @Nullable Integer reworks,
            @Nullable Integer urges,
            @Nullable Integer extended,
            List<String> tags,
            @Nullable LocalDate progressDue,
            List<DueDateView.Moved> dueMoves,
            List<CourseView.Extended> extensions,
            CourseView.@Nullable Continuing longTerm,
            @Nullable String parent,
            List<CourseView.Part> parts,
            @Nullable String mergedInto,
            @Nullable String endedAs,
            @Nullable String endReason,
            @Nullable String authority,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate reportedClosedOn,
            LedgerRow.@Nullable Solution solution,
            @Nullable String remainderOf,
            @Nullable LocalDate noticeUntil,
            List<EvidenceView.Kind> evidenceList,
            EscalationView.@Nullable Shown escalation,
            RatingView.@Nullable Summary ratings,
            List<ActionForms.Offered> actions) {}

    /** Rows of the ledger. */
    public List<LedgerRow> listed(Actor actor, List<Problem> page) {
        Set<String> parts =
                takingPart.among(actor, page.stream().map(Problem::id).toList());
        return page.stream()
                .map(it -> LedgerRow.of(it, ledger.light(it), label(it), ledger.today(), parts.contains(it.id())))
                .toList();
    }

    /** How it is worked on is told to those who take part; others read what it is and what came of it. */
    public Detail detail(Actor actor, Problem it) {
        boolean part = takingPart.in(actor, it);
        Connections.Related related = connections.of(actor, it);
        return new Detail(
                it.id(),
                it.matter(),
                it.cycle(),
                related.previous(),
                related.next(),
                related.repeats(),
                related.repeatedBy(),
                it.occurrence(),
                part ? related.lookBacks() : List.of(),
                it.title(),
                it.detail(),
                it.requirement(),
                it.shown(),
                it.grade(),
                it.type(),
                it.category(),
                it.article(),
                it.location(),
                it.amount(),
                it.rectifiedAmount(),
                part ? attributes(actor, it) : Map.of(),
                it.leadUnit(),
                it.leadUnitName(),
                problems.assisting(it.id()),
                Limit.of(it),
                it.due(),
                it.originalDue(),
                part ? dueDates.explanation(it) : null,
                ledger.light(it),
                label(it),
                it.issuedOn(),
                it.receivedOn(),
                it.goal(),
                it.measures(),
                part ? it.responsible() : null,
                it.plannedOn(),
                part ? it.selfRating() : null,
                part ? it.percent() : null,
                part ? it.evidence() : null,
                part ? it.returns() : null,
                part ? it.reworks() : null,
                part ? it.urges() : null,
                part ? it.extensions() : null,
                part ? it.tags(ledger.today()) : List.of(),
                part ? it.progressDue() : null,
                part ? dueDates.moves(actor, it) : List.of(),
                part ? course.extensions(it) : List.of(),
                part ? course.longTerm(it) : null,
                it.parent(),
                course.parts(it),
                it.mergedInto(),
                it.endedAs(),
                part && it.ended() ? it.endReason() : null,
                it.authority(),
                it.closedOn(),
                it.reportedClosedOn(),
                LedgerRow.Solution.of(it),
                it.remainderOf(),
                it.noticeUntil(),
                part ? evidence.of(actor, it) : List.of(),
                part ? escalations.of(actor, it.id()) : null,
                ratings.summary(actor, it.id()),
                it.running() ? actions.offered(actor, running(it)) : List.of());
    }

    /** The process of a problem, while it runs. */
    public PerformAction.About running(Problem it) {
        if (it.model() == null) {
            throw new Missing(it.id());
        }
        return it.about();
    }

    private String label(Problem it) {
        return sentences.of(ledger.lightCode(it));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> attributes(Actor actor, Problem it) {
        if (it.attributes() == null) {
            return Map.of();
        }
        boolean own = actor.posts().stream().anyMatch(post -> post.unit().equals(it.leadUnit()));
        return personal.shown(json.readValue(it.attributes(), Map.class), own || records.host(actor, it.matter()));
    }
}
