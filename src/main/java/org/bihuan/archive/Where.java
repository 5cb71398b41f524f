package org.bihuan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bihuan.organization.Sight;
import org.jspecify.annotations.Nullable;

/** A condition that is put together of what is asked. */
final class Where {

    private final StringBuilder sql = new StringBuilder("where ");
    private final List<Object> parameters = new ArrayList<>();

    Where(Sight.Condition sight) {
        sql.append(sight.sql());
        parameters.addAll(sight.parameters());
    }

    /** A part of words as {@code like ... escape '!'} takes it, in small letters. */
    static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** One of the columns holds these words. */
    Where holds(@Nullable String words, String... columns) {
        if (words != null) {
            String any = String.join(
                    " or ",
                    Arrays.stream(columns)
                            .map(column -> "lower(" + column + ") like ? escape '!'")
                            .toList());
            sql.append(" and (").append(any).append(")");
            parameters.addAll(Collections.nCopies(columns.length, like(words)));
        }
        return this;
    }

    /** Where a value is asked for, the condition holds of it; it stands in it as often as there are question marks. */
    Where asked(@Nullable Object value, String condition) {
        if (value != null) {
            sql.append(" and (").append(condition).append(")");
            long marks = condition.chars().filter(it -> it == '?').count();
            for (int i = 0; i < marks; i++) {
                parameters.add(value);
            }
        }
        return this;
    }

    /** And this too, with its own parameters. */
    Where and(Sight.Condition condition) {
        sql.append(" and (").append(condition.sql()).append(")");
        parameters.addAll(condition.parameters());
        return this;
    }

    Sight.Condition page(String order, int limit) {
        parameters.add(limit);
        return new Sight.Condition(sql + " order by " + order + " fetch first ? rows only", parameters);
    }
}
