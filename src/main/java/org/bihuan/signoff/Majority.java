package org.bihuan.signoff;

import java.util.List;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Fields;

/** Whether a vote signs a problem off: more than half of all who are entitled, 全体组成人员的过半数 (our default). */
final class Majority {

    private Majority() {}

    static List<Reason> lacking(Fields.Ballot ballot) {
        long agree = ballot.counts().getOrDefault("agree", 0L);
        return agree * 2 > ballot.entitled()
                ? List.of()
                : List.of(Reason.of("signoff.noMajority", agree, ballot.entitled()));
    }
}
