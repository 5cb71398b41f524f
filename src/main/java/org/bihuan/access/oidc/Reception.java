package org.bihuan.access.oidc;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Leads whoever brings a good ID token to an account. */
@Component
class Reception implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Settings settings;
    private final Arrivals arrivals;
    private final OidcUserService provider = new OidcUserService();

    Reception(Settings settings, Arrivals arrivals) {
        this.settings = settings;
        this.arrivals = arrivals;
        var rest = new RestTemplate(Channel.requests());
        rest.getInterceptors().add(Channel.bounded());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        provider.setOauth2UserService(userInfo);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user;
        try {
            user = provider.loadUser(request);
        } catch (OAuth2AuthenticationException known) {
            throw known;
        } catch (RuntimeException malformed) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info"), malformed);
        }
        Stranger stranger = Stranger.of(user, settings);
        try {
            return new Guest(user, arrivals.receive(stranger));
        } catch (DuplicateKeyException atOnce) {
            // The same person came twice at once; the next try finds what the other one has made.
            throw new OAuth2AuthenticationException(new OAuth2Error("busy"), atOnce);
        }
    }
}
