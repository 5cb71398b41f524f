package org.bihuan.lookback;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sample of a look-back, from the draw to what was found. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DrawnSample {

    private final Campaigns campaigns;

    DrawnSample(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Draws the sample from the population with the seed fixed at the start. */
    public void draw(String matter) {
        Campaign campaign = campaigns.get(matter);
        List<Drawing.Candidate> population = campaigns.sheet(matter).stream()
                .filter(Campaigns.Line::populated)
                .map(it -> new Drawing.Candidate(it.problem(), it.grade()))
                .toList();
        campaigns.pick(
                matter,
                Drawing.pick(Drawing.Rule.of(campaign.rule()), campaign.percent(), campaign.seed(), population));
    }

    /** The problems to check, in the order of the sheet. */
    public List<String> problems(String matter) {
        return campaigns.sample(matter).stream().map(Campaigns.Line::problem).toList();
    }

    /** The problems found back 反弹. */
    public List<String> rebounds(String matter) {
        return campaigns.sample(matter).stream()
                .filter(it -> "rebound".equals(it.outcome()))
                .map(Campaigns.Line::problem)
                .toList();
    }

    /** The problems the council puts on a list again. */
    public List<String> relisted(String matter) {
        return campaigns.sample(matter).stream()
                .filter(Campaigns.Line::relisted)
                .map(Campaigns.Line::problem)
                .toList();
    }
}
