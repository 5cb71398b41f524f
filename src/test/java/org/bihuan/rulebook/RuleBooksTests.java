package org.bihuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Term;
import org.bihuan.deadline.Term.Unit;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class RuleBooksTests {

    private final RuleBooks books = new RuleBooks();

    @Test
    void everyPresetIsCompleteAndCitesASourceForEveryParameter() {
        assertThat(books.presets())
                .extracting(RuleBook::id)
                .containsExactly(
                        "default", "national", "henan", "zhejiang", "hunan", "beijing", "liangshan", "shiquan");
        for (RuleBook book : books.presets()) {
            assertThat(book.title().zh()).isNotBlank();
            assertThat(book.title().en()).isNotBlank();
            assertThat(book.effective()).isEqualTo(LocalDate.of(2024, 11, 8));
            assertThat(book.parameters())
                    .extracting(Parameter::name)
                    .containsExactlyElementsOf(Catalogue.ENTRIES.keySet());
            assertThat(book.parameters()).allSatisfy(parameter -> {
                assertThat(parameter.citation().zh()).isNotBlank();
                assertThat(parameter.citation().en()).isNotBlank();
                if (parameter.source() == SourceKind.LAW) {
                    assertThat(parameter.citation().zh()).contains("监督法", "条");
                    assertThat(parameter.citation().en()).contains("Law on Supervision", "article");
                } else if (parameter.source() == SourceKind.DEFAULT) {
                    assertThat(parameter.citation().zh()).startsWith("系统");
                }
            });
        }
    }

    @Test
    void theDefaultHasTheTermsAgreed() {
        RuleBook book = books.preset("default");
        assertThat(book.term("opinionDraft")).isEqualTo(new Term(Event.SESSION, 5, Unit.WORKING_DAY));
        assertThat(book.term("opinionDelivery")).isEqualTo(new Term(Event.APPROVAL, 7, Unit.DAY));
        assertThat(book.term("reportToCommittee")).isEqualTo(new Term(Event.SESSION, -20, Unit.DAY));
        assertThat(book.term("reportToStandingCommittee")).isEqualTo(new Term(Event.SESSION, -10, Unit.DAY));
        assertThat(book.term("reportToMembers")).isEqualTo(new Term(Event.SESSION, -7, Unit.DAY));
        assertThat(book.term("plan")).isEqualTo(new Term(Event.SIGNING, 1, Unit.MONTH, Event.ASSIGNMENT));
        assertThat(book.term("handlingReport")).isEqualTo(new Term(Event.ISSUE, 3, Unit.MONTH));
        assertThat(book.parameter("reportToMembers").source()).isEqualTo(SourceKind.LAW);
        assertThat(book.number("verificationPeople")).isEqualTo(2);
        assertThat(book.number("evidenceRequired")).isEqualTo(1);
        assertThat(book.choice("signOffAuthority", "ordinary")).isEqualTo("viceChair");
        assertThat(book.choice("signOffAuthority", "key")).isEqualTo("council");
        assertThat(book.choice("signOffAuthority", "listed")).isEqualTo("vote");
        assertThat(book.text("numberPattern")).isEqualTo("{代字}常审〔{yyyy}〕{n}号");
        assertThat(book.flag("draftsVisibleToGovernment")).isFalse();
        assertThat(book.rule("plan").rollForward()).isFalse();
    }

    @Test
    void labelsSayWhatCountsAsResolved() {
        RuleBook book = books.preset("default");
        assertThat(book.labels("solutionDegrees"))
                .extracting(Label::code, Label::countsAsResolved)
                .containsExactly(tuple("A", true), tuple("B", false), tuple("C", false), tuple("D", false));
        assertThat(book.labels("solutionDegrees").get(0).in(Locale.CHINA)).isEqualTo("已解决");
        assertThat(book.labels("solutionDegrees").get(0).in(Locale.ENGLISH)).isEqualTo("solved");
        assertThatIllegalArgumentException().isThrownBy(() -> book.labels("plan"));
    }

    @Test
    void whatIsDemandedDependsOnTheProblem() {
        RuleBook book = books.preset("default");
        var ordinary = new Subject("ordinary", "问题类", "水利");
        assertThat(book.demands("evidenceChecklist", "photo", ordinary)).isTrue();
        assertThat(book.demands("evidenceChecklist", "data", ordinary)).isFalse();
        assertThat(book.checklist("evidenceChecklist").of("没有列出的类型", null)).containsExactly("document");
        assertThat(book.checklist("evidenceChecklist").of("国有资产", "审计类")).containsExactly("document", "data");
        assertThat(book.demands("siteVisit", "", ordinary)).isFalse();
        assertThat(book.demands("siteVisit", "", new Subject("key", null, null)))
                .isTrue();
        assertThat(book.demands("siteVisit", "", null)).as("without a problem").isFalse();
        assertThat(book.demands("evidenceRequired", "", null)).isTrue();
        assertThat(book.demands("draftsVisibleToGovernment", "", null)).isFalse();
        assertThat(book.labels("solutionDegrees"))
                .extracting(Label::code, Label::promise)
                .contains(tuple("A", false), tuple("B", true));
    }

    @Test
    void aLocalRuleOverridesAndTheRestIsInherited() {
        RuleBook henan = books.preset("henan");
        assertThat(henan.term("opinionDelivery")).isEqualTo(new Term(Event.SESSION, 10, Unit.DAY));
        assertThat(henan.parameter("opinionDelivery").source()).isEqualTo(SourceKind.LOCAL);
        assertThat(henan.parameter("opinionDelivery").preset()).isEqualTo("henan");
        assertThat(henan.parameter("plan").preset()).isEqualTo("default");
        assertThat(books.preset("liangshan").term("handlingReport").amount()).isEqualTo(2);
        assertThat(books.preset("zhejiang").term("opinionDelivery").event()).isEqualTo(Event.APPROVAL);
        assertThat(books.preset("national").parameter("handlingReportAudit").source())
                .isEqualTo(SourceKind.LAW);
    }

    @Test
    void whatIsKnownOfAPlaceIsItsOwnAndTheRestIsTheDefault() {
        assertThat(books.preset("hunan").term("plan")).isEqualTo(new Term(Event.RECEIPT, 2, Unit.MONTH, Event.ISSUE));
        assertThat(books.preset("beijing").term("plan")).isEqualTo(new Term(Event.RECEIPT, 3, Unit.MONTH, Event.ISSUE));
        assertThat(books.preset("hunan").parameter("plan").source()).isEqualTo(SourceKind.LOCAL);
        assertThat(books.preset("hunan").parameters())
                .filteredOn(parameter -> parameter.preset().equals("hunan"))
                .extracting(Parameter::name)
                .containsExactly("plan");
        assertThat(books.preset("zhejiang").parameter("opinionApproval").source())
                .isEqualTo(SourceKind.LOCAL);
        assertThat(books.shipped("shiquan")).isTrue();
    }

    @Test
    void inAProcessWithARuleOfItsOwnThatRuleApplies() {
        RuleBook book = books.preset("default");
        assertThat(book.in("audit").rule("handlingReport").citation())
                .isEqualTo(book.parameter("handlingReportAudit").citation());
        assertThat(book.in("audit").term("plan")).isEqualTo(book.term("plan"));
        assertThat(book.in("supervision")).isSameAs(book);
        assertThat(book.in("")).isSameAs(book);
    }

    @Test
    void everyRuleBookIsKeptAndReadAgainAsItWas() {
        for (RuleBook book : books.presets()) {
            String body = Snapshot.of(book).body();
            RuleBook again = Snapshot.read(body).book(books.preset("default"));
            assertThat(Change.between(book, again)).isEmpty();
            assertThat(again.parameters()).isEqualTo(book.parameters());
            assertThat(again.title()).isEqualTo(book.title());
            assertThat(Snapshot.of(again).body()).isEqualTo(body);
        }
    }

    @Test
    void whatWasKeptBeforeAParameterExistedIsCompletedFromToday() {
        RuleBook book = books.preset("default");
        String body = Snapshot.of(book)
                .body()
                .replace("\"plan\":", "\"forgotten\":")
                .replaceFirst("\"verificationPeople\":\\{\"value\":2", "\"verificationPeople\":{\"value\":0");
        RuleBook again = Snapshot.read(body).book(book);
        assertThat(again.parameters()).isEqualTo(book.parameters());
    }

    @Test
    void theCatalogueDescribesEveryParameterAndWordsEveryChoice() {
        ResourceBundle zh = ResourceBundle.getBundle("messages-rulebook", Locale.ROOT);
        ObjectMapper json = JsonMapper.builder().build();
        assertThat(Definition.all()).extracting(Definition::name).containsExactlyElementsOf(Catalogue.ENTRIES.keySet());
        assertThat(Definition.all()).allSatisfy(it -> {
            assertThat(it.kind()).isNotBlank();
            assertThat(json.valueToTree(it.bounds()).isObject()).as(it.name()).isTrue();
            it.options().forEach(word -> assertThat(zh.keySet()).contains(Definition.option(word)));
        });
        JsonNode people = json.valueToTree(Definition.all().stream()
                .filter(it -> it.name().equals("verificationPeople"))
                .findFirst()
                .orElseThrow());
        assertThat(people.get("kind").asString()).isEqualTo("number");
        assertThat(people.get("bounds").get("most").asInt()).isEqualTo(20);
    }

    @Test
    void aRuleCarriesItsSourceIntoTheDueDate() {
        RuleBook book = books.preset("default");
        var due = new Deadlines(WorkingCalendar.shipped()).due(book.rule("signFor"), LocalDate.of(2026, 9, 28));
        assertThat(due.date()).isEqualTo("2026-10-10");
        assertThat(due.explanation().get(due.explanation().size() - 1).arguments())
                .containsExactly(book.parameter("signFor").citation());
    }

    @Test
    void askingForWhatIsNotThereIsAMistake() {
        RuleBook book = books.preset("default");
        assertThat(book.hasTerm("plan")).isTrue();
        assertThat(book.hasTerm("verificationPeople")).isFalse();
        assertThat(book.hasTerm("nothing")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> book.term("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.term("verificationPeople"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.choice("signOffAuthority", "urgent"));
        assertThatThrownBy(() -> books.preset("atlantis")).isInstanceOf(Missing.class);
    }

    @Test
    void parametersReadWellAsJson() {
        ObjectMapper json = JsonMapper.builder().build();
        JsonNode plan = json.valueToTree(books.preset("default").parameter("plan"));
        assertThat(plan.get("id").asString()).isEqualTo("P-12");
        assertThat(plan.get("source").asString()).isEqualTo("default");
        assertThat(plan.get("value").get("event").asString()).isEqualTo("signing");
        assertThat(plan.get("value").get("amount").asInt()).isEqualTo(1);
        assertThat(plan.get("value").get("unit").asString()).isEqualTo("MONTH");
        assertThat(plan.get("citation").get("zh").asString()).isNotBlank();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndEveryParameterHasWords() {
        ResourceBundle zh = ResourceBundle.getBundle("messages-rulebook", Locale.ROOT);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle en = ResourceBundle.getBundle("messages-rulebook", Locale.ENGLISH, noFallback);
        assertThat(en.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        assertThat(books.preset("default").parameters())
                .allSatisfy(parameter -> assertThat(zh.keySet()).contains(parameter.code()));
        for (SourceKind kind : SourceKind.values()) {
            assertThat(zh.keySet()).contains(kind.code());
        }
    }
}
