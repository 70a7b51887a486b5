/// Signing in by the house's LDAP directory or Active Directory: where it is and how people stand in it, who somebody
/// is
/// by her own bind (RFC 4513), and what has become of those who came from there.
@NullMarked
package org.goodword.identity.ldap;

import org.jspecify.annotations.NullMarked;
