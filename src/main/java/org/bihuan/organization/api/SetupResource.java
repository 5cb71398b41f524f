package org.bihuan.organization.api;

import java.util.List;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.bihuan.organization.SetUp;
import org.bihuan.permission.Open;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the program up with the token its first start printed. Needs no login, for there is nobody yet. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupResource {

    private final SetUp setUp;

    SetupResource(SetUp setUp) {
        this.setUp = setUp;
    }

    /** What is sent; a field left out is refused by its name. */
    record Order(
            @Nullable String token,
            @Nullable GivenCongress congress,
            @Nullable List<@Nullable GivenUnit> units,
            @Nullable List<@Nullable GivenAccount> accounts) {}

    record GivenCongress(
            @Nullable String id,
            @Nullable String name,
            @Nullable String code,
            @Nullable String level,
            @Nullable String preset) {}

    record GivenUnit(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String organ,
            @Nullable Boolean collective,
            @Nullable List<String> aliases) {}

    record GivenAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable List<@Nullable String> posts,
            @Nullable String email) {}

    /** The congress that was founded. */
    record Founded(String congress, int units, int accounts) {}

    @Open("Whoever holds the token printed at the first start, as long as there is no congress")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Founded found(@RequestBody Order order) {
        if (order.token() == null || order.token().isBlank()) {
            throw Invalid.field("token", "form.required");
        }
        var congress = order.congress() == null ? new GivenCongress(null, null, null, null, null) : order.congress();
        var charter = new Charter(
                new Congress(
                        said(congress.id()),
                        said(congress.name()),
                        said(congress.code()),
                        said(congress.level()),
                        congress.preset() == null ? "default" : congress.preset(),
                        false),
                some(order.units()).stream().map(SetupResource::unit).toList(),
                some(order.accounts()).stream().map(SetupResource::account).toList());
        setUp.found(order.token().strip(), charter);
        return new Founded(
                charter.congress().id(),
                charter.units().size(),
                charter.accounts().size());
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
                some(it.posts()).stream().map(SetupResource::said).toList(),
                it.email() == null || it.email().isBlank() ? null : it.email().strip());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T extends @Nullable Object> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
