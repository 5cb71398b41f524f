package org.bihuan.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bihuan.administration.Listing.NotTaken;
import org.bihuan.administration.Listing.Rejected;
import org.bihuan.administration.Listing.Row;
import org.bihuan.exchange.KnownUnit;
import org.bihuan.exchange.UnitMatch;
import org.bihuan.exchange.UnitMatcher;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Wall;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Makes units, people and posts of the rows of a file; touches nothing, so that a dry run is the same as the run. */
final class ReadOrganization {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()（）-]{4,28}[0-9]");

    private final Map<String, Unit> byName = new LinkedHashMap<>();
    private final Map<String, Unit> byId = new HashMap<>();
    private final List<KnownUnit> known = new ArrayList<>();
    private final Predicate<String> taken;
    private final LocalDate today;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<List<String>> posts = new HashSet<>();
    private UnitMatcher matcher;

    final List<NewUnit> units = new ArrayList<>();
    final List<Proposed> proposed = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final Set<Reason> warnings = new java.util.LinkedHashSet<>();

    /** A unit to be, with the name of its organ. */
    record NewUnit(String name, String kind, @Nullable String organ, List<String> aliases) {}

    /** A person to be. */
    record Person(
            String login,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** A post somebody is to hold, in a unit of this name. */
    record Proposed(String login, String unit, String post, LocalDate from) {}

    /** @param taken whether a login is given to anybody */
    ReadOrganization(List<Unit> units, Predicate<String> taken, LocalDate today) {
        this.taken = taken;
        this.today = today;
        units.forEach(it -> {
            byId.put(it.id(), it);
            if (it.open()) {
                byName.put(it.name(), it);
                known.add(new KnownUnit(it.id(), it.name(), it.aliases(), former(it, units), it.collective()));
            }
        });
        matcher = new UnitMatcher(known, "");
    }

    private static List<String> former(Unit unit, List<Unit> all) {
        var names = new ArrayList<>(unit.formerNames());
        all.stream().filter(it -> unit.id().equals(it.successor())).forEach(it -> {
            names.add(it.name());
            names.addAll(it.aliases());
        });
        return names;
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    void units(Listing list) {
        // A department may stand above its organ.
        for (boolean departments : List.of(false, true)) {
            for (Row row : list.rows()) {
                take(row, it -> {
                    String kind = kind(it);
                    if (kind.equals("department") == departments) {
                        unit(it, kind);
                    }
                });
            }
        }
    }

    void people(Listing list) {
        matcher = new UnitMatcher(known, "");
        list.rows().forEach(row -> take(row, this::person));
    }

    private interface Taking {
        void take(Row row) throws NotTaken;
    }

    private void take(Row row, Taking taking) {
        try {
            taking.take(row);
        } catch (NotTaken fault) {
            // A row whose kind is not known is met twice.
            if (!rejected.contains(fault.rejected())) {
                rejected.add(fault.rejected());
            }
        }
    }

    private static String kind(Row row) throws NotTaken {
        String written = row.optional("类别", 20);
        String kind = written == null ? "department" : Words.of(Words.KINDS, written);
        if (!Words.KINDS.containsValue(kind)) {
            throw row.fault(
                    "类别", "organization.import.kind", String.valueOf(written), String.join("、", Words.KINDS.keySet()));
        }
        return kind;
    }

    private void unit(Row row, String kind) throws NotTaken {
        String name = row.required("单位名称", Typed.NAME);
        if (byName.containsKey(name)) {
            throw row.fault("单位名称", "organization.import.nameTaken", name);
        }
        String organ = row.optional("上级机关", Typed.NAME);
        if (!kind.equals("department") && organ != null) {
            throw row.fault("上级机关", "organization.import.noOrgan");
        }
        if (kind.equals("department")) {
            organ = organ(row, row.required("上级机关", Typed.NAME));
        }
        List<String> aliases = row.several("别名", Typed.NAME);
        // Until it is written, a new unit is known by its name.
        var unit = new Unit(name, "", name, kind, organ, false, aliases);
        byName.put(name, unit);
        byId.put(name, unit);
        known.add(new KnownUnit(name, name, aliases, false));
        units.add(new NewUnit(name, kind, organ, aliases));
    }

    private String organ(Row row, String written) throws NotTaken {
        Unit organ = byName.get(written);
        if (organ == null) {
            UnitMatch match = new UnitMatcher(known, "").find(written);
            organ = match.unit() == null ? null : byId.get(match.unit());
        }
        if (organ == null || !organ.kind().equals("organ")) {
            throw row.fault("上级机关", "organization.import.organ", written);
        }
        return organ.name();
    }

    private void person(Row row) throws NotTaken {
        String name = row.required("姓名", 100);
        String login = row.required("登录名", 60);
        if (!LOGIN.matcher(login).matches()) {
            throw row.fault("登录名", "organization.import.login", login);
        }
        Person before = people.get(login);
        if (before != null && !before.name().equals(name)) {
            throw row.fault("登录名", "organization.import.otherPerson", login);
        }
        if (before == null && taken.test(login)) {
            throw row.fault("登录名", "organization.import.taken", login);
        }
        Unit unit = unitOf(row);
        String written = row.required("岗位", 40);
        String post = Words.of(Words.POSTS, written);
        if (!Unit.posts(unit.kind()).contains(post)) {
            throw row.fault("岗位", "organization.import.post", written, Words.posts(unit.kind()));
        }
        LocalDate from = row.day("起始日期");
        String email = fitting(row, "邮箱", 254, EMAIL, "organization.import.email");
        String phone = fitting(row, "手机", 30, PHONE, "organization.import.phone");
        if (!posts.add(List.of(login, unit.name(), post))) {
            throw row.fault("岗位", "organization.import.twice", name);
        }
        Optional<Proposed> across = proposed.stream()
                .filter(it -> it.login().equals(login) && Wall.between(it.post(), post))
                .findFirst();
        if (across.isPresent()) {
            throw row.fault(
                    "岗位",
                    "organization.import.wall",
                    name,
                    across.get().unit(),
                    Words.post(across.get().post()),
                    unit.name(),
                    written);
        }
        people.putIfAbsent(login, new Person(login, name, email, phone));
        proposed.add(new Proposed(login, unit.name(), post, from == null ? today : from));
    }

    private Unit unitOf(Row row) throws NotTaken {
        String written = row.required("单位", Typed.NAME);
        UnitMatch match = matcher.find(written);
        Unit unit = match.unit() == null ? null : byId.get(match.unit());
        if (unit == null) {
            throw row.fault("单位", "organization.import.unit", written);
        }
        if (match.now() != null) {
            warnings.add(Reason.of("organization.import.former", written, unit.name()));
        }
        return unit;
    }

    private static @Nullable String fitting(Row row, String column, int most, Pattern pattern, String code)
            throws NotTaken {
        String text = row.optional(column, most);
        if (text != null && !pattern.matcher(text).matches()) {
            throw row.fault(column, code, text);
        }
        return text;
    }
}
