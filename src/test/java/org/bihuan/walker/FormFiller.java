package org.bihuan.walker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Fills a form by the types of its fields, for its first outcome. */
public final class FormFiller {

    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
    private static final int FEW = 3;

    /** A picture of one point. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final boolean everything;
    private final Clock clock;
    private final ProblemFiller problems;

    /**
     * A filler of forms.
     *
     * @param everything whether what is not required is filled in too; a list of problems always is
     */
    public FormFiller(boolean everything, Clock clock) {
        this.everything = everything;
        this.clock = clock;
        this.problems = new ProblemFiller(everything);
    }

    /** Values by field name; files are handed in on the way. */
    public Map<String, Object> fill(JsonNode form, Caller caller) {
        String outcome = firstOutcome(form);
        var filled = new LinkedHashMap<String, Object>();
        for (JsonNode field : form.path("fields")) {
            boolean wanted = everything
                    || field.path("required").asBoolean()
                    || field.path("type").asString().equals("problems");
            if (wanted && visible(field, outcome)) {
                filled.put(field.path("name").asString(), value(field, caller));
            }
        }
        return filled;
    }

    private static String firstOutcome(JsonNode form) {
        for (JsonNode field : form.path("fields")) {
            if (field.path("name").asString().equals("outcome")) {
                return first(field);
            }
        }
        return "";
    }

    private static boolean visible(JsonNode field, String outcome) {
        JsonNode only = field.path("visibleFor");
        return only.isMissingNode()
                || outcome.isEmpty()
                || StreamSupport.stream(only.spliterator(), false)
                        .anyMatch(it -> it.asString().equals(outcome));
    }

    private static String first(JsonNode field) {
        return field.path("options").path(0).path("value").asString();
    }

    private Object value(JsonNode field, Caller caller) {
        String type = field.path("type").asString();
        return switch (type) {
            case "string" -> text(field, " " + UUID.randomUUID().toString().substring(0, 13));
            case "text" -> text(field, "");
            case "enum" -> first(field);
            case "long", "decimal" -> number(field);
            case "date" -> date(field);
            case "boolean" -> true;
            case "unit" -> choices(field, caller).get(0);
            case "person" -> choices(field, caller).get(0);
            case "units", "persons" -> last(choices(field, caller), few(field));
            case "files" -> files(field, caller);
            case "meeting" -> Map.of("name", "第一次会议", "date", date(field));
            case "ballot" -> ballot(field);
            case "problems" -> problems.fill(choices(field, caller), today());
            default -> throw new AssertionError("a type outside the contract: " + type);
        };
    }

    /** A short text is never the same twice: it may be a name or a number that must be free. */
    private static String text(JsonNode field, String unique) {
        int least = field.path("minLength").asInt(1);
        int most = field.path("maxLength").asInt(20_000);
        String text = "走访核实".repeat(least / 4 + 1) + unique;
        return text.substring(Math.max(0, text.length() - most));
    }

    private static Object number(JsonNode field) {
        long least = field.path("min").asLong(1);
        return Math.min(Math.max(1, least), field.path("max").asLong(Long.MAX_VALUE));
    }

    private String date(JsonNode field) {
        LocalDate date = today();
        if (field.hasNonNull("min")
                && LocalDate.parse(field.path("min").asString()).isAfter(date)) {
            date = LocalDate.parse(field.path("min").asString());
        }
        if (field.hasNonNull("max")
                && LocalDate.parse(field.path("max").asString()).isBefore(date)) {
            date = LocalDate.parse(field.path("max").asString());
        }
        return date.toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LEGAL);
    }

    private static int few(JsonNode field) {
        return Math.max(1, field.path("minItems").asInt(1));
    }

    /** At most a few; options stand in the form or, where they are too many, behind a link. */
    private static List<String> choices(JsonNode field, Caller caller) {
        var choices = new ArrayList<String>();
        field.path("options").forEach(it -> choices.add(it.path("value").asString()));
        if (choices.isEmpty()) {
            caller.all(field.path("optionsHref").asString())
                    .forEach(it -> choices.add(it.path("value").asString()));
        }
        if (choices.isEmpty()) {
            throw new AssertionError("nothing to choose from: " + field);
        }
        return choices.subList(0, Math.min(choices.size(), FEW + few(field)));
    }

    /** Where one is chosen, it is the first; where several are, others: who leads does not assist. */
    private static List<String> last(List<String> choices, int n) {
        return choices.subList(Math.max(0, choices.size() - n), choices.size());
    }

    private static List<String> files(JsonNode field, Caller caller) {
        boolean picture =
                field.path("accept").valueStream().anyMatch(it -> it.asString().equals("png"));
        byte[] content = picture ? Base64.getDecoder().decode(PNG) : "整改前后对比说明\n".getBytes(StandardCharsets.UTF_8);
        String name = picture ? "evidence.png" : "evidence.txt";
        var ids = new ArrayList<String>();
        for (int i = 0; i < few(field); i++) {
            ids.add(caller.post("/documents", Map.of(), name, content)
                    .expect(201)
                    .text("id"));
        }
        return ids;
    }

    private static Map<String, Object> ballot(JsonNode field) {
        return Map.of("entitled", 31, "present", 29, "issued", 29, "returned", 29, "counts", Map.of(first(field), 29));
    }
}
