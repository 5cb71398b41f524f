package org.bihuan.paper.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.organization.Actor;
import org.bihuan.paper.NumberList;
import org.bihuan.paper.NumberList.Question;
import org.bihuan.paper.NumberPaper;
import org.bihuan.paper.NumberRegister;
import org.bihuan.paper.NumberRegister.Given;
import org.bihuan.paper.Patterns;
import org.bihuan.paper.Series;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of numbers 文号登记: the series with their patterns, what was given, and what became void. */
@RestController
@RequestMapping("/api/v1")
class NumberResource {

    private final Patterns patterns;
    private final NumberList list;
    private final NumberRegister register;
    private final NumberPaper numberPaper;
    private final NumberBallot numberBallot;
    private final Sentences sentences;

    NumberResource(
            Patterns patterns,
            NumberList list,
            NumberRegister register,
            NumberPaper numberPaper,
            NumberBallot numberBallot,
            Sentences sentences) {
        this.numberBallot = numberBallot;
        this.patterns = patterns;
        this.list = list;
        this.register = register;
        this.numberPaper = numberPaper;
        this.sentences = sentences;
    }

    /** How a series stands in a year. */
    record Year(int year, int reached, int gaps) {}

    /** A series. */
    record Kept(
            String series,
            String label,
            String parameter,
            String pattern,
            String citation,
            String example,
            List<Year> years) {}

    /** A number as it is told. */
    record Number(
            long id,
            String series,
            int year,
            @Nullable Integer place,
            String number,
            String matter,
            String title,
            @Nullable String problem,
            @Nullable String problemTitle,
            @Nullable String ballot,
            @Nullable String givenBy,
            LocalDate givenOn,
            @Nullable LocalDate voidedOn,
            @Nullable String voidedBy,
            @Nullable String voidReason) {}

    /** Why a number becomes void. */
    record Withdrawal(@Nullable String reason) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping("/paper-numbers/series")
    Page<Kept> series(Actor actor) {
        return new Page<>(patterns.of(actor).stream().map(this::kept).toList(), null);
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/paper-numbers")
    Page<Number> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (series != null && Series.find(series).isEmpty()) {
            throw Choices.of(
                            "papers.series.",
                            Series.all().stream().map(Series::word).toList())
                    .without("series", series);
        }
        int size = Page.limit(limit);
        String words = q == null || q.isBlank() ? null : q.strip();
        return Page.of(
                list.page(actor, new Question(series, year, words, Page.number(after), size + 1)),
                size,
                NumberResource::number,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/paper-numbers/{id}")
    Number get(Actor actor, @PathVariable String id) {
        return number(given(actor, id));
    }

    /** Marks the number of a paper that was withdrawn; it is never given again. */
    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/paper-numbers/{id}/withdrawal")
    Number withdraw(Actor actor, @PathVariable String id, @RequestBody Withdrawal withdrawal) {
        numberPaper.withdraw(actor, given(actor, id).id(), withdrawal.reason() == null ? "" : withdrawal.reason());
        return get(actor, id);
    }

    /** A sheet of a problem to be numbered. */
    record Sheet(@Nullable String paper) {}

    /** Numbers a sheet of a problem that no step of the process numbers; the number it has already stays. */
    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/problems/{id}/paper-number")
    ResponseEntity<Number> number(Actor actor, @PathVariable String id, @RequestBody Sheet sheet) {
        return created(numberPaper.sheet(actor, id, sheet.paper() == null ? "" : sheet.paper()));
    }

    /** Numbers the papers of a ballot before it is opened, which would; the number it has already stays. */
    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/ballots/{id}/paper-number")
    ResponseEntity<Number> ballot(Actor actor, @PathVariable String id) {
        return created(numberBallot.number(actor, id));
    }

    private static ResponseEntity<Number> created(Given given) {
        return ResponseEntity.created(URI.create("/api/v1/paper-numbers/" + given.id()))
                .body(number(given));
    }

    private Given given(Actor actor, String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new Missing(id);
        }
        return register.visible(actor, Long.parseLong(id)).orElseThrow(() -> new Missing(id));
    }

    private Kept kept(Patterns.Kept it) {
        return new Kept(
                it.series().word(),
                sentences.of(it.series().code()),
                it.pattern().name(),
                it.pattern().value().toString(),
                it.pattern().citation().in(LocaleContextHolder.getLocale()),
                it.example(),
                it.years().stream()
                        .map(year -> new Year(year.inYear(), year.reached(), year.gaps()))
                        .toList());
    }

    static Number number(Given it) {
        return new Number(
                it.id(),
                it.series(),
                it.inYear(),
                it.place(),
                it.number(),
                it.matter(),
                it.title(),
                it.problem(),
                it.problemTitle(),
                it.ballotName(),
                it.person(),
                it.givenOn(),
                it.voidedOn(),
                it.voidedBy(),
                it.voidReason());
    }
}
