package org.goodword.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was erased and may not come back: a mail that is fetched or delivered again, an import that is run again. Kept
/// are hashes with a key of the workspace, which rests encrypted with the installation's secret.
@Component
public class Tombstones {
    private static final String ALGORITHM = "HmacSHA256";

    private final TombstoneStore store;
    private final Clock clock;

    Tombstones(TombstoneStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public enum Kind {
        /// Message-ID and hash of what it says.
        MAIL,
        /// An address of somebody.
        ADDRESS,
        /// What another system calls it.
        IMPORT
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Kind kind, String value) {
        store.put(hash(kind, value), clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean knows(Kind kind, String value) {
        return store.hasAny() && store.knows(hash(kind, value));
    }

    private String hash(Kind kind, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(store.key()), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((kind.name() + "\0" + value).getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
