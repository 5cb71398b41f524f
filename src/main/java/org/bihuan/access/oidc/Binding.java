package org.bihuan.access.oidc;

import java.time.OffsetDateTime;

/**
 * That a person of a provider is an account here.
 *
 * @param boundBy login of who bound it: an administrator, the owner, or the program where it made the account
 */
public record Binding(long id, String issuer, String subject, String login, String boundBy, OffsetDateTime boundAt) {}
