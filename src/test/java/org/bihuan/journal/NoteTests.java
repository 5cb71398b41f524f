package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoteTests {

    @Test
    void takesOnlyTextsThatBothDatabasesGiveBack() {
        for (String actor : List.of("", "x".repeat(101), "a\u0000b", "a\nb", "\ud83d")) {
            assertThatThrownBy(() -> new Note(actor, null, null, "act", "M-2026-0007", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("actor");
        }
        Note note = new Note("闭".repeat(100), "u-4", "2001:db8::1", "a".repeat(80), "😀".repeat(40), Map.of());
        assertThat(note.actor()).hasSize(100);
    }
}
