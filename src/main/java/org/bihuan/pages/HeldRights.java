package org.bihuan.pages;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;

/** What a page offers a reader: the rights he holds, by name. Whether he may is asked again when he does it. */
public final class HeldRights {

    private HeldRights() {}

    /** The names of the rights somebody holds. */
    public static Set<String> of(Actor actor) {
        return Arrays.stream(Right.values())
                .filter(it -> it.heldBy(actor))
                .map(Right::name)
                .collect(Collectors.toSet());
    }
}
