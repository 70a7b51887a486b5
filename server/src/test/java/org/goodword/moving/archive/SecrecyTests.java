package org.goodword.moving.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.goodword.platform.Secrets;
import org.junit.jupiter.api.Test;

class SecrecyTests {
    private static final String TABLE = "mail.domain_key";
    private static final Runnable NOTHING_IS_LOST = () -> {
        throw new AssertionError("lost");
    };

    private final ArchiveKey key = ArchiveKey.make("seven brass lanterns");
    private final Secrecy here = new Secrecy(new House("here"));
    private final Secrecy there = new Secrecy(new House("there"));

    @Test
    void aSecretChangesHandsAndIsNeverReadable() {
        for (var secret : new String[] {"fish", "", "lost:fish", "ü 漢 🎈"}) {
            var line = line(new House("here").encrypt("domain-key", secret));
            var sealed = here.outward(TABLE, line, key, NOTHING_IS_LOST);
            if (!secret.isEmpty()) assertThat(sealed).as(secret).doesNotContain(secret);
            var moved = there.inward(TABLE, sealed, key);
            assertThat(moved).isEqualTo(line(new House("there").encrypt("domain-key", secret)));
            assertThat(there.plain(TABLE, moved))
                    .isEqualTo(here.plain(TABLE, line))
                    .isEqualTo(there.plain(TABLE, sealed, key));
        }
    }

    @Test
    void whatItsOwnKeyCannotReadComesAlongAsItIs() {
        var lost = new AtomicInteger();
        var line = line("elsewhere|domain-key|fish");
        var sealed = here.outward(TABLE, line, key, lost::incrementAndGet);
        assertThat(lost).hasValue(1);
        assertThat(there.inward(TABLE, sealed, key)).isEqualTo(line);
    }

    @Test
    void nobodyOpensItWithAnotherPassphraseOrInAnotherColumn() {
        var sealed = key.seal("mail.domain_key.private_key", "fish");
        assertThat(ArchiveKey.open(key.lock(), "seven brass lantern")).isEmpty();
        var opened = ArchiveKey.open(key.lock(), "seven brass lanterns").orElseThrow();
        assertThat(opened.unseal("mail.domain_key.private_key", sealed)).isEqualTo("fish");
        assertThatThrownBy(() -> opened.unseal("mail.mailbox.secret", sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(String secret) {
        return "{\"domain\":\"a.example\",\"private_key\":\"" + secret + "\"}";
    }

    /// Keys that show whose they are.
    private record House(String name) implements Secrets {
        @Override
        public String encrypt(String purpose, String plain) {
            return name + "|" + purpose + "|" + plain;
        }

        @Override
        public String decrypt(String purpose, String encrypted) {
            var ours = name + "|" + purpose + "|";
            if (!encrypted.startsWith(ours)) throw new IllegalArgumentException("another key");
            return encrypted.substring(ours.length());
        }

        @Override
        public byte[] mac(String purpose, byte[] message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean verifies(String purpose, byte[] message, byte[] mac) {
            throw new UnsupportedOperationException();
        }
    }
}
