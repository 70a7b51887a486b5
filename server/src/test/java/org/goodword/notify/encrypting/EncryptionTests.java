package org.goodword.notify.encrypting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.goodword.platform.Rejected;
import org.junit.jupiter.api.Test;

class EncryptionTests {
    private static final String PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    /// RFC 8291, section 5 and appendix A.
    @Test
    void aMessageIsEncryptedAsTheStandardShows() throws Exception {
        var ours = new KeyPair(
                Subscriber.key(bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(
                                new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                                P256.PARAMETERS)));
        var message = Encryption.of(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                Subscriber.of(PUBLIC, AUTH),
                ours,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(message))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void noTwoMessagesAreAlike() {
        var to = Subscriber.of(PUBLIC, AUTH);
        assertThat(Encryption.of(new byte[] {1}, to)).isNotEqualTo(Encryption.of(new byte[] {1}, to));
    }

    @Test
    void whatIsNoPointOfTheCurveIsNoKey() {
        var point = bytes(PUBLIC);
        point[64] ^= 1;
        var off = Base64.getUrlEncoder().withoutPadding().encodeToString(point);
        assertThatThrownBy(() -> Subscriber.of(off, AUTH)).isInstanceOf(Rejected.class);
        var nothing = new byte[65];
        nothing[0] = 4;
        var origin = Base64.getUrlEncoder().withoutPadding().encodeToString(nothing);
        assertThatThrownBy(() -> Subscriber.of(origin, AUTH)).isInstanceOf(Rejected.class);
        var cut = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(point, 64));
        assertThatThrownBy(() -> Subscriber.of(cut, AUTH)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Subscriber.of(PUBLIC, "AAAA")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Subscriber.of("no base64!", AUTH)).isInstanceOf(Rejected.class);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
