package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A date whose field says {@code notBefore} an event is not before the day that event was reached. */
@Component
class DateOrder {

    private final Milestones milestones;
    private final MessageSource messages;

    DateOrder(Milestones milestones, MessageSource messages) {
        this.milestones = milestones;
        this.messages = messages;
    }

    /** @throws Invalid naming each date that is too early, the event and its day */
    void check(Submission it, Node node) {
        var errors = new ArrayList<FieldError>();
        for (Field field : node.form()) {
            field.property("notBefore")
                    .flatMap(word -> error(it, field.name(), Event.of(word)))
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(List.copyOf(errors));
        }
    }

    private Optional<FieldError> error(Submission it, String field, Event event) {
        Optional<LocalDate> given = it.fields().date(field);
        return milestones
                .find(it.matter(), it.problem(), event)
                .filter(reached -> given.filter(reached::isAfter).isPresent())
                .map(reached -> new FieldError(
                        field,
                        Reason.of(
                                "form.beforeEvent",
                                given.orElseThrow(),
                                messages.getMessage(event.code(), null, LocaleContextHolder.getLocale()),
                                reached)));
    }
}
