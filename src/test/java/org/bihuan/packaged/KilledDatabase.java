package org.bihuan.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A copy of the database as a kill has left it, opened and recovered apart from the program. */
final class KilledDatabase implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    private KilledDatabase(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
    }

    /** Copies the file of a program that is no longer alive, and opens the copy. */
    static KilledDatabase open(Path home, Path copy) {
        try {
            Files.copy(home.resolve("bihuan.mv.db"), copy.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            String url = "jdbc:h2:file:" + copy.resolve("copy").toAbsolutePath() + ";IFEXISTS=TRUE";
            return new KilledDatabase(
                    new SingleConnectionDataSource(DriverManager.getConnection(url, "bihuan", ""), true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether an entry of the journal is there with this hash. */
    boolean entry(String chain, long seq, String hash) {
        return count("select count(*) from journal_entry where chain = ? and seq = ? and hash = ?", chain, seq, hash)
                == 1;
    }

    /** How many records a task has that an entry of the journal belongs to. */
    long records(long task, long entry) {
        return count("select count(*) from record where work_item = ? and entry = ?", task, entry);
    }

    boolean matter(String id) {
        return count("select count(*) from matter where id = ?", id) == 1;
    }

    /** A task somebody has completed, or his part of it. */
    record Done(long task, String login) {}

    /** Every record of a task with the account of the person who made it. */
    List<Done> done() {
        return jdbc.sql("""
                        select r.work_item as task, a.login from record r join account a on a.person = r.person
                        where r.work_item is not null order by r.id""").query(Done.class).list();
    }

    /** What is there in part only, each in words; empty when every step is whole or not there at all. */
    List<String> halves() {
        return jdbc.sql("""
                        select 'done without all its records: T-' || w.id from work_item w where w.state = 'done'
                            and (select count(*) from record r where r.work_item = w.id) <> w.people
                        union all
                        select 'all its records and yet not done: T-' || w.id from work_item w where w.state <> 'done'
                            and (select count(*) from record r where r.work_item = w.id) >= w.people
                        union all
                        select 'done without who or when: T-' || w.id from work_item w where w.state = 'done'
                            and (w.done_by is null or w.done_at is null)
                        union all
                        select 'two records of one person: T-' || r.work_item from record r where r.work_item is not null
                            group by r.work_item, r.person having count(*) > 1
                        union all
                        select 'record without its entry: ' || r.id from record r where not exists (
                            select 1 from journal_entry e where e.chain = r.matter and e.seq = r.entry
                                and e.action = r.activity and e.subject = coalesce(r.problem, r.matter))
                        union all
                        select 'entry without its record: ' || e.chain || '/' || e.seq from journal_entry e
                            join matter m on m.id = e.chain where (
                                select count(*) from record r where r.matter = e.chain and r.entry = e.seq) <> 1
                        union all
                        select 'chain whose head is not its last entry: ' || h.chain from journal_head h where h.seq <> (
                            select count(*) from journal_entry e where e.chain = h.chain)
                        union all
                        select 'open without a token: T-' || w.id from work_item w where w.state = 'open'
                            and not exists (select 1 from act_ru_task t where t.id_ = w.token)
                        union all
                        select 'token without an open item: ' || t.id_ from act_ru_task t where not exists (
                            select 1 from work_item w where w.token = t.id_ and w.state = 'open')
                        union all
                        select 'matter without its start: ' || m.id from matter m where not exists (
                            select 1 from journal_entry e where e.chain = m.id and e.seq = 1)
                        union all
                        select 'open matter without a run: ' || m.id from matter m where m.state = 'open'
                            and not exists (select 1 from act_ru_execution x where x.business_key_ = m.id)""").query(String.class).list();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
