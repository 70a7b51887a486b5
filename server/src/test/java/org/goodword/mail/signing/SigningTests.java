package org.goodword.mail.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Secrets;
import org.goodword.platform.WorkspaceId;
import org.junit.jupiter.api.Test;

class SigningTests {
    private static final WorkspaceId HERE = new WorkspaceId(1);
    private static final WorkspaceId ELSEWHERE = new WorkspaceId(2);
    private static final EmailAddress SUPPORT = new EmailAddress("support@acme.example");
    private final Signatures signatures = new Signatures(new OneKey("a key of the test"));
    private final UUID ticket = Ids.next();
    private final UUID message = Ids.next();

    @Test
    void whatWeSignedWeKnowAgain() {
        var address = signatures.replyAddress(HERE, SUPPORT, ticket).orElseThrow();
        var id = signatures.messageId(HERE, message, "acme.example");

        assertThat(address.local()).hasSizeLessThanOrEqualTo(64).startsWith("support+");
        assertThat(signatures.ticket(HERE, address)).hasValue(ticket);
        assertThat(signatures.message(HERE, id)).hasValue(message);
        assertThat(signatures.message(HERE, id.toUpperCase(Locale.ROOT))).hasValue(message);
        assertThat(Signatures.base(address)).isEqualTo(SUPPORT);
    }

    @Test
    void anotherWorkspaceOrKeyOrPurposeDoesNotKnowIt() {
        var address = signatures.replyAddress(HERE, SUPPORT, ticket).orElseThrow();
        var id = signatures.messageId(HERE, ticket, "acme.example");

        assertThat(signatures.ticket(ELSEWHERE, address)).isEmpty();
        assertThat(signatures.message(ELSEWHERE, id)).isEmpty();
        assertThat(new Signatures(new OneKey("another key")).ticket(HERE, address))
                .isEmpty();
        var messageMac = id.substring(33, 49);
        var token = address.local().substring("support+".length());
        assertThat(signatures.ticket(
                        HERE, new EmailAddress("support+" + token.substring(0, 26) + messageMac + "@acme.example")))
                .isEmpty();
    }

    @Test
    void anAddressWithoutRoomStaysAsItIs() {
        assertThat(signatures.replyAddress(HERE, new EmailAddress("x".repeat(30) + "@acme.example"), ticket))
                .isEmpty();
    }

    @Property
    void everyAlteredAddressIsRefused(
            @ForAll @IntRange(min = 0, max = 41) int at, @ForAll @CharRange(from = '!', to = '~') char letter) {
        var address =
                signatures.replyAddress(HERE, SUPPORT, ticket).orElseThrow().value();
        var place = "support+".length() + at;
        var altered = EmailAddress.parse(address.substring(0, place) + letter + address.substring(place + 1));
        if (Character.toLowerCase(letter) == address.charAt(place)) return;

        assertThat(altered.flatMap(it -> signatures.ticket(HERE, it))).isEmpty();
    }

    @Property
    void everyAlteredMessageIdIsRefused(
            @ForAll @IntRange(min = 0, max = 48) int at, @ForAll @CharRange(from = '!', to = '~') char letter) {
        var id = signatures.messageId(HERE, message, "acme.example");
        if (Character.toLowerCase(letter) == id.charAt(at)) return;

        assertThat(signatures.message(HERE, id.substring(0, at) + letter + id.substring(at + 1)))
                .isEmpty();
    }

    @Property
    void everyForgeryIsRefused(@ForAll @StringLength(max = 60) @CharRange(from = '!', to = 'z') String token) {
        assertThat(EmailAddress.parse("support+" + token + "@acme.example").flatMap(it -> signatures.ticket(HERE, it)))
                .isEmpty();
        assertThat(signatures.message(HERE, token + "@acme.example")).isEmpty();
    }

    private record OneKey(String key) implements Secrets {
        @Override
        public String encrypt(String purpose, String plain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String decrypt(String purpose, String encrypted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] mac(String purpose, byte[] message) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        (purpose + key).getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        @Override
        public boolean verifies(String purpose, byte[] message, byte[] mac) {
            return MessageDigest.isEqual(Arrays.copyOf(mac(purpose, message), mac.length), mac);
        }
    }
}
