package org.bihuan.amendment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Where a changed value comes from: the document and the article of it that say so. A congress goes by its own decision or by the law,
 * never by nothing.
 *
 * @param source law or local
 * @param document for example a measure or the minutes of a meeting, with its number
 * @param article for example 第十二条
 * @param english the same for readers of English; the Chinese where nothing is said
 */
public record Cited(
        @Nullable String source,
        @Nullable String document,
        @Nullable String article,
        @Nullable String english) {

    /**
     * A value with this source, as a proposal takes it.
     *
     * @throws Invalid if the document or the article is missing
     */
    public Map<String, Object> with(String parameter, Object value) {
        String at = "parameters." + parameter;
        String named = Written.optional(at, document).orElse("");
        String place = Written.optional(at, article).orElse("");
        if (named.isEmpty() || place.isEmpty()) {
            throw Invalid.field(at, "rulebook.documentAndArticle");
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("value", value);
        told.put("source", source == null ? "" : source);
        told.put("zh", named + place);
        told.put("en", Written.optional(at, english).orElse(named + place));
        return told;
    }
}
