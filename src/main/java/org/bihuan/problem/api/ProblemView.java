package org.bihuan.problem.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Light;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.bihuan.task.PerformAction;
import org.bihuan.task.api.ActionForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as the API shows them. */
@Component
class ProblemView {

    private final Problems problems;
    private final Ledger ledger;
    private final ActionForms actions;
    private final EscalationView escalations;
    private final JsonMapper json;

    ProblemView(Problems problems, Ledger ledger, ActionForms actions, EscalationView escalations, JsonMapper json) {
        this.problems = problems;
        this.ledger = ledger;
        this.actions = actions;
        this.escalations = escalations;
        this.json = json;
    }

    /** A row of the ledger. */
    record Listed(
            String id,
            String matter,
            int cycle,
            String title,
            String status,
            String grade,
            @Nullable String type,
            @Nullable String category,
            String leadUnit,
            String leadUnitName,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            Light light,
            @Nullable BigDecimal amount,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate closedOn,
            int returns,
            int reworks,
            int urges) {}

    /** A limit: as the list said it, as it is now, and how that came about. */
    record Limit(
            String kind,
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable LocalDate original,
            @Nullable String explanation) {}

    /** A problem as a whole. */
    record Detail(
            String id,
            String matter,
            int cycle,
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
            Light light,
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
            @Nullable String authority,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate reportedClosedOn,
            EscalationView.@Nullable Shown escalation,
            List<ActionForms.Offered> actions) {}

    Listed listed(Problem it) {
        return new Listed(
                it.id(),
                it.matter(),
                it.cycle(),
                it.title(),
                it.status(),
                it.grade(),
                it.type(),
                it.category(),
                it.leadUnit(),
                it.leadUnitName(),
                it.due(),
                it.originalDue(),
                ledger.light(it),
                it.amount(),
                it.issuedOn(),
                it.closedOn(),
                it.returns(),
                it.reworks(),
                it.urges());
    }

    Detail detail(Actor actor, Problem it) {
        return new Detail(
                it.id(),
                it.matter(),
                it.cycle(),
                it.title(),
                it.detail(),
                it.requirement(),
                it.status(),
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
                ledger.light(it),
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
                it.authority(),
                it.closedOn(),
                it.reportedClosedOn(),
                escalations.of(actor, it.id()),
                it.running() ? actions.offered(actor, running(it)) : List.of());
    }

    /** The process of a problem, while it runs. */
    PerformAction.About running(Problem it) {
        if (it.model() == null) {
            throw new Missing(it.id());
        }
        return it.about();
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
