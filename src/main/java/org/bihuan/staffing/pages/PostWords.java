package org.bihuan.staffing.pages;

import java.util.Comparator;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Unit;
import org.bihuan.pages.ActForm.Option;
import org.springframework.stereotype.Component;

/** Posts in the reader's words. */
@Component
class PostWords {

    private final Sentences sentences;

    PostWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Somebody with a post in a unit. */
    String of(String name, String unit, String post) {
        return sentences.of("console.post", name, unit, of(post));
    }

    /** Who is to hold a post after somebody. */
    String takenOver(String unit, String post) {
        return sentences.of("console.leave.post", unit, of(post));
    }

    /** A post alone. */
    String of(String post) {
        return sentences.of("pages.post." + post);
    }

    /** Every post there is. */
    List<Option> posts() {
        return Posts.ALL.stream().map(it -> new Option(it, of(it))).toList();
    }

    /** Units that are there, with what kind each is of; those of one kind together. */
    List<Option> units(List<Unit> units) {
        return units.stream()
                .filter(Unit::open)
                .sorted(Comparator.comparingInt((Unit it) -> Unit.KINDS.indexOf(it.kind()))
                        .thenComparing(Unit::name))
                .map(it -> new Option(it.id(), it.name()))
                .toList();
    }
}
