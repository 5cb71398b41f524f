package org.bihuan.doors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may come to a door; counted by each node for itself.
 *
 * @param enabled whether anything is counted at all
 * @param loginAddress attempts to log in from one address: an office behind one address begins its day together
 * @param loginName attempts to log in under one name, from wherever: more than a person who mistypes needs
 * @param code requests with a code from one address: a hall of two hundred votes behind one address within a minute
 * @param newcomer pages asked for without a session, from one address: an office behind one address opens its browsers together
 * @param account requests of one account or token: two hundred a second, more than two cores answer, so that only a program
 *     that has lost its way is stopped
 * @param arrivals where an identity provider sends people back to; patterns of addresses
 * @param doors where people and programs log in, beside the API by Basic; patterns of addresses
 */
@ConfigurationProperties("bihuan.rates")
record Rates(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60/1m") String loginAddress,
        @DefaultValue("10/1m") String loginName,
        @DefaultValue("600/1m") String code,
        @DefaultValue("1200/1m") String newcomer,
        @DefaultValue("12000/1m") String account,

        @DefaultValue("/login/oauth2/**") List<String> arrivals,

        @DefaultValue({
            "/login",
            "/login/code",
            "/activate",
            "/setup",
            "/account/password",
            "/account/second-factor/**",
            "/api/v1/tokens",
            "/api/v1/setup"
        })
        List<String> doors) {}
