package org.goodword.mail.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goodword.mail.fetching.Accounting;
import org.goodword.mail.fetching.AfterwardsWord;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.MailboxState;
import org.goodword.mail.fetching.Mailboxes.Overview;
import org.goodword.mail.fetching.Trouble;
import org.jspecify.annotations.Nullable;

record MailboxResponse(
        UUID account,
        UUID brand,
        String address,
        String host,
        int port,
        String tls,
        String user,
        @Nullable OAuthResponse oauth,
        List<String> folders,
        String begin,
        String afterwards,
        @Nullable String moveTo,
        MailboxStateResponse state,
        AccountingResponse accounting,
        int version) {
    static MailboxResponse of(Overview overview) {
        var mailbox = overview.mailbox();
        var account = overview.account();
        return new MailboxResponse(
                account.id().value(),
                account.brand().value(),
                account.address().value(),
                mailbox.server().host(),
                mailbox.server().port(),
                mailbox.server().tls(),
                mailbox.user(),
                mailbox.signIn() instanceof SignIn.OAuth oauth ? OAuthResponse.of(oauth) : null,
                mailbox.folders(),
                mailbox.begin().name().toLowerCase(Locale.ROOT),
                AfterwardsWord.of(mailbox.afterwards()),
                mailbox.afterwards() instanceof Afterwards.Move(var folder) ? folder : null,
                MailboxStateResponse.of(overview.state()),
                AccountingResponse.of(overview.accounting()),
                mailbox.version().value());
    }

    record OAuthResponse(
            String tokenEndpoint,
            @Nullable String authorizationEndpoint,
            String clientId,
            boolean hasClientSecret,
            boolean isLetIn,
            @Nullable String scope) {
        static OAuthResponse of(SignIn.OAuth oauth) {
            return new OAuthResponse(
                    oauth.tokenEndpoint().toString(),
                    oauth.authorizationEndpoint().map(URI::toString).orElse(null),
                    oauth.clientId(),
                    oauth.clientSecret().isPresent(),
                    oauth.refreshToken().isPresent(),
                    oauth.scope().orElse(null));
        }
    }

    /// @param state `waiting` for its first round, `fetching` or `failing`
    /// @param trouble what is wrong, or hinders: a stable word
    /// @param words the same, for people
    /// @param nextTryAt of one that is failing
    record MailboxStateResponse(
            String state,
            @Nullable String trouble,
            @Nullable String words,
            Instant since,
            @Nullable Instant lookedAt,
            @Nullable Instant nextTryAt) {
        static MailboxStateResponse of(MailboxState state) {
            return new MailboxStateResponse(
                    state.state(),
                    state.trouble().map(one -> one.kind().code()).orElse(null),
                    state.trouble().map(Trouble::sentence).orElse(null),
                    state.since(),
                    state.lookedAt().orElse(null),
                    state.nextTry().orElse(null));
        }
    }

    record AccountingResponse(
            long fetched, long waiting, long ticketed, long parked, long dropped, long duplicates, long ignored) {
        static AccountingResponse of(Accounting sums) {
            return new AccountingResponse(
                    sums.fetched(),
                    sums.waiting(),
                    sums.ticketed(),
                    sums.parked(),
                    sums.dropped(),
                    sums.duplicates(),
                    sums.ignored());
        }
    }
}
