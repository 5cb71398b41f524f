package org.bihuan.access.token;

/** Whoever bears a token that is good now. */
record Bearer(long token, String login, Reach reach) {}
