package org.goodword.files;

/// The content is larger than allowed; nothing of it was kept.
public final class TooLarge extends Exception {
    private final long most;

    public TooLarge(long most) {
        super("Larger than " + most + " bytes", null, false, false);
        this.most = most;
    }

    public long most() {
        return most;
    }
}
