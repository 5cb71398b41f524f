package org.bihuan.access.oidc;

import java.time.Instant;
import org.bihuan.access.api.Waiting;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which person of an identity provider an account of the congress belongs to, for its administrators. */
@RestController
@RequestMapping("/api/v1/accounts/{login}/identities")
class IdentityResource {

    private final Identities identities;

    IdentityResource(Identities identities) {
        this.identities = identities;
    }

    /** @param issuer nothing for the provider that is set up */
    record Wanted(@Nullable String issuer, @Nullable String subject) {}

    record Shown(String id, String issuer, String subject, String boundBy, Instant boundAt) {

        static Shown of(Binding binding) {
            return new Shown(
                    String.valueOf(binding.id()),
                    binding.issuer(),
                    binding.subject(),
                    binding.boundBy(),
                    binding.boundAt().toInstant());
        }
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @GetMapping
    Page<Shown> list(
            Actor actor,
            @PathVariable String login,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                identities.of(actor, login, Page.number(after), size + 1),
                size,
                Shown::of,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @PostMapping
    ResponseEntity<Object> bind(Actor actor, @PathVariable String login, @RequestBody Wanted wanted) {
        return Waiting.answer(identities.bind(actor, login, wanted.issuer(), wanted.subject()), null);
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @DeleteMapping("/{id}")
    ResponseEntity<Object> unbind(Actor actor, @PathVariable String login, @PathVariable long id) {
        return identities
                .unbind(actor, login, id)
                .map(it -> Waiting.answer(it, null))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
