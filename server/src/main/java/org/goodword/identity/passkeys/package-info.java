/// Passkeys: keys of an agent's devices (WebAuthn Level 3), verified by webauthn4j.
@NullMarked
package org.goodword.identity.passkeys;

import org.jspecify.annotations.NullMarked;
