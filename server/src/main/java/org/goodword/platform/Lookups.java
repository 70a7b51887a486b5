package org.goodword.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.infra.LookupStore;
import org.springframework.stereotype.Component;

/// The look-up door of `infra`: from a key the outside shows us (a token's hash, a host, an
/// address) to the workspace and the subject it belongs to. Holds no secrets (hashes only) and no
/// customer content.
@Component
public class Lookups {
    private final LookupStore store;

    Lookups(LookupStore store) {
        this.store = store;
    }

    public Optional<Found> find(Kind kind, String key) {
        return store.find(kind, key);
    }

    /// Claims a key for a subject of the workspace entered; keys are unique across all workspaces.
    ///
    /// @throws Rejected `key-taken` when it belongs to another subject
    public void put(Kind kind, String key, UUID subject) {
        var owner = store.put(kind, key, subject);
        if (!owner.equals(new Found(Workspaces.current(), subject))) throw new Rejected(new KeyTaken(kind, key));
    }

    /// Forgets all keys of this kind of a subject of the workspace entered.
    public void remove(Kind kind, UUID subject) {
        store.remove(kind, subject);
    }

    public void remove(Kind kind, String key) {
        store.remove(kind, key);
    }

    public enum Kind {
        TOKEN,
        HOST,
        ADDRESS,
        RESET,
        INVITATION,
        WIDGET,
        VISITOR,
        ASK,
        FILE,
        UNSUBSCRIBE,
        PORTAL_LINK,
        PORTAL_SESSION,
        APP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Found(WorkspaceId workspace, UUID subject) {}

    record KeyTaken(Kind kind, String key) implements Problem {
        @Override
        public Code code() {
            return new Code("key-taken", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "The %s \"%s\" is in use already.".formatted(kind.code(), key);
        }
    }
}
