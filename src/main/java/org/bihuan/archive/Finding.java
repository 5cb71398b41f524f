package org.bihuan.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param key what the next page goes on from
 * @param id of the matter, problem or paper; of a record the problem or matter it is about
 * @param path of the page that shows it
 * @param title of it; of a record what was done
 * @param unit the unit it belongs to
 * @param day when it began, was issued, written or handed in
 * @param state the word for where it stands; nothing for records and papers
 * @param excerpt where the words stand; nothing where they stand in the title
 */
public record Finding(
        String key,
        String id,
        String path,
        String title,
        @Nullable String unit,
        @Nullable String day,
        @Nullable String state,
        @Nullable String excerpt) {}
