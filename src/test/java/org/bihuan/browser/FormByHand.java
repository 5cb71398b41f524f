package org.bihuan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Congress;

/** Fills the form a page shows as a person would: what is given, and what each required field asks for by its kind. */
final class FormByHand {

    /** A picture of one point. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    /** The meeting a decision is recorded with. */
    static final String MEETING = "示例县第十七届人大常委会主任会议";

    private static final String WORDS = "演示办理：已逐项核对，情况属实，措施落实到人。";

    private final Locator form;
    private final Map<String, String> given;

    FormByHand(Locator form, Map<String, String> given) {
        this.form = form;
        this.given = given;
    }

    /** Everything that is to be seen; an outcome is a button and pressed last. */
    void fill() {
        for (Locator field : form.locator(".field:not(.not-now)").all()) {
            fill(field);
        }
    }

    private void fill(Locator field) {
        Locator control = field.locator("input[name], select[name], textarea[name], input[type=file]")
                .first();
        String name =
                Optional.ofNullable(field.getAttribute("data-name")).orElseGet(() -> control.getAttribute("name"));
        boolean required = field.locator(".must").count() > 0;
        boolean file = field.locator("input[type=file]").count() > 0;
        if (name.equals("outcome") || !(required || file && name.equals("evidence") || has(name))) {
            return;
        }
        if (file) {
            hand(field);
        } else if (field.locator("fieldset.row-of").count() > 0) {
            row(field, name);
        } else if (field.locator(".counts").count() > 0) {
            count(field, name);
        } else if (field.locator(".pair").count() > 0) {
            field.locator("input[type=text]").fill(given.getOrDefault(name, MEETING));
            date(field.locator("input[type=date]"), Optional.empty());
        } else if (field.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            tick(field, name);
        } else {
            write(control, name);
        }
    }

    private boolean has(String name) {
        return given.keySet().stream()
                .anyMatch(it -> it.equals(name) || it.startsWith(name + ".") || it.startsWith(name + "["));
    }

    private void tick(Locator field, String name) {
        if (given.containsKey(name)) {
            choose(field, name, given.get(name));
        } else if (field.locator("input:checked").count() == 0) {
            field.locator("input").first().check();
        }
    }

    private static void choose(Locator within, String name, String value) {
        Locator select = within.locator("select[name='" + name + "']");
        if (select.count() > 0) {
            select.selectOption(value);
        } else {
            within.locator("input[name='" + name + "'][value='" + value + "']").check();
        }
    }

    private void write(Locator control, String name) {
        String kind = control.evaluate("it => it.tagName === 'INPUT' ? it.type : it.tagName.toLowerCase()")
                .toString();
        if (given.containsKey(name)) {
            if (kind.startsWith("select")) {
                control.selectOption(given.get(name));
            } else {
                control.fill(given.get(name));
            }
        } else if (control.inputValue().isEmpty()) {
            switch (kind) {
                case "select" ->
                    control.selectOption(control.locator("option").nth(1).getAttribute("value"));
                case "date" -> date(control, Optional.empty());
                default -> control.fill("decimal".equals(control.getAttribute("inputmode")) ? "1" : words(control));
            }
        }
    }

    private static String words(Locator control) {
        int least = Optional.ofNullable(control.getAttribute("minlength"))
                .map(Integer::valueOf)
                .orElse(1);
        int most = Optional.ofNullable(control.getAttribute("maxlength"))
                .map(Integer::valueOf)
                .orElse(200);
        String text = WORDS.repeat(1 + least / WORDS.length());
        return text.substring(0, Math.min(most, text.length()));
    }

    private static void date(Locator control, Optional<String> wanted) {
        String today = LocalDate.now(Congress.ZONE).toString();
        control.fill(wanted.or(() -> Optional.ofNullable(control.getAttribute("min")))
                .or(() -> Optional.ofNullable(control.getAttribute("max")))
                .orElse(today));
    }

    private static void hand(Locator field) {
        if (field.locator(".files input").count() == 0) {
            Locator input = field.locator("input[type=file]");
            input.setInputFiles(
                    input.getAttribute("accept") == null
                            ? new FilePayload(
                                    "整改佐证.txt", "text/plain", "演示佐证材料：整改前后对比记录。\n".getBytes(StandardCharsets.UTF_8))
                            : new FilePayload(
                                    "整改后现场.png",
                                    "image/png",
                                    Base64.getDecoder().decode(PNG)));
        }
    }

    private void row(Locator field, String name) {
        given.forEach((part, value) -> {
            if (part.startsWith(name + "[")) {
                Locator cell = field.locator("[name='" + part + "']");
                if (cell.evaluate("it => it.tagName").equals("SELECT")) {
                    cell.selectOption(value);
                } else {
                    cell.fill(value);
                }
            }
        });
    }

    private void count(Locator field, String name) {
        Map<String, String> people = Map.of("entitled", "31", "present", "29", "issued", "29", "returned", "29");
        people.forEach((part, number) ->
                field.locator("[name='" + name + "." + part + "']").fill(number));
        Locator choices = field.locator("[name^='" + name + ".counts.']");
        for (int at = 0; at < choices.count(); at++) {
            choices.nth(at).fill(at == 0 ? "29" : "0");
        }
    }
}
