package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Component;

/** What a start from a list needs to know: what the caller gave, completed by what the list itself says; nothing beyond. */
@Component
class ListStart {

    private final UnitRegister register;
    private final Matters matters;
    private final Forms forms;

    ListStart(UnitRegister register, Matters matters, Forms forms) {
        this.register = register;
        this.matters = matters;
        this.forms = forms;
    }

    /** The fields of the start form; what cannot be found out is among the errors. */
    Map<String, Object> fields(
            Actor actor,
            ImportList.Order order,
            ReadList read,
            ParsedList list,
            List<Warning> warnings,
            List<FieldError> errors) {
        var fields = new LinkedHashMap<>(order.fields());
        if (!fields.containsKey("hostCommittee")) {
            List<String> own = actor.ownUnitsAs(Set.of("clerk", "head"));
            if (own.size() == 1) {
                fields.put("hostCommittee", own.get(0));
            } else {
                errors.add(new FieldError("hostCommittee", Reason.of("exchange.committee")));
            }
        }
        if (!fields.containsKey("organ")) {
            List<String> organs = register.organs(
                    actor.congress(),
                    list.accepted().stream().map(it -> it.leadUnit().unit()).toList());
            if (organs.size() == 1) {
                fields.put("organ", organs.get(0));
            } else {
                errors.add(new FieldError(
                        "organ",
                        organs.isEmpty()
                                ? Reason.of("exchange.organ")
                                : Reason.of("exchange.organs", register.named(actor.congress(), organs))));
            }
        }
        LocalDate on = read.issuedOn();
        fields.putIfAbsent("issuedOn", (on == null ? forms.today() : on).toString());
        if (read.number() != null && !fields.containsKey("number")) {
            if (matters.numberTaken(actor.congress(), read.number(), "")) {
                warnings.add(new Warning(Reason.of("exchange.number.taken", read.number())));
            } else {
                fields.put("number", read.number());
            }
        }
        return fields;
    }

    /** The file's name, with the ending its content asks for where people left it out. */
    static String named(ImportList.Order order) {
        boolean workbook = order.content().length > 1 && order.content()[0] == 'P' && order.content()[1] == 'K';
        if (order.filename().matches(workbook ? "(?i).*\\.xlsx" : "(?i).*\\.(csv|txt)")) {
            return order.filename();
        }
        return (order.filename().isBlank() ? "list" : order.filename()) + (workbook ? ".xlsx" : ".csv");
    }

    static String title(ImportList.Order order, ReadList read) {
        if (order.title() != null && !order.title().isBlank()) {
            return order.title();
        }
        String title = read.title() == null ? order.filename().replaceFirst("\\.[A-Za-z]+$", "") : read.title();
        return title.length() > 200 ? title.substring(0, 200) : title;
    }
}
