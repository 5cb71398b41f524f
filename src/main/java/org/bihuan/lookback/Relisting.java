package org.bihuan.lookback;

import org.bihuan.matter.Matters;
import org.bihuan.problem.NewCycles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rebounds the council decided on as new cycles on the list of the look-back. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Relisting {

    private final Matters matters;
    private final DrawnSample sample;
    private final Campaigns campaigns;
    private final NewCycles newCycles;

    Relisting(Matters matters, DrawnSample sample, Campaigns campaigns, NewCycles newCycles) {
        this.matters = matters;
        this.sample = sample;
        this.campaigns = campaigns;
        this.newCycles = newCycles;
    }

    /** Drafts one new cycle for each; the list is issued next. */
    public void draft(String matter) {
        matters.lock(matter);
        for (String problem : sample.relisted(matter)) {
            newCycles.draft(matter, problem, campaigns.newDue(matter));
        }
    }
}
