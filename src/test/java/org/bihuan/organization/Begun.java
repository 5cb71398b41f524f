package org.bihuan.organization;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A congress founded from above as it is once everybody has been granted what was proposed, for tests of other things. */
public final class Begun {

    private Begun() {}

    /** Turns its proposals into posts and lets all its accounts in, with the password of another. */
    public static void begin(JdbcClient jdbc, String congress, String passwordOf) {
        jdbc.sql("""
                        insert into post (person, unit, post)
                        select person, unit, post from post_proposal where congress = ?""").param(congress).update();
        jdbc.sql("delete from post_proposal where congress = ?").param(congress).update();
        jdbc.sql("""
                        update account set state = 'active', password = (select x.password from account x where x.login = ?)
                        where person in (select id from person where congress = ?)""").params(passwordOf, congress).update();
    }
}
