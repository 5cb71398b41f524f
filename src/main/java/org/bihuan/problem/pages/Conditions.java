package org.bihuan.problem.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.FieldNames;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.api.LedgerAddress;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is asked of the ledger, in the words its reader knows: above the list, and on its paper. */
@Component
class Conditions {

    /** All there are, in the order in which they are told. */
    static final List<String> ALL = List.of(
            "matter",
            "unit",
            "leadUnit",
            "type",
            "grade",
            "status",
            "light",
            "tag",
            "figure",
            "repeated",
            "escalated",
            "extensions",
            "degree",
            "satisfaction",
            "issuedFrom",
            "issuedTo",
            "closedFrom",
            "closedTo",
            "dueAfter",
            "dueBefore",
            "q");

    /** Where the keys of their values begin. */
    private static final Map<String, String> VALUES = Map.of(
            "light", "deadline.light.",
            "status", "status.",
            "grade", "grade.",
            "tag", "tag.",
            "figure", "figures.",
            "satisfaction", "ballot.choice.");

    private static final Set<String> ENTERED = Set.of("unit", "leadUnit", "type", "q");

    /** What stands for {@link Cut#NONE}. */
    private static final Map<String, String> NONE = Map.of(
            "type", "figures.none", "degree", "figures.degree.none", "satisfaction", "figures.satisfaction.none");

    private final Ledger ledger;
    private final Units units;
    private final FieldNames fields;
    private final Sentences sentences;
    private final MessageSource messages;

    Conditions(Ledger ledger, Units units, FieldNames fields, Sentences sentences, MessageSource messages) {
        this.ledger = ledger;
        this.units = units;
        this.fields = fields;
        this.sentences = sentences;
        this.messages = messages;
    }

    /**
     * One of them, as it is told.
     *
     * @param entered whether the value is what people entered, in whatever language the reader reads
     */
    record Condition(String name, String value, boolean entered) {}

    /** Those of these conditions that are asked for. */
    List<Condition> of(Actor actor, LedgerAddress address, Collection<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(address.get(name))
                        .map(value ->
                                new Condition(fields.name(name), value(actor, name, value), ENTERED.contains(name))))
                .toList();
    }

    /** All that is asked for, each as one text of a paper. */
    List<String> labelled(Actor actor, LedgerAddress address) {
        return of(actor, address, ALL).stream()
                .map(it -> sentences.of("papers.labelled", it.name(), it.value()))
                .toList();
    }

    private String value(Actor actor, String name, String value) {
        if (value.equals(Cut.NONE) && NONE.containsKey(name)) {
            return sentences.of(NONE.get(name));
        }
        return switch (name) {
            case "unit", "leadUnit" ->
                units.find(actor.congress(), value).map(Unit::name).orElse(value);
            case "degree" -> degree(actor, value);
            case "repeated", "escalated" -> sentences.of(value.equals("true") ? "pages.form.yes" : "pages.form.no");
            default -> VALUES.containsKey(name) ? named(VALUES.get(name) + value, value) : value;
        };
    }

    /** Degrees are the congress's own; a problem signed off with one has its words. */
    private String degree(Actor actor, String code) {
        Cut only = new Cut(null, null, null, null, null, null, null, code, null, null);
        return ledger.page(ProblemQuery.of(actor, ledger.today(), 0).cut(only), 1).stream()
                .findFirst()
                .map(it -> it.degreeIn(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private String named(String key, String word) {
        return String.valueOf(messages.getMessage(key, null, word, LocaleContextHolder.getLocale()));
    }
}
