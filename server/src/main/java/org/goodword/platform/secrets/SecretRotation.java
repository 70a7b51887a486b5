package org.goodword.platform.secrets;

import java.io.IOException;

/// Adds a new key, which works from now on; the older ones still read.
public final class SecretRotation {
    private final SecretSettings settings;
    private final KeyFile file;
    private final KeyRing ring;

    SecretRotation(SecretSettings settings, KeyFile file, KeyRing ring) {
        this.settings = settings;
        this.file = file;
        this.ring = ring;
    }

    /// True when the keys come from `GOODWORD_SECRET`, which only its owner can change.
    public boolean fromEnvironment() {
        return settings.given();
    }

    /// @return the id of the new key
    public String rotate() throws IOException {
        if (fromEnvironment()) throw new IllegalStateException("GOODWORD_SECRET is not ours to change");
        file.addKey();
        ring.renew(file.keys());
        return ring.newestId();
    }

    public String newestId() {
        return ring.newestId();
    }
}
