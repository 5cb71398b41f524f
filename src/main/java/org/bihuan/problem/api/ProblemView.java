package org.bihuan.problem.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.bihuan.rating.api.RatingView;
import org.bihuan.refusal.Missing;
import org.bihuan.task.PerformAction;
import org.bihuan.task.api.ActionForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as the API shows them. */
@Component
public class ProblemView {

    private final Problems problems;
    private final Ledger ledger;
    private final ActionForms actions;
    private final Connections connections;
    private final EvidenceView evidence;
    private final CourseView course;
    private final EscalationView escalations;
    private final RatingView ratings;
    private final DueViews dueViews;
    private final Sentences sentences;
    private final JsonMapper json;

    ProblemView(
            Problems problems,
            Ledger ledger,
            ActionForms actions,
            Connections connections,
            EvidenceView evidence,
            CourseView course,
            EscalationView escalations,
            RatingView ratings,
            DueViews dueViews,
            Sentences sentences,
            JsonMapper json) {
        this.evidence = evidence;
        this.problems = problems;
        this.ledger = ledger;
        this.actions = actions;
        this.connections = connections;
        this.course = course;
        this.escalations = escalations;
        this.ratings = ratings;
        this.dueViews = dueViews;
        this.sentences = sentences;
        this.json = json;
    }

    /** A limit: as the list said it, as it is now, and how that came about. */
    public record Limit(
            String kind,
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable LocalDate original,
            @Nullable String explanation) {}

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
            int evidence,
            int returns,
            int reworks,
            int urges,
            int extended,
            List<String> tags,
            @Nullable LocalDate progressDue,
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

    /** A row of the ledger. */
    public LedgerRow listed(Problem it) {
        return LedgerRow.of(it, ledger.light(it), label(it), ledger.today());
    }

    /** A problem as this reader may see it. */
    public Detail detail(Actor actor, Problem it) {
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
                related.lookBacks(),
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
                attributes(it),
                it.leadUnit(),
                it.leadUnitName(),
                problems.assisting(it.id()),
                limit(it),
                it.due(),
                it.originalDue(),
                explanation(it),
                ledger.light(it),
                label(it),
                it.issuedOn(),
                it.receivedOn(),
                it.goal(),
                it.measures(),
                it.responsible(),
                it.plannedOn(),
                it.selfRating(),
                it.percent(),
                it.evidence(),
                it.returns(),
                it.reworks(),
                it.urges(),
                it.extensions(),
                it.tags(ledger.today()),
                it.progressDue(),
                course.extensions(it),
                course.longTerm(it),
                it.parent(),
                course.parts(it),
                it.mergedInto(),
                it.endedAs(),
                it.ended() ? it.endReason() : null,
                it.authority(),
                it.closedOn(),
                it.reportedClosedOn(),
                LedgerRow.Solution.of(it),
                it.remainderOf(),
                it.noticeUntil(),
                evidence.of(actor, it),
                escalations.of(actor, it.id()),
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
        return sentences.of(ledger.light(it).code());
    }

    private DueViews.@Nullable Shown explanation(Problem it) {
        if (it.due() == null) {
            return null;
        }
        return it.dueBasis() == null
                ? dueViews.named(it.due(), it.originalDue())
                : dueViews.computed(it.due(), it.dueZh(), it.dueEn(), it.dueBasis());
    }

    private static Limit limit(Problem it) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return new Limit(it.dueClass(), it.dueText(), it.due(), it.originalDue(), chinese ? it.dueZh() : it.dueEn());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> attributes(Problem it) {
        return it.attributes() == null ? Map.of() : json.readValue(it.attributes(), Map.class);
    }
}
