package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * What parameters that differ from problem to problem go by.
 *
 * @param grade ordinary, key or listed
 * @param type as the list says, for example 问题类
 * @param category as the list says
 */
public record Subject(
        String grade, @Nullable String type, @Nullable String category) {}
