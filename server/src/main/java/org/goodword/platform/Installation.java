package org.goodword.platform;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.goodword.platform.infra.InstallationStore;
import org.springframework.stereotype.Component;

/// What is true of the whole installation. A restore from a backup begins a new epoch and pauses outgoing mail, because
/// what the backup has not sent may have been sent since.
@Component
public class Installation {
    private static final String SECRET = "installation-secret";

    private final InstallationStore store;
    private final Secrets secrets;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Installation(InstallationStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /// A secret that the whole installation has once, on all nodes: made when it is first asked for, and encrypted at
    /// rest. Not for a transaction that only reads.
    ///
    /// @param maker its answer counts if nobody was faster
    public String secret(String name, Supplier<String> maker) {
        return known.computeIfAbsent(name, _ -> secrets.decrypt(SECRET, kept(name, maker)));
    }

    private String kept(String name, Supplier<String> maker) {
        return store.secret(name).orElseGet(() -> store.keepSecret(name, secrets.encrypt(SECRET, maker.get())));
    }

    /// Orders the ledger across restores; does not change while a server runs.
    public int epoch() {
        return store.epoch();
    }

    /// Told apart by this from every other.
    public UUID id() {
        return store.id();
    }

    /// A ledger of an older epoch has come from elsewhere: what is written from now on comes after it. With no other
    /// node running, for they would go on in the epoch that they know.
    public void surpass(int foreign) {
        if (epoch() <= foreign) store.beginEpoch(foreign + 1);
    }

    public boolean outgoingPaused() {
        return store.outgoingPaused();
    }

    /// An administrator confirms, after a restore, that mail may leave again.
    public void resumeOutgoing() {
        store.pauseOutgoing(false);
    }

    public void pauseOutgoing() {
        store.pauseOutgoing(true);
    }
}
