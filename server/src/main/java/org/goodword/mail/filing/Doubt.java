package org.goodword.mail.filing;

import java.util.Locale;

/// Why a mail that names a ticket did not get into it.
public enum Doubt {
    /// Its author takes no part there.
    STRANGER,
    /// The domain of its author does not stand for it (DMARC).
    DISOWNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
