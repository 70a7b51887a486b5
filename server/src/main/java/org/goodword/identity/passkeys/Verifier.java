package org.goodword.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodword.identity.passkeys.Created.Used;
import org.goodword.identity.passkeys.PasskeyStore.Key;
import org.springframework.stereotype.Component;

/// The checks of WebAuthn Level 3, §7.1 and §7.2: challenge, origin, relying party, presence, signature, counter.
@Component
class Verifier {
    static final List<Long> ALGORITHMS = List.of(
            COSEAlgorithmIdentifier.ES256.getValue(),
            COSEAlgorithmIdentifier.EdDSA.getValue(),
            COSEAlgorithmIdentifier.RS256.getValue());

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    // Who made the authenticator does not matter here: any is better than none.
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// Empty for what is no passkey for this challenge and site.
    Optional<Fresh> created(Created created, byte[] challenge, Site site) {
        try {
            var request = new RegistrationRequest(created.attestation(), created.clientData());
            var data = manager.verify(
                    request, new RegistrationParameters(property(challenge, site), types(), false, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(new Fresh(
                    Created.text(key.getCredentialId()),
                    new Key(Created.text(keys.convert(key)), authenticator.getSignCount(), authenticator.isFlagBE())));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// The counter that it has from now on; empty when it does not fit.
    ///
    /// @param verified whether the device must have recognised its owner, by a finger or a PIN
    Optional<Long> used(Used used, Key key, byte[] challenge, Site site, boolean verified) {
        try {
            var known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    key.backupEligible(),
                    null,
                    key.signCount(),
                    keys.convert(Created.read(key.publicKey()).orElseThrow()),
                    null,
                    null,
                    null,
                    null);
            var request = new AuthenticationRequest(
                    Created.read(used.credential()).orElseThrow(),
                    used.authenticatorData(),
                    used.clientData(),
                    used.signature());
            var data = manager.verify(
                    request, new AuthenticationParameters(property(challenge, site), known, null, verified, true));
            return Optional.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static ServerProperty property(byte[] challenge, Site site) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<PublicKeyCredentialParameters> types() {
        return ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
    }

    record Fresh(String credential, Key key) {}
}
