package org.bihuan.lookback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look-back as it was started.
 *
 * @param closedFrom first day of closing asked for
 * @param closedTo last day of closing asked for
 * @param grade the only grade asked for
 * @param ofMatter the only matter asked for
 * @param recent whether problems closed less than the rule book's delay ago are looked at as well
 * @param rule keyAndShare, all or share
 * @param seedGiven whether the seed came from a public draw, not from the program
 * @param population how many problems met the conditions
 * @param populationDigest see {@link Drawing#digest(java.util.List)}
 */
public record Campaign(
        String matter,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable String grade,
        @Nullable String ofMatter,
        boolean recent,
        String rule,
        int percent,
        String seed,
        boolean seedGiven,
        String basis,
        int population,
        String populationDigest) {}
