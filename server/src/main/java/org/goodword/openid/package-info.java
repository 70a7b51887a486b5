/// Relies on OpenID Connect providers of others: the way there and back (OpenID Connect Core 1.0 §3.1, RFC 7636, RFC
/// 9207), and what is believed of what they say.
///
/// Owns nothing. Whose provider it is, whom it brings and where a journey is remembered meanwhile is for who uses it.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.goodword.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
