package org.bihuan.access.factor;

import java.util.Collection;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must have a second factor, {@code bihuan.second-factor.*}. GB/T 22239-2019, 8.1.4.1 d demands two; our default: the three
 * administrators.
 *
 * @param posts whoever holds one of these; everybody else may have one
 */
@ConfigurationProperties("bihuan.second-factor")
public record FactorRule(
        @DefaultValue({"sysadmin", "secadmin", "logadmin"}) Set<String> posts) {

    public FactorRule {
        posts = Set.copyOf(posts);
    }

    /** Whether one of these posts needs it. */
    public boolean required(Collection<String> held) {
        return held.stream().anyMatch(posts::contains);
    }
}
