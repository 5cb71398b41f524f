package org.bihuan.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges single values of a process file.
 *
 * @param handlers knows the names a service task may call
 * @param parties names a user task may be given to
 */
record Values(Predicate<String> handlers, Set<String> parties) {

    private static final Set<String> FIELD_TYPES =
            Arrays.stream(FieldType.values()).map(FieldType::word).collect(Collectors.toUnmodifiableSet());

    Values {
        parties = Set.copyOf(parties);
    }

    /** The code of the reason why the value cannot stand, or null where it can. */
    @Nullable
    String refusal(ValueKind kind, String value) {
        return switch (kind) {
            case VARIABLE -> expression(Expressions.isVariable(value), value);
            case CONDITION -> expression(Expressions.isCondition(value), value);
            case HANDLER -> handler(value);
            case COLLECTION -> Expressions.in(value) ? expression(Expressions.isVariable(value), value) : name(value);
            case COUNT ->
                Expressions.in(value)
                        ? expression(Expressions.isVariable(value), value)
                        : plain(value.matches("[0-9]{1,4}"));
            default -> Expressions.in(value) ? "model.expression" : literal(kind, value);
        };
    }

    private @Nullable String literal(ValueKind kind, String value) {
        return switch (kind) {
            case NOTHING -> value.isBlank() ? null : "model.text";
            case WORD -> plain(Expressions.isWord(value));
            case IDENTIFIER -> plain(value.matches("[A-Za-z_][A-Za-z0-9_.-]{0,127}"));
            case VARIABLE_NAME -> name(value);
            case BOOLEAN -> plain(value.equals("true") || value.equals("false"));
            case NUMBER -> plain(value.matches("-?[0-9]{1,7}(\\.[0-9]{1,20})?"));
            case DAYS -> plain(value.matches("[0-9]{1,6}|P[0-9]{1,6}D"));
            case ALL -> plain(value.equals("all"));
            case PARTIES -> parties(value);
            case FIELD_TYPE -> plain(FIELD_TYPES.contains(value));
            case FORMAL_EXPRESSION -> plain(value.equals("tFormalExpression"));
            case POINT -> plain(value.equals("dc:Point"));
            default -> null;
        };
    }

    private static @Nullable String plain(boolean good) {
        return good ? null : "model.value";
    }

    private @Nullable String expression(boolean good, String value) {
        if (!good) {
            return "model.expression";
        }
        return Expressions.isReserved(Expressions.word(value)) ? "model.reserved" : null;
    }

    private @Nullable String handler(String value) {
        var reason = expression(Expressions.isVariable(value), value);
        if (reason != null) {
            return reason;
        }
        return handlers.test(Expressions.word(value)) ? null : "model.handler";
    }

    // The engine looks among the variables before it looks for a handler: a variable of that name would hide it. Its
    // own
    // objects come before both, so a field called "task" hides nothing, and no expression can speak of it.
    private @Nullable String name(String value) {
        if (!Expressions.isWord(value)) {
            return "model.value";
        }
        return handlers.test(value) ? "model.reserved" : null;
    }

    private @Nullable String parties(String value) {
        for (var party : value.split(",", -1)) {
            if (!parties.contains(party.strip())) {
                return "model.party";
            }
        }
        return null;
    }
}
