/// Signing in by the house's OpenID Connect provider: where it is, what its groups are here, and as whom somebody who
/// was believed comes in. The protocol is `openid`'s.
@NullMarked
package org.goodword.identity.oidc;

import org.jspecify.annotations.NullMarked;
