package org.bihuan.access.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the login page whether there is a provider, what it is called and where signing in by it begins. */
@ControllerAdvice("org.bihuan.access")
class ProviderButton {

    private final Settings settings;

    ProviderButton(Settings settings) {
        this.settings = settings;
    }

    /** @param name nothing for the usual words */
    record Shown(String start, @Nullable String name) {}

    @ModelAttribute("provider")
    @Nullable
    Shown provider() {
        return settings.configured()
                ? new Shown(Provider.START, settings.name().isBlank() ? null : settings.name())
                : null;
    }
}
