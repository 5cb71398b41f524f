/** Signing in by an identity provider (OpenID Connect), which says who somebody is and never what he may. */
@NullMarked
package org.bihuan.access.oidc;

import org.jspecify.annotations.NullMarked;
