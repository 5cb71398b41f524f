package org.bihuan.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/** Those who lead: the vice-chairperson in charge and the council. What they ask for comes before what others urge 领导督办. */
@Component
public class Leaders {

    private static final List<String> PARTIES = List.of("viceChair", "council");

    private final Parties parties;

    Leaders(Parties parties) {
        this.parties = parties;
    }

    /** As which of them somebody acts in a matter, by the post he acts with; nothing for everybody else. */
    public Optional<String> as(Actor acting, String matter) {
        List<String> own = acting.keys(Objects.requireNonNullElse(acting.behalfPerson(), acting.person()));
        return PARTIES.stream()
                .filter(party -> parties.posts(party, matter, null).stream()
                        .anyMatch(key -> own.contains(key) && key.startsWith(acting.unit() + "/")))
                .findFirst();
    }
}
