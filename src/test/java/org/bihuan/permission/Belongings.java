package org.bihuan.permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.organization.Begun;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the administrators keep, what everybody has of his own, and what crosses from one congress to the other: of the water office
 * (own), of the court (other), of the neighbour (foreign); ended or closed, and not begun (draft).
 */
@TestComponent
class Belongings {

    private static final OffsetDateTime NOW =
            Instant.parse("2026-03-10T02:30:00Z").atOffset(ZoneOffset.UTC);

    private final Client client;
    private final JdbcClient jdbc;
    private final Copies copies;
    private final Congresses congresses;
    private final Foundation foundation;
    private long sessions = 4_000_000;

    Belongings(Client client, JdbcClient jdbc, Congresses congresses, Foundation foundation) {
        this.client = client;
        this.jdbc = jdbc;
        this.copies = new Copies(jdbc);
        this.congresses = congresses;
        this.foundation = foundation;
    }

    void add(Map<String, Map<String, String>> ids) {
        town();
        absent(ids.get("none"));
        held(ids.get("own"), "water", "water", "education");
        held(ids.get("other"), "court", "court", "finance");
        held(ids.get("foreign"), "n-handler", "n-water", "n-organ");
        recovery(ids.get("own"), "water", "secadmin", NOW.plusDays(1));
        recovery(ids.get("other"), "court", "secadmin", NOW.plusDays(1));
        recovery(ids.get("foreign"), "n-handler", "n-office", NOW.plusDays(1));
        recovery(ids.get("closed"), "health", "secadmin", NOW.minusDays(1));
        ended(ids.get("closed"));
        draft(ids.get("draft"));
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('court', 'none', ?)")
                .param(NOW)
                .update();
        ids.get("own").put("congress", "shili");
        ids.get("other").put("congress", "zhen");
        ids.get("foreign").put("congress", "linxian");
        member(ids.get("own"), "drafter");
        member(ids.get("other"), "finance");
        member(ids.get("foreign"), "n-clerk");
        member(ids.get("closed"), "drafter");
        member(ids.get("draft"), "drafter");
        move(ids.get("own"), "RM-2026-8001", "committee");
        move(ids.get("other"), "RM-2026-8002", "finance");
        move(ids.get("foreign"), "RM-2026-8003", "n-office");
        move(ids.get("draft"), "RM-2026-8004", "committee");
        for (String situation : List.of("own", "other", "closed", "draft")) {
            String matter = ids.get(situation).get("matter");
            ids.get(situation).put("share", matter + "/" + shared(matter, "zhen", "read", false));
        }
        String theirs = ids.get("foreign").get("matter");
        ids.get("foreign").put("share", theirs + "/" + shared(theirs, "zhen", "read", false));
        for (String situation : List.of("own", "other", "foreign", "closed", "draft")) {
            number(ids.get(situation));
        }
        ledger(ids.get("own"), "clerk");
        ledger(ids.get("other"), "office");
        ledger(ids.get("foreign"), "n-office");
        ids.get("own").put("administrativeAct", act("water"));
        ids.get("closed").put("administrativeAct", act("court"));
        client.write(
                "logadmin",
                "/administrative-acts/" + ids.get("closed").get("administrativeAct") + "/review",
                Map.of("remark", "已核"));
    }

    /** The number of a paper of the matter as a whole, beside the series. */
    private void number(Map<String, String> ids) {
        jdbc.sql("insert into paper_number (congress, series, in_year, number, matter, given_on)"
                        + " select m.congress, 'letter', 2026, '另编-' || m.id, m.id, ? from matter m where m.id = ?")
                .params(NOW.toLocalDate(), ids.get("matter"))
                .update();
        ids.put(
                "paperNumber",
                String.valueOf(jdbc.sql("select max(id) from paper_number")
                        .query(Long.class)
                        .single()));
    }

    /** What somebody keeps of the ledger: a view of his own, an export, a list he looks through. */
    private void ledger(Map<String, String> ids, String login) {
        String of = "from account a join person p on p.id = a.person where a.login = ?";
        jdbc.sql("insert into ledger_view (congress, owner, name, query, shared, at)"
                        + " select p.congress, p.id, 'kept', '', false, ? " + of)
                .params(NOW, login)
                .update();
        ids.put(
                "ledgerView",
                String.valueOf(jdbc.sql("select max(id) from ledger_view")
                        .query(Long.class)
                        .single()));
        ids.put("ledgerExport", "export-" + login);
        jdbc.sql("insert into ledger_export (id, congress, person, kind, query, state, begun_at, heard_at)"
                        + " select ?, p.congress, p.id, 'xlsx', '', 'failed', ?, ? " + of)
                .params(ids.get("ledgerExport"), NOW, NOW, login)
                .update();
        ids.put("importDraft", "draft-" + login);
        jdbc.sql("insert into import_draft (id, congress, person, process, document, begun_at)"
                        + " select ?, p.congress, p.id, 'supervision', d.id, ? from document d, account a join person p on p.id = a.person"
                        + " where a.login = ? and d.id = ?")
                .params(ids.get("importDraft"), NOW, login, ids.get("document"))
                .update();
    }

    /** A matter of a congress below: read here, shared with somebody else, no longer shared, or offered and not yet accepted. */
    void share(Map<String, Map<String, String>> ids, String situation, String matter, String document) {
        jdbc.sql("insert into congress (id, name, code, level, preset, demo, parent)"
                        + " select 'xiang', '示例乡人大', '乡人', 'township', 'default', false, 'shili' from congress c"
                        + " where c.id = 'shili' and not exists (select 1 from congress x where x.id = 'xiang')")
                .update();
        for (String table : List.of("matter where id", "problem where matter")) {
            String[] parts = table.split(" where ");
            jdbc.sql("update " + parts[0] + " set congress = 'xiang' where " + parts[1] + " = ?")
                    .param(matter)
                    .update();
        }
        long share = switch (situation) {
            case "own" -> shared(matter, "shili", "read", false);
            case "other" -> shared(matter, "zhen", "read", false);
            case "closed" -> shared(matter, "shili", "read", true);
            default -> shared(matter, "shili", "joint", false);
        };
        jdbc.sql("update document set problem = null, unit = (select host_committee from matter where id = ?),"
                        + " record = (select max(id) from record r where r.matter = ?"
                        + " and r.problem is null and r.operation is null) where id = ?")
                .params(matter, matter, document)
                .update();
        jdbc.sql("update record set visibility = 'all' where id = (select record from document where id = ?)")
                .param(document)
                .update();
        ids.get(situation).put("sharedMatter", matter);
        ids.get(situation).put("sharedDocument", matter + "/" + document);
        if (situation.equals("draft")) {
            ids.get("foreign").put("share", matter + "/" + share);
        }
    }

    private static void absent(Map<String, String> none) {
        none.putAll(Map.of(
                "congress", "no-congress",
                "unit", "no-unit",
                "person", "no-person",
                "account", "no-account",
                "accountToken", "no-account/9999999",
                "identity", "no-account/9999999",
                "post", "no-person/9999999",
                "substitution", "no-person/9999999"));
        none.putAll(Map.of(
                "groupMember", "M-2026-9999/no-person",
                "share", "M-2026-9999/9999999",
                "ledgerView", "9999999",
                "move", "M-2026-9999/RM-2026-9999",
                "sharedMatter", "M-2026-9999",
                "sharedDocument", "M-2026-9999/00000000-0000-4000-8000-000000000000"));
    }

    private void town() {
        foundation.found(
                new Foundation.Charter(
                        new Congress("zhen", "示例镇人大", "镇人", "township", "default", false),
                        List.of(
                                unit("z-committee", "committee", "镇人大工作委员会"),
                                unit("z-office", "generalOffice", "镇人大主席团办公室"),
                                unit("z-leadership", "leadership", "镇人大主席团"),
                                unit("z-deputies", "deputies", "镇人大代表"),
                                unit("z-administration", "administration", "镇系统管理"),
                                unit("z-government", "organ", "镇人民政府")),
                        List.of(
                                account("z-office", "z-office/office"),
                                account("z-clerk", "z-committee/clerk"),
                                account("z-head", "z-committee/head"),
                                account("z-verifier1", "z-committee/verifier"),
                                account("z-verifier2", "z-committee/verifier"),
                                account("z-vicechair", "z-leadership/viceChair"),
                                account("z-council", "z-leadership/council"),
                                account("z-organ", "z-government/organ"),
                                account("z-sysadmin", "z-administration/sysadmin"),
                                account("z-secadmin", "z-administration/secadmin"),
                                account("z-logadmin", "z-administration/logadmin"))),
                congresses.get("shili"),
                person("sysadmin"));
        Begun.begin(jdbc, "zhen", "clerk");
    }

    private static Foundation.UnitCharter unit(String id, String kind, String name) {
        return new Foundation.UnitCharter(id, name, kind, null, false, List.of());
    }

    private static Foundation.AccountCharter account(String login, String post) {
        return new Foundation.AccountCharter(login, "镇" + login, "", List.of(post));
    }

    private void held(Map<String, String> of, String login, String unit, String colleague) {
        String person = person(login);
        String other = person(colleague);
        String congress = congress(person);
        of.put("unit", unit);
        of.put("person", person);
        of.put("account", login);
        of.put("post", person + "/" + number("select max(id) from post where person = ?", person));
        token(of, login, NOW.plusDays(1));
        identity(of, login);
        session(of, login, null);
        substitution(of, congress, person, other, null);
        jdbc.sql("""
                        insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                        values (?, ?, ?, 'handler', ?, ?, ?)""")
                .params(congress, other, unit, SmallCounty.TODAY, person, NOW)
                .update();
        of.put("postProposal", last("post_proposal"));
        jdbc.sql("""
                        insert into waiting_merger (unit, congress, successor, proposed_by, proposed_at)
                        values (?, ?, (select max(s.id) from unit s where s.congress = ?), ?, ?)""").params(unit, congress, congress, person, NOW).update();
    }

    private void recovery(Map<String, String> of, String login, String by, OffsetDateTime expires) {
        jdbc.sql("""
                        insert into recovery_proposal (congress, act, login, issuer, subject, proposed_by, proposed_at, expires)
                        values (?, 'bind', ?, 'https://third.invalid', ?, ?, ?, ?)""")
                .params(congress(person(login)), login, "subject of " + login, person(by), NOW, expires)
                .update();
        of.put("recovery", last("recovery_proposal"));
    }

    private void ended(Map<String, String> of) {
        copies.copy(
                "unit", "id = 'water'", Map.of("id", "'old-unit'", "name", "'县水利局'", "closed_on", "date '2026-01-31'"));
        copies.copy(
                "person", "id = '" + person("health") + "'", Map.of("id", "'gone'", "left_on", "date '2026-01-31'"));
        copies.copy("account", "login = 'health'", Map.of("login", "'gone'", "person", "'gone'", "state", "'closed'"));
        copies.copy(
                "post",
                "person = '" + person("health") + "'",
                Map.of("person", "'gone'", "until_on", "date '2026-01-31'"));
        of.put("unit", "old-unit");
        of.put("person", "gone");
        of.put("account", "gone");
        of.put("post", "gone/" + last("post"));
        token(of, "gone", NOW.minusDays(1));
        identity(of, "gone");
        session(of, "water", NOW);
        substitution(of, "shili", person("water"), person("education"), SmallCounty.TODAY);
    }

    /** Entered, and nothing granted yet. */
    private void draft(Map<String, String> of) {
        copies.copy("person", "id = '" + person("health") + "'", Map.of("id", "'fresh'"));
        copies.copy(
                "account", "login = 'health'", Map.of("login", "'fresh'", "person", "'fresh'", "state", "'created'"));
        of.put("person", "fresh");
        of.put("account", "fresh");
    }

    private void token(Map<String, String> of, String login, OffsetDateTime expires) {
        jdbc.sql(
                        "insert into api_token (hash, login, name, scope, created_at, expires) values (?, ?, '报表', 'read', ?, ?)")
                .params("hash of " + login, login, NOW.minusDays(2), expires)
                .update();
        of.put("token", last("api_token"));
        of.put("accountToken", login + "/" + of.get("token"));
    }

    private void identity(Map<String, String> of, String login) {
        jdbc.sql(
                        "insert into oidc_binding (issuer, subject, login, bound_by, bound_at) values (?, ?, ?, 'secadmin', ?)")
                .params("https://login.invalid", "subject of " + login, login, NOW)
                .update();
        of.put("identity", login + "/" + last("oidc_binding"));
    }

    /** Newer than any other: signing in once more ends the oldest. */
    private void session(Map<String, String> of, String login, @Nullable OffsetDateTime ended) {
        long id = ++sessions;
        jdbc.sql("insert into account_session (id, login, door, began, seen, ended) values (?, ?, 'page', ?, ?, ?)")
                .params(id, login, NOW, NOW, ended)
                .update();
        of.put("session", String.valueOf(id));
    }

    /** From next month on, so that it gives nobody anything today. */
    private void substitution(
            Map<String, String> of, String congress, String absent, String substitute, @Nullable LocalDate ended) {
        jdbc.sql("""
                        insert into substitution (congress, role, absent, substitute, from_on, until_on, reason, made_by,
                            made_at, ended_on)
                        values (?, 'business', ?, ?, ?, ?, '外出学习', ?, ?, ?)""")
                .params(
                        congress,
                        absent,
                        substitute,
                        SmallCounty.TODAY.plusDays(30),
                        SmallCounty.TODAY.plusDays(40),
                        absent,
                        NOW,
                        ended)
                .update();
        of.put("ownSubstitution", last("substitution"));
        of.put("substitution", absent + "/" + last("substitution"));
    }

    private void member(Map<String, String> of, String login) {
        String person = person(login);
        jdbc.sql("insert into group_member (matter, person, role) values (?, ?, 'committee')")
                .params(of.get("matter"), person)
                .update();
        jdbc.sql("insert into matter_person (matter, person) values (?, ?)")
                .params(of.get("matter"), person)
                .update();
        of.put("groupMember", of.get("matter") + "/" + person);
    }

    private void move(Map<String, String> of, String id, String by) {
        jdbc.sql("""
                        insert into rule_move (id, matter, state, rules, reason, proposed_by, proposed_at)
                        values (?, ?, 'proposed', (select min(hash) from rule_snapshot), '改用现行规则', ?, ?)""").params(id, of.get("matter"), person(by), NOW).update();
        of.put("move", of.get("matter") + "/" + id);
    }

    private long shared(String matter, String congress, String level, boolean ended) {
        String by = number("select count(*) from matter where id = ? and congress = 'shili'", matter) == 1
                ? person("office")
                : "n-office";
        jdbc.sql("""
                        insert into matter_share (matter, congress, level, begun_by, begun_at, ended_by, ended_at, ended_mark)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(matter, congress, level, by, NOW, ended ? by : null, ended ? NOW : null, ended ? "ended" : "")
                .update();
        return Long.parseLong(last("matter_share"));
    }

    private String act(String login) {
        client.write("secadmin", "/accounts/" + login + "/unlock", Map.of());
        return client.read("logadmin", "/administrative-acts")
                .get("items")
                .get(0)
                .get("seq")
                .asString();
    }

    private String last(String table) {
        return jdbc.sql("select max(id) from " + table).query(String.class).single();
    }

    private long number(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }

    private String person(String login) {
        return jdbc.sql("select person from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private String congress(String person) {
        return jdbc.sql("select congress from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
