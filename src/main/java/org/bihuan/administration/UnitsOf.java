package org.bihuan.administration;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every change to a unit begins and ends with: it is of the administrator's own congress, there, and written down. */
@Component
class UnitsOf {

    private final Units units;
    private final UnitBook book;
    private final SystemChain chain;
    private final Forms forms;

    UnitsOf(Units units, UnitBook book, SystemChain chain, Forms forms) {
        this.units = units;
        this.book = book;
        this.chain = chain;
        this.forms = forms;
    }

    /** @throws Missing for a unit of another congress as for none */
    Unit known(Actor actor, String id) {
        return units.find(actor.congress(), id).orElseThrow(() -> new Missing(id));
    }

    /**
     * A unit that may be changed; nobody else changes one of the congress until the transaction ends.
     *
     * @throws Refused if it is closed
     */
    Unit open(Actor actor, String id) {
        book.lock(actor.congress());
        Unit unit = known(actor, id);
        if (!unit.open()) {
            throw Refused.because("unit.closed", unit.name(), String.valueOf(unit.closedOn()));
        }
        return unit;
    }

    /**
     * The day a change takes effect: today unless said otherwise.
     *
     * @throws Invalid if it lies ahead, or before something that is written down under the unit's name
     */
    LocalDate day(String field, Unit unit, @Nullable LocalDate given) {
        LocalDate today = forms.today();
        LocalDate on = given == null ? today : given;
        if (on.isAfter(today)) {
            throw Invalid.field(field, "unit.ahead", on, today);
        }
        book.lastTrace(unit.id()).filter(on::isBefore).ifPresent(last -> {
            throw Invalid.field(field, "unit.worked", unit.name(), last);
        });
        return on;
    }

    /** One entry in the chain of the congress. */
    void write(Actor actor, String action, String subject, Map<String, ?> data) {
        chain.did(actor, action, subject, data);
    }
}
