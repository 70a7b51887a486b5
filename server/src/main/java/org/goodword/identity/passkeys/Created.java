package org.goodword.identity.passkeys;

import java.util.Base64;
import java.util.Optional;
import org.goodword.platform.Invalid;

/// What a browser says of a passkey that it has made; base64url, as browsers write it.
public record Created(byte[] clientData, byte[] attestation) {
    public static Created of(String clientData, String attestation) {
        return new Created(bytes("clientDataJSON", clientData), bytes("attestationObject", attestation));
    }

    /// What it says when one is used.
    public record Used(String credential, byte[] clientData, byte[] authenticatorData, byte[] signature) {
        public static Used of(String credential, String clientData, String authenticatorData, String signature) {
            return new Used(
                    text(bytes("id", credential)),
                    bytes("clientDataJSON", clientData),
                    bytes("authenticatorData", authenticatorData),
                    bytes("signature", signature));
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<byte[]> read(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String field, String text) {
        return read(text)
                .orElseThrow(() -> Invalid.of(field, "\"%s\" is base64url, without padding.".formatted(field)));
    }
}
