package org.bihuan.access.login;

/** Whether an account may get in at all. Whoever keeps the registers answers; an account nobody speaks of may. */
public interface AccountState {

    /** Whether this account is open: not closed, and not waiting for its rights. Asked at each request. */
    boolean open(String login);
}
