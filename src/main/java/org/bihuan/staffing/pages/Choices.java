package org.bihuan.staffing.pages;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.pages.ActForm.Option;

/** What a field suggests; whoever is not among the first is entered by his id all the same. */
final class Choices {

    private static final int SUGGESTED = 500;

    private Choices() {}

    /** People of the congress, without one. */
    static List<Option> people(People people, Actor actor, String without) {
        return people.page(actor.congress(), false, null, null, SUGGESTED).stream()
                .filter(it -> !it.id().equals(without))
                .map(it -> new Option(it.id(), it.name()))
                .toList();
    }
}
