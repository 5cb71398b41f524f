package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Classes in the congress's own words, best first: a list of {@code {code, zh, en, countsAsResolved}}, and {@code promise}
 * where a class is one.
 */
record LabelsKind(int least, int most) implements Kind {

    private static final Set<String> FIELDS = Set.of("code", "zh", "en", "countsAsResolved");
    private static final String PROMISE = "promise";
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]{1,20}");
    private static final int LONGEST = 100;

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof List<?> entries)) {
            throw new Unfit("rulebook.notLabels");
        }
        if (entries.size() < least || entries.size() > most) {
            throw new Unfit("rulebook.labelCount", entries.size(), least, most);
        }
        List<Label> labels = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Object entry : entries) {
            Label label = label(entry);
            if (!codes.add(label.code())) {
                throw new Unfit("rulebook.labelTwice", label.code());
            }
            labels.add(label);
        }
        if (labels.stream().noneMatch(Label::countsAsResolved)) {
            throw new Unfit("rulebook.noneResolved");
        }
        return List.copyOf(labels);
    }

    private static Label label(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Map<?, ?> fields) || !withoutPromise(fields).equals(FIELDS)) {
            throw new Unfit("rulebook.notLabels");
        }
        if (!(fields.get("code") instanceof String code) || !CODE.matcher(code).matches()) {
            throw new Unfit("rulebook.labelCode", String.valueOf(fields.get("code")));
        }
        if (!(fields.get("countsAsResolved") instanceof Boolean resolved)) {
            throw new Unfit("rulebook.notFlag", String.valueOf(fields.get("countsAsResolved")));
        }
        Object promise = fields.get(PROMISE);
        if (promise != null && !(promise instanceof Boolean)) {
            throw new Unfit("rulebook.notFlag", String.valueOf(promise));
        }
        if (resolved && Boolean.TRUE.equals(promise)) {
            throw new Unfit("rulebook.promiseResolved", code);
        }
        return new Label(
                code, words(fields.get("zh")), words(fields.get("en")), resolved, Boolean.TRUE.equals(promise));
    }

    private static Set<Object> withoutPromise(Map<?, ?> fields) {
        Set<Object> names = new HashSet<>(fields.keySet());
        names.remove(PROMISE);
        return names;
    }

    private static String words(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof String words) || words.isBlank() || words.length() > LONGEST) {
            throw new Unfit("rulebook.labelWords", LONGEST);
        }
        return words.strip();
    }
}
