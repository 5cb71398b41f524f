package org.bihuan.access.recovery;

/** What can be done to an account that opens it to somebody. */
public enum Act {
    /** A new activation code in the place of the password. */
    ACTIVATION_CODE("activationCode", "access.activationCode"),
    /** The second factor is taken away. */
    SECOND_FACTOR("secondFactor", "access.secondFactorReset"),
    /** A person of an identity provider is bound to it. */
    BIND("bind", "access.identity.bound"),
    /** A person of an identity provider is unbound from it. */
    UNBIND("unbind", "access.identity.unbound");

    private final String word;
    private final String action;

    Act(String word, String action) {
        this.word = word;
        this.action = action;
    }

    /** As the table and the API name it. */
    public String word() {
        return word;
    }

    /** Whether somebody could come in by it; to take a way in away opens nothing. */
    boolean opens() {
        return this != UNBIND;
    }

    /** The journal's word for it once it is done. */
    String action() {
        return action;
    }

    static Act of(String word) {
        for (Act it : values()) {
            if (it.word.equals(word)) {
                return it;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
