package org.goodword.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.goodword.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void decryptsWhatItEncryptedAndNothingMadeForAnotherPurpose() {
        var secrets = secrets();
        var encrypted = secrets.encrypt("mail-password", "hunter2 ü");
        assertThat(secrets.decrypt("mail-password", encrypted)).isEqualTo("hunter2 ü");
        assertThat(secrets.encrypt("mail-password", "hunter2 ü")).isNotEqualTo(encrypted);
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.decrypt("token", encrypted));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.decrypt("mail-password", encrypted + "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.decrypt("mail-password", "rubbish"));
    }

    @Test
    void keepsReadingAfterARotation() throws Exception {
        var before = secrets();
        var encrypted = before.encrypt("mail-password", "hunter2");
        var mac = before.mac("reply-address", MESSAGE);
        var rotated = rotation(before).rotate();

        for (var after : new KeyRing[] {before, secrets()}) {
            assertThat(after.newestId()).isEqualTo(rotated);
            assertThat(after.decrypt("mail-password", encrypted)).isEqualTo("hunter2");
            assertThat(after.verifies("reply-address", MESSAGE, mac)).isTrue();
            assertThat(after.mac("reply-address", MESSAGE)).isNotEqualTo(mac);
            assertThat(after.encrypt("mail-password", "x")).startsWith(rotated + ".");
        }
    }

    @Test
    void verifiesMacsCutToEightBytesAndNoneShorter() {
        var secrets = secrets();
        var mac = secrets.mac("reply-address", MESSAGE);
        assertThat(secrets.verifies("reply-address", MESSAGE, Arrays.copyOf(mac, 8)))
                .isTrue();
        assertThat(secrets.verifies("reply-address", MESSAGE, Arrays.copyOf(mac, 7)))
                .isFalse();
        assertThat(secrets.verifies("reply-address", MESSAGE, Arrays.copyOf(mac, 33)))
                .isFalse();
        assertThat(secrets.verifies("session", MESSAGE, mac)).isFalse();
        assertThat(secrets.verifies("reply-address", new byte[] {1, 2, 4}, mac)).isFalse();
    }

    @Test
    void keepsTheKeyFileToItsOwner() throws Exception {
        secrets();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesSeveralSecretsFromTheEnvironmentNewestFirst() {
        var old = new KeyRing(new SecretSettings("0123456789abcdef0123456789abcdef").keys());
        var encrypted = old.encrypt("x", "kept");
        var both = new KeyRing(
                new SecretSettings("fedcba9876543210fedcba9876543210, 0123456789abcdef0123456789abcdef").keys());
        assertThat(both.decrypt("x", encrypted)).isEqualTo("kept");
        assertThat(both.newestId()).isNotEqualTo(old.newestId());
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> new SecretSettings("short").keys())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 32 characters");
    }

    private KeyRing secrets() {
        return new KeyRing(file().keys());
    }

    private KeyFile file() {
        return new KeyFile(folder.resolve("secret"));
    }

    private SecretRotation rotation(KeyRing ring) {
        return new SecretRotation(new SecretSettings(null), file(), ring);
    }
}
