package org.bihuan.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real provider of identities (Spring Authorization Server) on a port of this machine, whose answers a test may falsify. */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "bihuan";
    public static final String SECRET = "a secret of the program and its provider";
    public static final String PASSWORD = "provider-password";

    private static final String TOKEN = "/oauth2/token";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<String>> lies = new ConcurrentHashMap<>();
    private final RSAKey key;
    private final ServletWebServerApplicationContext server;

    private IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity-provider", "spring.main.banner-mode=off")
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("identityProvider", this))
                .run();
    }

    public static IdentityProvider start() {
        return new IdentityProvider();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    /** Somebody it knows, with what its ID tokens tell of them. The subject is the name. */
    public IdentityProvider person(String name, Map<String, Object> claims) {
        people.put(name, claims);
        return this;
    }

    /** Lets people back to this program when they sign out. */
    public void leadsBackTo(URI program) {
        var clients = server.getBean(InMemoryRegisteredClientRepository.class);
        RegisteredClient known = clients.findByClientId(CLIENT);
        clients.save(RegisteredClient.from(known)
                .postLogoutRedirectUris(it -> {
                    it.clear();
                    it.add(program + "/login?out");
                })
                .build());
    }

    /** From now on an answer is falsified. */
    void lies(String path, UnaryOperator<String> lie) {
        lies.put(path, lie);
    }

    /** From now on the ID token in the answer is another. */
    void idToken(UnaryOperator<String> lie) {
        lies(TOKEN, answer -> {
            var body = (ObjectNode) JSON.readTree(answer);
            return body.put("id_token", lie.apply(body.get("id_token").asString()))
                    .toString();
        });
    }

    void honest() {
        lies.clear();
    }

    /** The ID token with other claims, signed by the provider's own key. */
    String resigned(String token, Consumer<JWTClaimsSet.Builder> change) {
        return signed(claims(token, change), JWSAlgorithm.RS256, signer(key));
    }

    static JWTClaimsSet claims(String token, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var claims = new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
            change.accept(claims);
            return claims.build();
        } catch (ParseException noToken) {
            throw new IllegalStateException(noToken);
        }
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID("test").build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    RSAKey key() {
        return key;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Not found by the program's own search for its parts: it has no mark they are found by. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Setup {

        @Bean
        TomcatServletWebServerFactory tomcat() throws IOException {
            var tomcat = new TomcatServletWebServerFactory(0);
            tomcat.setAddress(InetAddress.getByName("127.0.0.1"));
            // Cookies do not tell ports apart.
            tomcat.addInitializers(context -> context.getSessionCookieConfig().setName("PROVIDER"));
            return tomcat;
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users(IdentityProvider provider) {
            return name -> {
                if (!provider.people.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name).password("{noop}" + PASSWORD).build();
            };
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    // Of a loopback address any port will do (RFC 8252, 7.3).
                    .redirectUri("http://127.0.0.1/login/oauth2/code/sso")
                    .scopes(it -> it.addAll(java.util.List.of("openid", "profile", "email")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys(IdentityProvider provider) {
            return new ImmutableJWKSet<>(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder jwtDecoder(IdentityProvider provider) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(provider.key.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentityProvider provider) {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    context.getClaims()
                            .claims(it -> it.putAll(
                                    provider.people.get(context.getPrincipal().getName())));
                }
            };
        }

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> lying(IdentityProvider provider) {
            var filter = new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request,
                        jakarta.servlet.http.HttpServletResponse response,
                        jakarta.servlet.FilterChain chain)
                        throws jakarta.servlet.ServletException, IOException {
                    UnaryOperator<String> lie = provider.lies.get(request.getRequestURI());
                    if (lie == null) {
                        chain.doFilter(request, response);
                        return;
                    }
                    var kept = new ContentCachingResponseWrapper(response);
                    chain.doFilter(request, kept);
                    String said = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
                    kept.resetBuffer();
                    kept.getOutputStream().write(lie.apply(said).getBytes(StandardCharsets.UTF_8));
                    kept.copyBodyToResponse();
                }
            };
            var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
