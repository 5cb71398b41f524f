package org.bihuan.access.login;

import java.time.Instant;

/**
 * An account as it stands at the door.
 *
 * @param name name of its person
 * @param congressName name of the congress, a word no password may lean on
 * @param password hash with the name of its algorithm in front; {@link #NONE} or anything else without one opens nothing
 * @param passwordAt when the password was set
 */
public record Login(
        String login, String name, String congress, String congressName, String password, Instant passwordAt) {

    /** What stands for a password that is yet to be set. */
    public static final String NONE = "!";

    /** Whether there is a password that could be right: an account not yet activated has none. */
    public boolean activated() {
        return opens(password);
    }

    /** Whether this is the hash of a password at all. */
    public static boolean opens(String hash) {
        return hash.startsWith("{") || hash.startsWith("$2");
    }
}
