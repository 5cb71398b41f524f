package org.bihuan.amendment.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** Reads a form out of a page, as a browser would send it back; its buttons are left to whoever presses one. */
final class Forms {

    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>([^<]*)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*)\\sselected([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private Forms() {}

    static MultiValueMap<String, String> fields(String html, String action) {
        int begin = html.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new AssertionError("no form sends to " + action);
        }
        var fields = new LinkedMultiValueMap<String, String>();
        Matcher found = FIELD.matcher(html.substring(begin, html.indexOf("</form>", begin)));
        while (found.find()) {
            if (found.group(1) != null) {
                input(found.group(1), fields);
            } else if (found.group(2) != null) {
                fields.add(attribute(found.group(2), "name"), HtmlUtils.htmlUnescape(found.group(3)));
            } else {
                fields.add(attribute(found.group(4), "name"), chosen(found.group(5)));
            }
        }
        fields.remove("_csrf");
        fields.remove("more");
        return fields;
    }

    private static void input(String attributes, MultiValueMap<String, String> fields) {
        String type = attribute(attributes, "type");
        if (!(type.equals("checkbox") || type.equals("radio")) || attributes.contains("checked")) {
            fields.add(attribute(attributes, "name"), attribute(attributes, "value"));
        }
    }

    private static String chosen(String options) {
        Matcher selected = CHOSEN.matcher(options);
        if (selected.find()) {
            return attribute(selected.group(1) + selected.group(2), "value");
        }
        Matcher first = OPTION.matcher(options);
        return first.find() ? attribute(first.group(1), "value") : "";
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
