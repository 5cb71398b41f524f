package org.bihuan.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.exchange.Tables;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Forms;
import org.bihuan.task.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over lists of units and people. Each row is taken as a whole or not at all. People get accounts nobody can come in with yet,
 * and posts that are proposed: rights are for somebody else to grant 三员分立.
 */
@Service
public class ImportOrganization {

    private static final int NAMED = 100;

    private final Units units;
    private final UnitBook book;
    private final AdministerUnits administerUnits;
    private final People people;
    private final Accounts accounts;
    private final Personal personal;
    private final UnitsOf own;
    private final Forms forms;

    ImportOrganization(
            Units units,
            UnitBook book,
            AdministerUnits administerUnits,
            People people,
            Accounts accounts,
            Personal personal,
            UnitsOf own,
            Forms forms) {
        this.units = units;
        this.book = book;
        this.administerUnits = administerUnits;
        this.people = people;
        this.accounts = accounts;
        this.personal = personal;
        this.own = own;
        this.forms = forms;
    }

    /** A row that was not taken. */
    public record Rejected(String sheet, int row, String column, String value, Reason reason) {}

    /**
     * A post that is, or would be, proposed.
     *
     * @param phone the last four digits of the person's number
     */
    public record Proposal(
            String login,
            String name,
            String unit,
            String post,
            String from,
            @Nullable String phone) {}

    /** What came of it. */
    public record Imported(
            int units, int people, List<Proposal> proposals, List<Rejected> rejected, List<Reason> warnings) {}

    /**
     * Shows what an import would do; nothing is written.
     *
     * @throws Invalid on {@code file} if it cannot be read, or holds neither units nor people
     */
    @Transactional(readOnly = true)
    public Imported dryRun(Actor actor, byte[] content, String filename) {
        return imported(read(actor, content, filename));
    }

    /**
     * Imports what can be taken.
     *
     * @throws Invalid as {@link #dryRun}, or if no row could be taken
     */
    @Transactional
    public Imported run(Actor actor, byte[] content, String filename) {
        book.lock(actor.congress());
        ReadOrganization read = read(actor, content, filename);
        if (read.units.isEmpty() && read.proposed.isEmpty()) {
            if (read.rejected.isEmpty()) {
                throw Invalid.field("file", "organization.import.none");
            }
            throw new Invalid(read.rejected.stream()
                    .limit(NAMED)
                    .map(it -> new FieldError(it.sheet() + "!" + it.row() + " " + it.column(), it.reason()))
                    .toList());
        }
        Map<String, String> ids = write(actor, read.units);
        read.people().forEach(it -> {
            people.add(actor.congress(), it.login(), it.name(), it.email(), personal.sealed(it.phone()));
            accounts.open(it.login(), it.login(), actor.person());
        });
        read.proposed.forEach(it -> people.propose(
                it.login(), Objects.requireNonNull(ids.get(it.unit())), it.post(), it.from(), actor.person()));
        own.write(
                actor,
                "organization.imported",
                actor.congress(),
                Map.of(
                        "units",
                        read.units.stream().map(it -> ids.get(it.name())).toList(),
                        "people",
                        read.people().stream()
                                .map(ReadOrganization.Person::login)
                                .toList(),
                        "mail",
                        addresses(read),
                        "proposals",
                        (long) read.proposed.size(),
                        "rejected",
                        (long) read.rejected.size()));
        return imported(read);
    }

    /** Where each person's mail will go, masked: whoever reviews the import can ask the owners. */
    private static Map<String, String> addresses(ReadOrganization read) {
        var addresses = new HashMap<String, String>();
        read.people().stream()
                .filter(it -> it.email() != null)
                .forEach(it -> addresses.put(it.login(), People.masked(Objects.requireNonNull(it.email()))));
        return addresses;
    }

    private ReadOrganization read(Actor actor, byte[] content, String filename) {
        var read = new ReadOrganization(
                units.of(actor.congress()), login -> accounts.taken(login) || people.taken(login), forms.today());
        var tables = Tables.read(content, filename);
        var unitLists = new ArrayList<Listing>();
        var peopleLists = new ArrayList<Listing>();
        for (Tables.Table table : tables) {
            Listing.of(table, "单位名称", Listing.UNITS)
                    .ifPresentOrElse(
                            unitLists::add,
                            () -> Listing.of(table, "姓名", Listing.PEOPLE).ifPresent(peopleLists::add));
        }
        if (unitLists.isEmpty() && peopleLists.isEmpty()) {
            throw Invalid.field("file", "organization.import.none");
        }
        peopleLists.forEach(list -> List.of("登录名", "单位", "岗位").stream()
                .filter(column -> !list.columns().containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Invalid.field("file", "organization.import.column", list.sheet(), column);
                }));
        unitLists.forEach(read::units);
        peopleLists.forEach(read::people);
        return read;
    }

    /** Ids by name of all units the congress has now. */
    private Map<String, String> write(Actor actor, List<ReadOrganization.NewUnit> fresh) {
        var ids = new HashMap<String, String>();
        units.of(actor.congress()).stream().filter(Unit::open).forEach(it -> ids.put(it.name(), it.id()));
        fresh.forEach(it -> {
            String id = administerUnits.fresh();
            String organ = it.organ() == null ? null : ids.get(it.organ());
            units.add(new Unit(id, actor.congress(), it.name(), it.kind(), organ, false, it.aliases()));
            ids.put(it.name(), id);
        });
        return ids;
    }

    private static Imported imported(ReadOrganization read) {
        var people = new HashMap<String, ReadOrganization.Person>();
        read.people().forEach(it -> people.put(it.login(), it));
        return new Imported(
                read.units.size(),
                people.size(),
                read.proposed.stream()
                        .map(it -> new Proposal(
                                it.login(),
                                people.get(it.login()).name(),
                                it.unit(),
                                it.post(),
                                it.from().toString(),
                                masked(people.get(it.login()).phone())))
                        .toList(),
                read.rejected.stream()
                        .map(it -> new Rejected(it.sheet(), it.row(), it.column(), it.value(), it.reason()))
                        .toList(),
                List.copyOf(read.warnings));
    }

    private static @Nullable String masked(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "");
        return "****" + digits.substring(Math.max(0, digits.length() - 4));
    }
}
