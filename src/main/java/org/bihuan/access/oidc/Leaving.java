package org.bihuan.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out here, and then at the provider if it has an address for that (OpenID Connect RP-Initiated Logout 1.0). The way there leads
 * over a page of our own: the policy of the pages lets no form, and nothing a form is redirected to, leave this program.
 */
@Component
class Leaving implements LogoutSuccessHandler {

    static final String TARGET = Leaving.class.getName();

    private final Settings settings;
    private final Provider provider;

    Leaving(Settings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String home = settings.address().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : settings.address();
        Optional<String> target = authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? provider.endSession().map(end -> address(end, user, home + "/login?out"))
                : Optional.empty();
        target.ifPresent(it -> request.getSession(true).setAttribute(TARGET, it));
        response.sendRedirect(request.getContextPath() + (target.isPresent() ? LeavingPage.PATH : "/login?out"));
    }

    private String address(String end, OidcUser user, String back) {
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(settings.clientId(), back)
                .toUriString();
    }
}
