package org.bihuan.sharing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city above the county of the tests, a township below it and another city's county beside it, each with the same few bodies and people, and the
 * password of the county's.
 */
public final class OtherCongresses {

    private static final List<String> STAFF = List.of(
            "clerk finance/clerk",
            "head finance/head",
            "other social/clerk",
            "office general-office/office",
            "auditor administration/auditor",
            "member deputies/member");

    private OtherCongresses() {}

    /** Founds them once. */
    public static void around(JdbcClient jdbc, String county) {
        if (jdbc.sql("select count(*) from congress where id = 'city'")
                        .query(Long.class)
                        .single()
                > 0) {
            jdbc.sql("update congress set parent = 'city' where id = ?")
                    .param(county)
                    .update();
            return;
        }
        String password = jdbc.sql(
                        "select a.password from account a join person p on p.id = a.person where p.congress = ? and a.login = 'clerk'")
                .param(county)
                .query(String.class)
                .single();
        congress(jdbc, "city", "city", null, password);
        jdbc.sql("update congress set parent = 'city' where id = ?")
                .param(county)
                .update();
        congress(jdbc, "town", "township", county, password);
        congress(jdbc, "yonder", "county", "city", password);
    }

    /** Releases a paper of a matter to everybody, as an audit does, and gives its id; the processes walked here release none. */
    static String released(JdbcClient jdbc, String matter) {
        String paper = jdbc.sql(
                        "select min(d.id) from document d join record r on r.id = d.record where d.matter = ? and r.problem is null")
                .param(matter)
                .query(String.class)
                .single();
        jdbc.sql("update record set visibility = 'all' where id = (select d.record from document d where d.id = ?)")
                .param(paper)
                .update();
        return paper;
    }

    private static void congress(JdbcClient jdbc, String id, String level, String parent, String password) {
        jdbc.sql(
                        "insert into congress (id, name, code, level, preset, demo, parent) values (?, ?, ?, ?, 'default', false, ?)")
                .params(id, "人大 " + id, id, level, parent)
                .update();
        unit(jdbc, id, "finance", "committee");
        unit(jdbc, id, "social", "committee");
        unit(jdbc, id, "general-office", "generalOffice");
        unit(jdbc, id, "leadership", "leadership");
        unit(jdbc, id, "deputies", "deputies");
        unit(jdbc, id, "administration", "administration");
        unit(jdbc, id, "government", "organ");
        for (String it : STAFF) {
            String[] words = it.split("[ /]");
            String person = id + words[0];
            jdbc.sql("insert into person (id, congress, name) values (?, ?, ?)")
                    .params(person, id, "某 " + person)
                    .update();
            jdbc.sql("insert into post (person, unit, post) values (?, ?, ?)")
                    .params(person, id + "-" + words[1], words[2])
                    .update();
            jdbc.sql("insert into account (login, person, password) values (?, ?, ?)")
                    .params(person, person, password)
                    .update();
        }
    }

    private static void unit(JdbcClient jdbc, String congress, String name, String kind) {
        jdbc.sql("insert into unit (id, congress, name, kind) values (?, ?, ?, ?)")
                .params(congress + "-" + name, congress, congress + " " + name, kind)
                .update();
    }
}
