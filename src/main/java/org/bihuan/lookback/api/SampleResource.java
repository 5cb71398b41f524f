package org.bihuan.lookback.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.lookback.Campaign;
import org.bihuan.lookback.Campaigns;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sampling sheet 抽样表 of a look-back: all that is needed to draw it again. */
@RestController
@RequestMapping("/api/v1/matters")
class SampleResource {

    private static final String ALGORITHM = "SHA-256(seed + LF + id), smallest first";

    private final Campaigns campaigns;
    private final Matters matters;
    private final ViewLog views;

    SampleResource(Campaigns campaigns, Matters matters, ViewLog views) {
        this.views = views;
        this.campaigns = campaigns;
        this.matters = matters;
    }

    /** The population's conditions. */
    record Conditions(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String grade,
            @Nullable String matter,
            List<String> units,
            boolean recent) {}

    /** The sheet: conditions, rule, seed and every problem of the population, those picked marked. */
    record Sheet(
            String matter,
            String basis,
            Conditions conditions,
            String rule,
            int percent,
            String seed,
            String seedSource,
            String algorithm,
            int population,
            String populationDigest,
            long sampled,
            List<Campaigns.Line> lines) {}

    /** The sheet is the congress's own: who is to be looked at is nothing for the supervised side beforehand. */
    @Needs(Right.READ_INSIDE)
    @GetMapping("/{id}/sample")
    Sheet sample(Actor actor, @PathVariable String id) {
        matters.inside(actor, id);
        if (!campaigns.knows(id)) {
            throw new Missing(id);
        }
        views.saw(actor, Sensitive.UNANNOUNCED, id);
        Campaign it = campaigns.get(id);
        List<Campaigns.Line> lines = campaigns.sheet(id);
        return new Sheet(
                id,
                it.basis(),
                new Conditions(
                        it.closedFrom(), it.closedTo(), it.grade(), it.ofMatter(), campaigns.units(id), it.recent()),
                it.rule(),
                it.percent(),
                it.seed(),
                it.seedGiven() ? "given" : "random",
                ALGORITHM,
                it.population(),
                it.populationDigest(),
                lines.stream().filter(line -> line.picked() != null).count(),
                lines);
    }
}
