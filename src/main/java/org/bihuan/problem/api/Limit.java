package org.bihuan.problem.api;

import java.time.LocalDate;
import org.bihuan.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A limit: as the list said it, as it is now, and how that came about. */
record Limit(
        String kind,
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable LocalDate original,
        @Nullable String explanation) {

    static Limit of(Problem it) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        String computed = it.dueBasis() == null ? null : chinese ? it.dueZh() : it.dueEn();
        return new Limit(it.dueClass(), it.dueText(), it.due(), it.originalDue(), computed);
    }
}
