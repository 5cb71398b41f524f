package org.bihuan.access.login;

import java.util.Map;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.organization.ProgramNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written into the system chain of a congress about getting in. */
@Component
public class DoorJournal {

    /** Who is said to act where nobody is known. */
    public static final String NOBODY = ProgramNames.SYSTEM;

    private final Journal journal;
    private final SystemChain chain;

    DoorJournal(Journal journal, SystemChain chain) {
        this.journal = journal;
        this.chain = chain;
    }

    /** The chain for a login: that of its congress, or the one for what belongs to none. */
    public static String chain(@Nullable Login login) {
        return login == null ? NOBODY : Journal.congress(login.congress());
    }

    /** What an account did for itself, in the caller's transaction. */
    public void own(Login login, @Nullable String origin, String action, Map<String, ?> data) {
        chain.did(login.congress(), login.login(), origin, action, login.login(), data);
    }

    /** What an administrator did to an account, in the caller's transaction. */
    public void act(Actor actor, String action, String subject, Map<String, ?> data) {
        chain.did(actor, action, subject, data);
    }

    /** What happened at the door to nobody known, kept whatever becomes of the request. */
    public void seen(String chain, @Nullable String origin, String action, Map<String, ?> data) {
        journal.appendAlone(chain, new Note(NOBODY, null, origin, action, NOBODY, data));
    }

    /** The same in the caller's transaction. */
    public void counted(String chain, @Nullable String origin, String action, Map<String, ?> data) {
        journal.append(chain, new Note(NOBODY, null, origin, action, NOBODY, data));
    }
}
