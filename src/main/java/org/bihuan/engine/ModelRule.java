package org.bihuan.engine;

import java.util.List;
import org.bihuan.refusal.Reason;

/** What a model must satisfy before it is deployed, said by the package that relies on it. */
public interface ModelRule {

    /** Reasons against the model, empty when there are none. */
    List<Reason> against(ProcessModel model);
}
