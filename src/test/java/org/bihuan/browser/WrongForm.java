package org.bihuan.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form of a page as it is sent by somebody who filled in nothing, or everything wrongly, without what keeps a browser from sending
 * it. Only forms that demand something are sent, or that show first what they would do: nothing is written.
 *
 * @param action where it is sent
 * @param files names of its fields for files
 * @param fields what is sent
 */
record WrongForm(String action, List<String> files, MultiValueMap<String, String> fields) {

    /** What is typed where something else is wanted; in Chinese, because a page tells it again. */
    static final Set<String> TYPED = Set.of("后天", "许多", "无此项", "一", "紫", "无");

    private static final Map<String, String> WRONG = Map.of("date", "后天", "number", "许多", "month", "后天", "email", "一");

    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea");

    /** Where somebody signs in or out, which answers no page. */
    private static final Set<String> DOORS = Set.of("/login", "/logout");

    /** Each twice: once with nothing in it, once with what does not fit. */
    static List<WrongForm> of(Markings page) {
        var all = new ArrayList<WrongForm>();
        for (Markings.Element form : forms(page)) {
            List<Markings.Element> controls = page.elements().stream()
                    .filter(it -> CONTROLS.contains(it.tag()) && it.has("name") && it.within(one -> one == form))
                    .toList();
            String button = button(page, form);
            if (button.endsWith("=preview") || controls.stream().anyMatch(it -> it.has("required"))) {
                all.add(filled(form, controls, button, false));
                all.add(filled(form, controls, button, true));
            }
        }
        return all;
    }

    private static List<Markings.Element> forms(Markings page) {
        return page.elements().stream()
                .filter(it -> it.tag().equals("form")
                        && it.attribute("method").equals("post")
                        && !DOORS.contains(it.attribute("action")))
                .toList();
    }

    /** The first button that sends all of it, as the key Enter does. */
    private static String button(Markings page, Markings.Element form) {
        return page.elements().stream()
                .filter(it -> it.tag().equals("button")
                        && it.has("name")
                        && !it.has("formnovalidate")
                        && it.within(one -> one == form))
                .findFirst()
                .map(it -> it.attribute("name") + "=" + it.attribute("value"))
                .orElse("");
    }

    private static WrongForm filled(
            Markings.Element form, List<Markings.Element> controls, String button, boolean wrongly) {
        var fields = new LinkedMultiValueMap<String, String>();
        var files = new ArrayList<String>();
        for (Markings.Element it : controls) {
            String type = it.attribute("type");
            if (type.equals("hidden")) {
                fields.add(it.attribute("name"), it.attribute("value"));
            } else if (type.equals("file")) {
                files.add(it.attribute("name"));
            } else if (type.equals("radio") || type.equals("checkbox")) {
                if (wrongly && !fields.containsKey(it.attribute("name"))) {
                    fields.add(it.attribute("name"), "无此项");
                }
            } else {
                fields.add(it.attribute("name"), wrongly ? wrong(it) : "");
            }
        }
        fields.remove("_csrf");
        if (!button.isEmpty()) {
            fields.add(button.substring(0, button.indexOf('=')), button.substring(button.indexOf('=') + 1));
        }
        return new WrongForm(form.attribute("action"), files, fields);
    }

    /** Words are left out where they must be given: most other words would be taken. */
    private static String wrong(Markings.Element it) {
        if (it.tag().equals("select") || it.has("list")) {
            return "无此项";
        }
        if (it.attribute("inputmode").equals("decimal")
                || it.attribute("inputmode").equals("numeric")) {
            return "许多";
        }
        return WRONG.getOrDefault(it.attribute("type"), it.has("required") ? "" : "一");
    }
}
