package org.bihuan.lookback;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Rule;
import org.bihuan.matter.Matters;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Opens a look-back 回头看: fixes the population and the seed. From here on the draw is determined, and both stand in the journal
 * before anybody has seen its result. A look-back on nothing is refused.
 */
@Component
class StartLookBack implements Act {

    private final Population population;
    private final Campaigns campaigns;
    private final Matters matters;
    private final Forms forms;

    StartLookBack(Population population, Campaigns campaigns, Matters matters, Forms forms) {
        this.population = population;
        this.campaigns = campaigns;
        this.matters = matters;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of(
                "organ", "units", "from", "to", "grade", "ofMatter", "recent", "rule", "percent", "seed", "basis");
    }

    @Override
    public List<Reason> check(Submission it) {
        Fields fields = it.fields();
        LocalDate from = fields.date("from").orElse(LocalDate.MIN);
        fields.date("to").filter(from::isAfter).ifPresent(to -> {
            throw Invalid.field("to", "lookback.period", from, to);
        });
        fields.text("ofMatter").ifPresent(matter -> visible(it, matter));
        List<Population.Member> all = population.of(it.actor(), fields);
        if (!settled(it, all).isEmpty()) {
            return List.of();
        }
        return List.of(population
                .firstSettled(all, delay(it))
                .map(day -> Reason.of("lookback.tooRecent", all.size(), day))
                .orElseGet(() -> Reason.of("lookback.empty")));
    }

    @Override
    public Applied apply(Submission it) {
        Fields fields = it.fields();
        List<Population.Member> members = settled(it, population.of(it.actor(), fields));
        RuleBook rules = forms.rulesOf(it.matter());
        String rule = fields.requiredText("rule");
        var campaign = new Campaign(
                it.matter(),
                fields.date("from").orElse(null),
                fields.date("to").orElse(null),
                fields.text("grade").orElse(null),
                fields.text("ofMatter").orElse(null),
                recent(it),
                rule,
                rule.equals("all")
                        ? 100
                        : fields.number("percent").map(Long::intValue).orElseGet(() -> rules.number("lookBackSample")),
                fields.text("seed").orElseGet(Drawing::seed),
                fields.text("seed").isPresent(),
                fields.requiredText("basis"),
                members.size(),
                Drawing.digest(members.stream().map(Population.Member::id).toList()));
        campaigns.add(campaign, fields.ids("units"), members);
        return Applied.facts(facts(campaign));
    }

    private static Map<String, Object> facts(Campaign it) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("population", it.population());
        facts.put("populationDigest", it.populationDigest());
        facts.put("rule", it.rule());
        facts.put("percent", it.percent());
        facts.put("seed", it.seed());
        facts.put("seedGiven", it.seedGiven());
        return facts;
    }

    private List<Population.Member> settled(Submission it, List<Population.Member> members) {
        return recent(it) ? members : population.settled(members, delay(it), it.today());
    }

    private Rule delay(Submission it) {
        return forms.rulesOf(it.matter()).rule("lookBackDelay");
    }

    private static boolean recent(Submission it) {
        return Boolean.TRUE.equals(it.fields().all().get("recent"));
    }

    private void visible(Submission it, String matter) {
        try {
            matters.visible(it.actor(), matter);
        } catch (Missing unseen) {
            throw Invalid.field("ofMatter", "lookback.matter", matter);
        }
    }
}
