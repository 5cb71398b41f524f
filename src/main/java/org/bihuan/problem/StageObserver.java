package org.bihuan.problem;

import org.bihuan.engine.FlowObserver;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.Matters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the status of a problem and the stage of a matter at the word the model has for where they are. */
@Component
class StageObserver implements FlowObserver {

    private final ProcessModels models;
    private final Matters matters;
    private final JdbcClient jdbc;

    StageObserver(ProcessModels models, Matters matters, JdbcClient jdbc) {
        this.models = models;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    @Override
    public void entered(Position at) {
        models.get(at.model()).node(at.element()).property("status").ifPresent(word -> {
            if (at.problem() == null) {
                matters.stage(at.matter(), word);
            } else {
                status(at.problem(), word);
            }
        });
    }

    /** Coming back to rectification from its end counts as a rework; a verification begins from nothing. */
    private void status(String id, String status) {
        jdbc.sql("""
                        update problem set rev = rev + 1,
                            reworks = reworks + case when ? = 'rectifying' and status in ('verifying', 'decision') then 1 else 0 end,
                            verifications = case when ? in ('rectifying', 'verifying') then 0 else verifications end,
                            status = ?
                        where id = ?""").params(status, status, status, id).update();
        if (status.equals("verifying")) {
            jdbc.sql("update verification set superseded = true where problem = ? and not superseded")
                    .param(id)
                    .update();
        }
    }
}
