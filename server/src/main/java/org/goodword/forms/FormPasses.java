package org.goodword.forms;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.platform.Ids;
import org.goodword.platform.Secrets;
import org.springframework.stereotype.Component;

/// Makes and reads the pass inside a form. Only we can make one, for one brand.
@Component
public class FormPasses {
    private static final String PURPOSE = "form-pass";
    private static final int PLAIN = 24;
    private static final int MAC = 16;

    private final Secrets secrets;
    private final Clock clock;

    FormPasses(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public String issue(BrandId brand) {
        var id = Ids.next();
        var plain = ByteBuffer.allocate(PLAIN)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.instant().getEpochSecond())
                .array();
        var mac = Arrays.copyOf(secrets.mac(PURPOSE, bound(brand, plain)), MAC);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(PLAIN + MAC).put(plain).put(mac).array());
    }

    /// Empty for one that we did not make for this brand.
    Optional<FormPass> read(String text, BrandId brand) {
        return decoded(text).filter(bytes -> bytes.length == PLAIN + MAC).flatMap(bytes -> {
            var plain = Arrays.copyOf(bytes, PLAIN);
            if (!secrets.verifies(PURPOSE, bound(brand, plain), Arrays.copyOfRange(bytes, PLAIN, PLAIN + MAC)))
                return Optional.empty();
            var in = ByteBuffer.wrap(plain);
            return Optional.of(new FormPass(new UUID(in.getLong(), in.getLong()), Instant.ofEpochSecond(in.getLong())));
        });
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static byte[] bound(BrandId brand, byte[] plain) {
        return ByteBuffer.allocate(16 + PLAIN)
                .putLong(brand.value().getMostSignificantBits())
                .putLong(brand.value().getLeastSignificantBits())
                .put(plain)
                .array();
    }
}
