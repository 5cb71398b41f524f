package org.bihuan.task.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.exchange.TypedUnits;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units in the rows of a list of problems: offered once for all rows, and shown in each by the name they are typed by. */
@Component
class RowUnits {

    /** As many as a page has room for; those beyond are typed, or found by the script. */
    private static final int OFFERED = 500;

    private final Units units;
    private final TypedUnits typed;

    RowUnits(Units units, TypedUnits typed) {
        this.units = units;
        this.typed = typed;
    }

    /** What a list of problems needs of the units: those to be chosen, with their other names, and what each unit in a row is written as. */
    record Shown(List<Form.Option> offered, Map<String, String> written) {}

    /** Read for one form. */
    Shown of(Actor actor, @Nullable String kind, @Nullable Object rows) {
        TypedUnits.Names names = typed.of(actor.congress());
        List<Unit> all = units.of(actor.congress());
        var written = new HashMap<String, String>();
        named(rows)
                .forEach(id -> all.stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .ifPresent(it -> written.put(id, written(names, it))));
        List<Form.Option> offered = all.stream()
                .filter(it -> it.open()
                        && !it.collective()
                        && (kind == null || it.kind().equals(kind)))
                .limit(OFFERED)
                .map(it -> option(names, it))
                .toList();
        return new Shown(offered, written);
    }

    /** What is wrong with a unit of a row; where it could be several, which. */
    FieldError told(Actor actor, FieldError error) {
        Reason reason = error.reason();
        return reason.code().equals("form.unit") && error.field().contains("].")
                ? typed.of(actor.congress())
                        .unclear(String.valueOf(reason.arguments().get(0)))
                        .map(it -> new FieldError(error.field(), it))
                        .orElse(error)
                : error;
    }

    private static Form.Option option(TypedUnits.Names names, Unit unit) {
        String written = written(names, unit);
        return new Form.Option(written, written.equals(unit.name()) ? String.join("、", unit.aliases()) : unit.name());
    }

    /** The name, unless another unit would be meant by it as well. */
    private static String written(TypedUnits.Names names, Unit unit) {
        return unit.open() && !names.id(unit.name()).equals(unit.id()) ? unit.id() : unit.name();
    }

    private static Stream<String> named(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<?, ?>) row)
                        .flatMap(row -> Stream.concat(
                                Stream.ofNullable(row.get("leadUnit")),
                                row.get("assistingUnits") instanceof List<?> assisting
                                        ? assisting.stream()
                                        : Stream.of()))
                        .map(String::valueOf)
                        .distinct()
                : Stream.of();
    }
}
