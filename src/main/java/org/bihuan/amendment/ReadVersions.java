package org.bihuan.amendment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.rulebook.Amendments;
import org.bihuan.rulebook.Amendments.Draft;
import org.bihuan.rulebook.Amendments.Drafted;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RuleVersions;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads versions: whoever works inside the congress all of them, everybody else what was approved. */
@Service
@Transactional(readOnly = true)
public class ReadVersions {

    private final RuleVersions versions;
    private final Amendments amendments;
    private final RulesInForce rules;
    private final RunningMatters running;
    private final Forms forms;
    private final JsonMapper json;

    ReadVersions(
            RuleVersions versions,
            Amendments amendments,
            RulesInForce rules,
            RunningMatters running,
            Forms forms,
            JsonMapper json) {
        this.versions = versions;
        this.amendments = amendments;
        this.rules = rules;
        this.running = running;
        this.forms = forms;
        this.json = json;
    }

    /**
     * A version.
     *
     * @throws Missing if there is none, or none in the actor's sight
     */
    public RuleVersion get(Actor actor, String id) {
        return versions.find(actor.congress(), id, !actor.insider()).orElseThrow(() -> new Missing(id));
    }

    /** A page of versions, newest first. */
    public List<RuleVersion> page(Actor actor, @Nullable String before, int limit) {
        return versions.page(actor.congress(), !actor.insider(), before, limit);
    }

    /**
     * What a version changes: an approved one as it was approved, an open one as it would today. Nothing where it was declined or
     * would no longer be taken.
     */
    public Effect effect(RuleVersion it) {
        if (it.snapshot() != null && it.base() != null) {
            return new Effect(
                    Change.between(rules.kept(it.base()), rules.kept(it.snapshot())), running.open(it.congress()));
        }
        return new Effect(
                drafted(it)
                        .map(drafted -> Change.between(drafted.before(), drafted.after()))
                        .orElse(List.of()),
                running.open(it.congress()));
    }

    /** Running matters the actor sees from inside the congress, newest first: each keeps what it was promised. */
    public List<Kept> keeping(Actor actor, int limit) {
        return running.some(actor, limit);
    }

    /**
     * The complete rule book as an approved version left it, for comparing.
     *
     * @throws Missing if there is none in the actor's sight, or it is not approved
     */
    public RuleBook book(Actor actor, String id) {
        String snapshot = get(actor, id).snapshot();
        if (snapshot == null) {
            throw new Missing(id);
        }
        return rules.kept(snapshot);
    }

    private Optional<Drafted> drafted(RuleVersion it) {
        if (!it.open()) {
            return Optional.empty();
        }
        try {
            return Optional.of(amendments.draft(it.congress(), draft(it), forms.today()));
        } catch (Invalid nowOverdueOrUnfit) {
            return Optional.empty();
        }
    }

    /** A version as it was proposed. */
    Draft draft(RuleVersion it) {
        Map<String, @Nullable Object> changes = json.readValue(it.changes(), new TypeReference<>() {});
        return new Draft(it.id(), it.preset(), changes, it.effectiveFrom());
    }
}
