package org.bihuan.organization;

import java.util.List;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.jspecify.annotations.Nullable;

/** A charter as it is sent: anything may be left out, and is then refused by its name. */
public record CharterForm(
        @Nullable GivenCongress congress,
        @Nullable List<@Nullable GivenUnit> units,
        @Nullable List<@Nullable GivenAccount> accounts) {

    /** The congress itself; without a preset it runs by the default one. */
    public record GivenCongress(
            @Nullable String id,
            @Nullable String name,
            @Nullable String code,
            @Nullable String level,
            @Nullable String preset) {}

    /** A unit of it. */
    public record GivenUnit(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String organ,
            @Nullable Boolean collective,
            @Nullable List<String> aliases) {}

    /** An account in it. */
    public record GivenAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable List<@Nullable String> posts,
            @Nullable String email) {}

    /** The same with empty texts where something was left out. */
    public Charter charter() {
        var it = congress == null ? new GivenCongress(null, null, null, null, null) : congress;
        return new Charter(
                new Congress(
                        said(it.id()),
                        said(it.name()),
                        said(it.code()),
                        said(it.level()),
                        it.preset() == null ? "default" : it.preset(),
                        false),
                some(units).stream().map(CharterForm::unit).toList(),
                some(accounts).stream().map(CharterForm::account).toList());
    }

    private static UnitCharter unit(@Nullable GivenUnit given) {
        var it = given == null ? new GivenUnit(null, null, null, null, null, null) : given;
        return new UnitCharter(
                said(it.id()),
                said(it.name()),
                said(it.kind()),
                it.organ(),
                Boolean.TRUE.equals(it.collective()),
                it.aliases());
    }

    private static AccountCharter account(@Nullable GivenAccount given) {
        var it = given == null ? new GivenAccount(null, null, null, null, null) : given;
        return new AccountCharter(
                said(it.login()),
                said(it.name()),
                it.password() == null ? "" : it.password(),
                some(it.posts()).stream().map(CharterForm::said).toList(),
                it.email() == null || it.email().isBlank() ? null : it.email().strip());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T extends @Nullable Object> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
