package org.goodword.channels;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.BrandId;

/// The door to channel accounts.
public interface ChannelAccounts {
    Optional<ChannelAccount> find(AccountId id);

    /// Where a brand's mail comes from: its oldest account.
    Optional<ChannelAccount> ofBrand(BrandId brand);

    /// Oldest first.
    List<ChannelAccount> all();

    /// A mail came over this account just now.
    void received(AccountId id);

    /// A mail left by it just now.
    void sent(AccountId id);
}
