package org.bihuan.journal;

import java.util.Map;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.FoundingTrail;
import org.springframework.stereotype.Component;

/** Begins the system chain of the congress an installation was set up for; whoever had the token is nobody known yet. */
@Component
class FirstEntry implements FoundingTrail {

    private final Journal journal;

    FirstEntry(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void founded(Charter charter) {
        String id = charter.congress().id();
        Map<String, Object> data = Map.of(
                "name",
                charter.congress().name(),
                "level",
                charter.congress().level(),
                "by",
                "setup",
                "units",
                (long) charter.units().size(),
                "accounts",
                (long) charter.accounts().size());
        journal.append(Journal.congress(id), new Note("system", null, null, "congress.founded", id, data));
    }
}
