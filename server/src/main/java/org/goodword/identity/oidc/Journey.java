package org.goodword.identity.oidc;

import java.io.Serializable;
import java.time.Instant;

/// What is remembered while somebody is at the provider, in her browser's session.
///
/// @param nonce what the ID token must repeat
/// @param verifier the proof key (RFC 7636), which the provider has seen the hash of
/// @param redirect where she comes back to
record Journey(
        String state, String nonce, String verifier, String issuer, String clientId, String redirect, Instant begun)
        implements Serializable {}
