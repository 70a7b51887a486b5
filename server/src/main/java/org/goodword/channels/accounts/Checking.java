package org.goodword.channels.accounts;

import java.util.List;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelPermissions;
import org.goodword.channels.spi.ChannelAdapter;
import org.goodword.outbox.spi.Outcome;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Asks an account's other side whether it lets us in. It may take its time: nothing is held meanwhile.
@Component
public class Checking {
    private static final String EMAIL = "email";

    private final AccountKeeping accounts;
    private final List<ChannelAdapter> adapters;

    Checking(AccountKeeping accounts, List<ChannelAdapter> adapters) {
        this.accounts = accounts;
        this.adapters = adapters;
    }

    /// @throws Rejected `not-found`, `not-allowed`
    public Outcome check(AccountId id, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var account = accounts.find(id).orElseThrow(() -> NotFound.of("channel account", id.value()));
        var outcome = adapters.stream()
                .filter(adapter -> adapter.kind().equals(EMAIL))
                .findFirst()
                .orElseThrow()
                .check(account);
        if (outcome instanceof Outcome.Accepted) accounts.worksAgain(id);
        return outcome;
    }
}
