package org.bihuan.organization;

import java.util.Locale;
import java.util.Set;

/** The names the journal writes where the program acted by itself. No account has one of them, or its acts would be taken for the program's. */
public final class ProgramNames {

    /** Where nobody is known. */
    public static final String SYSTEM = "system";

    /** Where a provider of identities brought somebody. */
    public static final String PROVIDER = "oidc";

    /** Where the day of a review came. */
    public static final String REVIEW_TIMER = "reviewTimer";

    /** Where what came to somebody until his last day was passed on after it. */
    public static final String DEPARTURE_TIMER = "departureTimer";

    /** The clock, in words of older entries. */
    private static final String TIMER = "timer";

    private static final Set<String> ALL = Set.of(
            SYSTEM, PROVIDER, REVIEW_TIMER.toLowerCase(Locale.ROOT), DEPARTURE_TIMER.toLowerCase(Locale.ROOT), TIMER);

    private ProgramNames() {}

    /** Whether a login would be mistaken for one. */
    public static boolean has(String login) {
        return ALL.contains(login.strip().toLowerCase(Locale.ROOT));
    }
}
