package org.bihuan.access.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All ways in which an account can be in. */
@Component
public class Entrances {

    private final List<Entrance> all;

    Entrances(List<Entrance> all) {
        this.all = all;
    }

    /** Ends every session and token of an account at once. */
    public void close(String login, String why) {
        close(login, why, null);
    }

    /** The same, except for one session. */
    @Transactional
    public void close(String login, String why, @Nullable Long kept) {
        all.forEach(it -> it.close(login, why, kept));
    }
}
