package org.bihuan.amendment.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.amendment.Effect;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.library.pages.RuleWords;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.rulebook.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rule book and its versions as pages show them. */
@Component
class RulesView {

    /** Approved versions looked through for former values. */
    private static final int VERSIONS = 200;

    private final ReadVersions reading;
    private final RuleBooks presets;
    private final People people;
    private final RuleWords words;
    private final Shapes shapes;

    RulesView(ReadVersions reading, RuleBooks presets, People people, RuleWords words, Shapes shapes) {
        this.shapes = shapes;
        this.reading = reading;
        this.presets = presets;
        this.people = people;
        this.words = words;
    }

    /** A value that was in force until a day. */
    record Former(String value, LocalDate until, String version) {}

    /**
     * A parameter in force.
     *
     * @param since the day its value applies from
     * @param fixed whether the law fixes its value
     */
    record Rule(
            String name,
            String id,
            String meaning,
            String value,
            String source,
            String citation,
            LocalDate since,
            boolean fixed,
            List<Former> former) {}

    /** A parameter that becomes another. */
    record Changed(
            String name, String id, String meaning, String before, String after, String source, String citation) {}

    /** A version with what it changes; who said what is told inside the congress. */
    record Version(
            RuleVersion it,
            @Nullable String proposedBy,
            LocalDate proposedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            List<Changed> changes,
            long running) {}

    /** A change of one parameter by an approved version. */
    record Step(Version by, Changed changed) {}

    /** Every parameter of the book in force with its history. */
    List<Rule> rules(Actor actor, RuleBook book, LocalDate today) {
        Map<String, List<Former>> former = new LinkedHashMap<>();
        Map<String, LocalDate> since = new LinkedHashMap<>();
        for (RuleVersion version : reading.page(actor, null, VERSIONS)) {
            if (!version.approved() || version.effectiveFrom().isAfter(today)) {
                continue;
            }
            for (Change it : reading.effect(version).changes()) {
                String name = it.after().name();
                since.putIfAbsent(name, version.effectiveFrom());
                former.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Former(words.value(it.before()), version.effectiveFrom(), version.id()));
            }
        }
        return book.parameters().stream()
                .map(it ->
                        rule(it, since.getOrDefault(it.name(), first(book)), former.getOrDefault(it.name(), List.of())))
                .toList();
    }

    /** One parameter in force, without what it was before. */
    Rule rule(Parameter it, LocalDate since) {
        return rule(it, since, List.of());
    }

    /** Every approved change of a parameter, newest first. */
    List<Step> history(Actor actor, String parameter) {
        var steps = new ArrayList<Step>();
        for (RuleVersion version : reading.page(actor, null, VERSIONS)) {
            if (version.approved()) {
                reading.effect(version).changes().stream()
                        .filter(it -> it.after().name().equals(parameter))
                        .findFirst()
                        .ifPresent(it -> steps.add(new Step(
                                version(actor, version), changes(List.of(it)).get(0))));
            }
        }
        return steps;
    }

    /** The day a parameter with this history has its value from. */
    LocalDate since(List<Step> history, RuleBook book, LocalDate today) {
        return history.stream()
                .map(it -> it.by().it().effectiveFrom())
                .filter(it -> !it.isAfter(today))
                .findFirst()
                .orElse(first(book));
    }

    /** What no version ever changed applies as long as the preset does. */
    private LocalDate first(RuleBook book) {
        return presets.find(book.id()).map(RuleBook::effective).orElse(book.effective());
    }

    private Rule rule(Parameter it, LocalDate since, List<Former> former) {
        return new Rule(
                it.name(),
                it.id(),
                words.meaning(it),
                words.value(it),
                it.source().word(),
                it.citation().in(LocaleContextHolder.getLocale()),
                since,
                shapes.of(it.name()).isEmpty(),
                former);
    }

    List<Changed> changes(List<Change> changes) {
        return changes.stream()
                .map(it -> new Changed(
                        it.after().name(),
                        it.after().id(),
                        words.meaning(it.after()),
                        words.value(it.before()),
                        words.value(it.after()),
                        it.after().source().word(),
                        it.after().citation().in(LocaleContextHolder.getLocale())))
                .toList();
    }

    Version version(Actor actor, RuleVersion it) {
        Effect effect = reading.effect(it);
        boolean inside = actor.insider();
        return new Version(
                it,
                inside ? people.name(it.proposedBy()) : null,
                day(it.proposedAt()),
                inside && it.decidedBy() != null ? people.name(it.decidedBy()) : null,
                it.decidedAt() == null ? null : day(it.decidedAt()),
                changes(effect.changes()),
                effect.runningMatters());
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Congress.ZONE).toLocalDate();
    }
}
