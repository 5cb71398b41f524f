package org.bihuan.permission;

import static org.bihuan.organization.Posts.ADMINISTRATORS;
import static org.bihuan.organization.Posts.BUSINESS;
import static org.bihuan.organization.Posts.INSIDE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Reason;

/**
 * What a post lets its holder call. A right opens the door of an operation; which matters, problems and tasks lie behind it is
 * {@link org.bihuan.organization.Sight}'s, and whose turn it is the diagram's.
 */
public enum Right {
    /** Read matters, problems, tasks and documents in one's sight. */
    READ(BUSINESS),
    /** Work on them: tasks, acts, files. Those who only look things up do not. */
    ACT(without(BUSINESS, "auditor")),
    /** Read what the congress keeps to itself: its diagrams, sampling sheets, ballots. */
    READ_INSIDE(INSIDE),
    /** Read the journal; which chain, the two rights after this one say. */
    READ_JOURNAL(and(INSIDE, "logadmin")),
    /** Read the journal of a matter in one's sight. */
    READ_MATTER_CHAIN(INSIDE),
    /** Read the system chain of the congress: who came in, who was refused, what administrators did. */
    READ_SYSTEM_CHAIN("logadmin"),
    /** Verify the seals of all chains, which tells nothing of what they say. */
    VERIFY_ALL_CHAINS("office", "auditor", "logadmin"),
    /** Read the view log, which names things by their ids alone. */
    READ_VIEWS("auditor", "logadmin"),
    /** Read what everybody must know: rules in force, holidays, units and people; and one's own messages. */
    READ_COMMON(Posts.ALL),
    /** Open a matter, plainly or from a list already issued; each start says in the diagram whose it is. */
    START_MATTER("clerk", "head", "office"),
    /** Have units of a list that nobody has registered yet registered with it; the audit administrator goes through them. */
    REGISTER_LISTED_UNITS("clerk", "head", "office"),
    /** Link a listed problem with the closed one it repeats. */
    LINK_REPEAT("clerk", "head"),
    /** Let the whole congress find a view of the ledger one has saved. */
    SHARE_LEDGER_VIEW("clerk", "head", "office"),
    /** Draw the codes for rating by the public. */
    GIVE_RATING_CODES("clerk", "head"),
    /** Draw the codes of a secret ballot. */
    GIVE_BALLOT_CODES("office"),
    /** Give papers their numbers, and mark those of papers withdrawn. */
    NUMBER_PAPERS("office"),
    /** Enter the State Council's holiday notice. */
    ANNOUNCE_HOLIDAYS("office"),
    /** Propose a change to the rule book. */
    PROPOSE_RULES("office", "head"),
    /** Enter the decision on a proposed change. */
    DECIDE_RULES("council"),
    /** Propose to move a running matter to the rule book in force. */
    PROPOSE_MOVE("office", "head"),
    /** Enter the decision on moving a running matter to the rule book in force. */
    MOVE_MATTER("council"),
    /** Share a matter with an upper or lower congress. */
    SHARE_MATTER("office", "head"),
    /** Accept what another congress shares jointly, and link a matter of one's own with it as one topic: it comes in at the office. */
    ACCEPT_SHARE("office"),
    /** Set the figures of the congresses below beside one's own. */
    COMPARE_CONGRESSES(Posts.WHOLE_CONGRESS),
    /** Form and change the project group of a matter. */
    PROJECT_GROUP("head"),
    /** Read the registers of congresses and units, with former names. */
    READ_ORGANIZATION(ADMINISTRATORS),
    /** Keep the tree of congresses, with the founding of further ones. */
    ADMINISTER_CONGRESSES("sysadmin"),
    /** Confirm that a system administrator of one's congress founded a further one. */
    CONFIRM_FOUNDING("secadmin"),
    /** Keep units: add, rename, merge, close. */
    ADMINISTER_UNITS("sysadmin"),
    /** Confirm that the system administrator merges units, which hands posts and work on. */
    CONFIRM_MERGER("secadmin"),
    /** Keep the register of people, with leaving. */
    ADMINISTER_PEOPLE("sysadmin"),
    /** Make accounts, which are inactive until somebody else grants a post. */
    ADMINISTER_ACCOUNTS("sysadmin"),
    /** Take units and people in from a file. */
    IMPORT_ORGANIZATION("sysadmin"),
    /** Grant posts and take them away, with substitutes. */
    GRANT_POSTS("secadmin"),
    /** Let a locked account in again. */
    UNLOCK_ACCOUNTS("secadmin"),
    /** Ask for an activation code, or for the loss of a second factor. */
    RESET_ACCOUNTS("secadmin"),
    /** Confirm or refuse what the security administrator asks for an account. */
    CONFIRM_RECOVERY("sysadmin", "logadmin"),
    /** See and end other people's sessions and tokens. */
    END_SESSIONS("secadmin"),
    /** Say which provider's logins are let in and what they are taken for. */
    CONFIGURE_LOGIN("secadmin"),
    /** See the registers of accounts, posts and sessions, without changing them. */
    READ_ADMINISTRATION(ADMINISTRATORS),
    /** Go through what the other two administrators did. */
    REVIEW_ADMINISTRATION("logadmin"),
    /** One's own account: password, second factor, sessions, tokens. Holding no post yet does not matter. */
    OWN_ACCOUNT(Posts.ALL) {
        @Override
        public boolean needsNoPost() {
            return true;
        }
    };

    private final Set<String> posts;

    Right(String... posts) {
        this(List.of(posts));
    }

    Right(Collection<String> posts) {
        this.posts = Set.copyOf(posts);
    }

    private static Set<String> without(Set<String> posts, String post) {
        var rest = new TreeSet<>(posts);
        rest.remove(post);
        return rest;
    }

    private static Set<String> and(Set<String> posts, String post) {
        var more = new TreeSet<>(posts);
        more.add(post);
        return more;
    }

    /** The posts that hold it, in the order tables show them. */
    public List<String> posts() {
        return Posts.ALL.stream().filter(posts::contains).toList();
    }

    /** Whether whoever has signed in holds it, even an account without a post. */
    public boolean needsNoPost() {
        return false;
    }

    /** Key of the sentence that tells everybody else who may, and what to do. */
    public String code() {
        var words = new StringBuilder("permission.");
        for (String word : name().toLowerCase(java.util.Locale.ROOT).split("_")) {
            boolean first = words.charAt(words.length() - 1) == '.';
            words.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words.toString();
    }

    /** Whether somebody holds it. */
    public boolean heldBy(Actor actor) {
        return actor.holds(posts);
    }

    /** Why somebody does not hold it; nothing if he does. */
    public Optional<Reason> refusal(Actor actor) {
        return heldBy(actor) ? Optional.empty() : Optional.of(Reason.of(code()));
    }

    /**
     * Lets whoever holds it pass.
     *
     * @throws Forbidden for everybody else, with the reason
     */
    public void demand(Actor actor) {
        refusal(actor).ifPresent(reason -> {
            throw new Forbidden(reason);
        });
    }
}
