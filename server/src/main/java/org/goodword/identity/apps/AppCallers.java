package org.goodword.identity.apps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.platform.Lookups;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Which agent an app acts for, and within what; with the rights of this moment, as far as one node sees it, and of a
/// second ago at most.
@Component
public class AppCallers {
    public static final String PREFIX = Grants.ACCESS;

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Lookups lookups;
    private final AppEntrance entrance;
    private final Cache<Shown, Optional<AppCaller>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();

    AppCallers(Lookups lookups, AppEntrance entrance) {
        this.lookups = lookups;
        this.entrance = entrance;
    }

    /// @return empty for a token that counts no more, or never did
    public Optional<AppCaller> find(Token token) {
        return AppId.leading(token.value().substring(PREFIX.length()))
                .flatMap(id -> lookups.find(Lookups.Kind.APP, id.value().toString()))
                .flatMap(found -> known.get(new Shown(found.workspace(), token), this::load));
    }

    /// The same, asked anew: for what stays open.
    public Optional<AppCaller> findNow(AppCaller before, Token token) {
        return load(new Shown(before.caller().workspace(), token));
    }

    private Optional<AppCaller> load(Shown shown) {
        return Workspaces.in(shown.workspace(), () -> entrance.enter(shown.token()));
    }

    @TransactionalEventListener
    void on(IdentityEvent changed) {
        known.invalidateAll();
    }

    private record Shown(WorkspaceId workspace, Token token) {}
}
