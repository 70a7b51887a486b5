package org.goodword.chat.widget;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.identity.BrandId;
import org.goodword.platform.spi.FirstStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// On which page a brand's chat was seen first: that a site shows it nobody tells us otherwise.
@Component
public class Sightings implements FirstStep {
    private static final int LONGEST = 200;

    private final Set<BrandId> known = ConcurrentHashMap.newKeySet();
    private final SightingStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sightings(SightingStore store, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Written down once for a brand; each later time costs nothing.
    ///
    /// @param origin as the browser tells it of a page on another origin; absent for our own
    /// @param host ours, with the port
    public void seen(BrandId brand, @Nullable String origin, String host) {
        if (origin == null || known.contains(brand)) return;
        page(origin).filter(page -> !page.equals(host)).ifPresent(page -> {
            transactions.executeWithoutResult(_ -> store.add(brand, page, clock.instant()));
            known.add(brand);
        });
    }

    private static Optional<String> page(String origin) {
        try {
            var authority = new URI(origin).getAuthority();
            return Optional.ofNullable(authority).filter(text -> text.length() <= LONGEST);
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress() {
        return store.first()
                .map(host -> new Progress(true, Map.of("host", host)))
                .orElse(new Progress(false, Map.of()));
    }
}
