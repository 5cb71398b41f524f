package org.bihuan.journal;

import java.util.Map;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down about one use case.
 *
 * <p>Names, action and subject come from the program; what somebody typed belongs into the data, where any character and any
 * length has its place.
 *
 * @param actor user id of whoever acted, or the name of a timer or program; at most 100 characters
 * @param onBehalfOf user id of the person whose post the actor filled (代理), at most 100 characters
 * @param origin address the request came from, at most 100 characters
 * @param action word for what was done, for example {@code list.issue}; at most 80 characters
 * @param subject id of what it was done to, for example {@code M-2026-0007-12}; at most 80 characters
 * @param data effects of the use case; see {@link Canonical} for the kinds of values
 */
public record Note(
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String origin,
        String action,
        String subject,
        Map<String, ?> data) {

    /** What somebody did, by his own right or as a substitute. */
    public static Note by(Actor actor, String action, String subject, Map<String, ?> data) {
        return new Note(actor.login(), actor.behalfLogin(), actor.origin(), action, subject, data);
    }

    /** @throws IllegalArgumentException if a text is too long, or both databases could not give it back as it is */
    public Note {
        Plain.check("actor", actor, 100);
        if (onBehalfOf != null) {
            Plain.check("onBehalfOf", onBehalfOf, 100);
        }
        if (origin != null) {
            Plain.check("origin", origin, 100);
        }
        Plain.check("action", action, 80);
        Plain.check("subject", subject, 80);
    }
}
