package org.bihuan.sharing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a congress lets another see of a matter.
 *
 * @param congress the other one
 * @param level summary, read or joint, as it was offered
 * @param answers the share of the other side's matter this one is linked with as the same topic
 */
public record Share(
        long id,
        String matter,
        String congress,
        String congressName,
        String level,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable Long answers,
        @Nullable OffsetDateTime endedAt) {

    /** Whether it still runs. */
    public boolean running() {
        return endedAt == null;
    }

    boolean joint() {
        return level.equals(ShareLevel.JOINT.word());
    }
}
