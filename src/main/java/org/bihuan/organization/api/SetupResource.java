package org.bihuan.organization.api;

import java.util.List;
import org.bihuan.api.ToldOnce;
import org.bihuan.organization.CharterForm;
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
            CharterForm.@Nullable GivenCongress congress,
            @Nullable List<CharterForm.@Nullable GivenUnit> units,
            @Nullable List<CharterForm.@Nullable GivenAccount> accounts) {}

    /** The congress that was founded. */
    record Founded(String congress, int units, int accounts) {}

    @Open("Whoever holds the token printed at the first start, as long as there is no congress")
    @ToldOnce
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Founded found(@RequestBody Order order) {
        if (order.token() == null || order.token().isBlank()) {
            throw Invalid.field("token", "form.required");
        }
        var charter = new CharterForm(order.congress(), order.units(), order.accounts()).charter();
        setUp.found(order.token().strip(), charter);
        return new Founded(
                charter.congress().id(),
                charter.units().size(),
                charter.accounts().size());
    }
}
