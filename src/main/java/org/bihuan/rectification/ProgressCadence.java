package org.bihuan.rectification;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Component;

/** How often the rule book wants to hear of progress. */
@Component
class ProgressCadence {

    private final Forms forms;

    ProgressCadence(Forms forms) {
        this.forms = forms;
    }

    /** When the report after the one of this day is due; nothing where the rule book asks for none. */
    Optional<LocalDate> next(String matter, LocalDate day) {
        return switch (forms.rulesOf(matter).choice("progressCadence")) {
            case "monthly" -> Optional.of(day.plusMonths(1));
            case "quarterly" -> Optional.of(day.plusMonths(3));
            default -> Optional.empty();
        };
    }
}
