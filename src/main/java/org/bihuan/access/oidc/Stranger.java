package org.bihuan.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.organization.ProgramNames;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom the provider brings, as far as what it says has a usable form. Nothing of it is believed but who the person is there.
 *
 * @param subject the provider's word for the person
 * @param login what may be a login here
 * @param name what the person is called
 * @param email an address the provider has verified
 * @param groups values of the claim that is mapped to posts
 */
record Stranger(
        String issuer,
        String subject,
        @Nullable String login,
        @Nullable String name,
        @Nullable String email,
        List<String> groups) {

    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9](?:[a-z0-9._@-]{0,58}[a-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,100}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GROUP = 200;
    private static final int MOST_GROUPS = 200;

    /** @throws NotLetIn if not even the subject can be kept */
    static Stranger of(OidcUser user, Settings settings) {
        Map<String, Object> claims = user.getClaims();
        String subject = user.getIdToken().getSubject();
        boolean fits = subject != null && SUBJECT.matcher(subject).matches();
        String address = text(claims, "email");
        boolean verified = Boolean.TRUE.equals(claims.get("email_verified"));
        var stranger = new Stranger(
                settings.issuer(),
                fits ? subject : "",
                login(text(claims, settings.loginClaim())),
                name(text(claims, settings.nameClaim())),
                verified && address != null && address.length() <= 254 ? matching(EMAIL, address) : null,
                groups(claims.get(settings.groupsClaim())));
        if (!fits) {
            throw new NotLetIn(stranger, Why.UNFIT);
        }
        return stranger;
    }

    private static @Nullable String text(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }

    /** None that the journal writes for the program itself. */
    private static @Nullable String login(@Nullable String text) {
        String login = matching(LOGIN, text);
        return login == null || ProgramNames.has(login) ? null : login;
    }

    private static @Nullable String matching(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }

    private static @Nullable String name(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String name = text.strip();
        boolean plain = name.codePoints()
                .noneMatch(it -> Character.isISOControl(it)
                        || Character.getType(it) == Character.FORMAT
                        || Character.getType(it) == Character.SURROGATE);
        return plain && !name.isEmpty() && name.length() <= LONGEST_NAME ? name : null;
    }

    private static List<String> groups(@Nullable Object claim) {
        Stream<?> values = claim instanceof Collection<?> many ? many.stream() : Stream.ofNullable(claim);
        return values.limit(MOST_GROUPS)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(it -> it.length() <= LONGEST_GROUP)
                .toList();
    }
}
