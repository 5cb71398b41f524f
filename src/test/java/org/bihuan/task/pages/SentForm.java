package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The form of a page and what a browser without scripts would send of it. */
final class SentForm {

    private static final Pattern FORM = Pattern.compile("<form class=\"fill\".*?</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<(input|button|textarea|select)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/\"]+)(?:=\"([^\"]*)\")?");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>([^<]*)</option>");

    private final String html;
    private final List<Control> controls = new ArrayList<>();

    /**
     * One control.
     *
     * @param text what a text area holds, or the markup of the choices of a list
     */
    record Control(String tag, Map<String, String> attributes, String text) {

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        List<String> labels() {
            return OPTION.matcher(text).results().map(it -> it.group(2)).toList();
        }

        private List<String> values() {
            return switch (tag) {
                case "textarea" -> List.of(text);
                case "select" -> chosen();
                default ->
                    get("type").matches("checkbox|radio") && !attributes.containsKey("checked")
                                    || get("type").matches("submit|file")
                            ? List.of()
                            : List.of(get("value"));
            };
        }

        private List<String> chosen() {
            var all = new ArrayList<String>();
            var chosen = new ArrayList<String>();
            OPTION.matcher(text).results().forEach(it -> {
                Map<String, String> option = SentForm.attributes(it.group(1));
                all.add(option.getOrDefault("value", ""));
                if (option.containsKey("selected")) {
                    chosen.add(option.getOrDefault("value", ""));
                }
            });
            return !chosen.isEmpty() || attributes.containsKey("multiple") ? chosen : all.subList(0, 1);
        }
    }

    SentForm(String page) {
        var form = FORM.matcher(page);
        assertThat(form.find()).as("a form").isTrue();
        html = form.group();
        var found = CONTROL.matcher(html);
        while (found.find()) {
            String tag = found.group(1);
            String rest = html.substring(found.end(2) + 1);
            String text =
                    List.of("textarea", "select").contains(tag) ? rest.substring(0, rest.indexOf("</" + tag)) : "";
            controls.add(new Control(
                    tag, attributes(found.group(2)), tag.equals("textarea") ? HtmlUtils.htmlUnescape(text) : text));
        }
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(inside)
                .results()
                .forEach(it ->
                        attributes.put(it.group(1), it.group(2) == null ? "" : HtmlUtils.htmlUnescape(it.group(2))));
        return attributes;
    }

    /** What is sent where nobody has touched it. */
    Map<String, List<String>> untouched() {
        var fields = new LinkedHashMap<String, List<String>>();
        for (Control it : controls) {
            if (!it.get("name").isEmpty()) {
                it.values()
                        .forEach(value -> fields.computeIfAbsent(it.get("name"), name -> new ArrayList<>())
                                .add(value));
            }
        }
        return fields;
    }

    /** The first control of a name. */
    Control control(String name) {
        return controls.stream()
                .filter(it -> it.get("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /** Those marked as wrong. */
    List<Control> wrong() {
        return controls.stream()
                .filter(it -> it.get("aria-invalid").equals("true"))
                .toList();
    }

    /** How many rows of problems there are. */
    int rows() {
        return html.split("class=\"row-of\"", -1).length - 1;
    }

    String html() {
        return html;
    }
}
