/// Signing in by the house's OpenID Connect provider: where it is and what its groups are here, the way there and back
/// (OpenID Connect Core 1.0 §3.1, RFC 7636, RFC 9207), and what is believed of what it says.
@NullMarked
package org.goodword.identity.oidc;

import org.jspecify.annotations.NullMarked;
