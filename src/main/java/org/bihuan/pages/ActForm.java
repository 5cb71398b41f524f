package org.bihuan.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an act about an account, a person, a unit or a congress asks for and leads to: the page that is shown before it is done
 * ({@code templates/pages/act.html}). Its words are the keys that begin with its own: {@code .title}, {@code .effect},
 * {@code .submit}, and for each field its label and {@code .hint}.
 */
public final class ActForm {

    private final String key;
    private final String back;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private @Nullable String subject;
    private boolean upload;

    private ActForm(String key, String back) {
        this.key = key;
        this.back = back;
    }

    /** Something to choose. */
    public record Option(String value, String label) {}

    /**
     * A field.
     *
     * @param type line, area, date, number, choice, many, pick (a line with suggestions) or file
     * @param label its words, where they are not those of the key
     * @param longest how many characters it takes; 0 where that says nothing
     */
    public record Input(
            String name, @Nullable String label, String type, boolean required, int longest, List<Option> options) {}

    /** An act; {@code back} is where one comes from and goes to afterwards. */
    public static ActForm of(String key, String back) {
        return new ActForm(key, back);
    }

    /** An address with its ids written as addresses write them. */
    public static String at(String template, Object... ids) {
        return UriComponentsBuilder.fromPath(template)
                .buildAndExpand(ids)
                .encode()
                .toUriString();
    }

    /** Whom or what it is done to. */
    public ActForm about(String what) {
        this.subject = what;
        return this;
    }

    /** A line that must be filled in. */
    public ActForm line(String name, int longest) {
        return add(new Input(name, null, "line", true, longest, List.of()));
    }

    /** A line that may stay empty. */
    public ActForm maybeLine(String name, int longest) {
        return add(new Input(name, null, "line", false, longest, List.of()));
    }

    /** Some lines of text. */
    public ActForm area(String name, boolean required, int longest) {
        return add(new Input(name, null, "area", required, longest, List.of()));
    }

    /** A day. */
    public ActForm date(String name, boolean required) {
        return add(new Input(name, null, "date", required, 0, List.of()));
    }

    /** A number. */
    public ActForm number(String name) {
        return add(new Input(name, null, "number", false, 0, List.of()));
    }

    /** One of these. */
    public ActForm choice(String name, boolean required, List<Option> options) {
        return add(new Input(name, null, "choice", required, 0, options));
    }

    /** Any of these. */
    public ActForm many(String name, List<Option> options) {
        return add(new Input(name, null, "many", false, 0, options));
    }

    /** An id, with those there are to choose from. */
    public ActForm pick(String name, List<Option> options) {
        return add(new Input(name, null, "pick", true, 60, options));
    }

    /** The same, with a label of its own; it may stay empty. */
    public ActForm maybePick(String name, String label, List<Option> options) {
        return add(new Input(name, label, "pick", false, 60, options));
    }

    /** A file. */
    public ActForm file(String name) {
        this.upload = true;
        return add(new Input(name, null, "file", true, 0, List.of()));
    }

    /** What stands in a field to begin with. */
    public ActForm with(String name, @Nullable String... content) {
        values.put(name, Arrays.stream(content).map(it -> it == null ? "" : it).toList());
        return this;
    }

    /** What was sent, to be shown again. */
    public ActForm with(MultiValueMap<String, String> sent) {
        inputs.forEach(it -> values.put(it.name(), sent.getOrDefault(it.name(), List.of())));
        return this;
    }

    private ActForm add(Input it) {
        inputs.add(it);
        return this;
    }

    /** Where its words stand. */
    public String key() {
        return key;
    }

    /** Where one comes from. */
    public String back() {
        return back;
    }

    /** The fields in their order. */
    public List<Input> inputs() {
        return inputs;
    }

    /** Whom or what it is done to. */
    public @Nullable String subject() {
        return subject;
    }

    /** Whether a file goes with it. */
    public boolean upload() {
        return upload;
    }

    /** What stands in a field. */
    public String value(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.get(0);
    }

    /** Whether this is chosen. */
    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }
}
