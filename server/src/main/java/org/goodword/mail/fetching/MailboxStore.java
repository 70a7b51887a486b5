package org.goodword.mail.fetching;

import static org.goodword.mail.db.Tables.MAILBOX;
import static org.jooq.impl.DSL.noCondition;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.platform.Secrets;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Keeps mailboxes; what signs in to them encrypted.
@Component
class MailboxStore {
    private static final String PURPOSE = "mailbox-secret";

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Secrets secrets;

    MailboxStore(DSLContext sql, ObjectMapper json, Secrets secrets) {
        this.sql = sql;
        this.json = json;
        this.secrets = secrets;
    }

    record Kept(FetchedMailbox mailbox, MailboxState state) {}

    void put(FetchedMailbox mailbox, Instant at) {
        var settings = JSONB.valueOf(json.writeValueAsString(Stored.of(mailbox)));
        var secret = encrypted(mailbox.signIn());
        sql.insertInto(MAILBOX)
                .set(MAILBOX.WORKSPACE_ID, Workspaces.current())
                .set(MAILBOX.ACCOUNT_ID, mailbox.account().value())
                .set(MAILBOX.SETTINGS, settings)
                .set(MAILBOX.SECRET, secret)
                .set(MAILBOX.CONNECTED_AT, mailbox.connectedAt())
                .set(MAILBOX.SINCE, at)
                .onConflict(MAILBOX.WORKSPACE_ID, MAILBOX.ACCOUNT_ID)
                .doUpdate()
                .set(MAILBOX.SETTINGS, settings)
                .set(MAILBOX.SECRET, secret)
                .set(MAILBOX.CONNECTED_AT, mailbox.connectedAt())
                .set(MAILBOX.STATE, "waiting")
                .setNull(MAILBOX.TROUBLE)
                .setNull(MAILBOX.WORDS)
                .set(MAILBOX.SINCE, at)
                .set(MAILBOX.FAILURES, 0)
                .setNull(MAILBOX.NEXT_TRY_AT)
                .set(MAILBOX.VERSION, MAILBOX.VERSION.plus(1))
                .execute();
    }

    boolean delete(AccountId account) {
        return sql.deleteFrom(MAILBOX).where(is(account)).execute() == 1;
    }

    Optional<Kept> find(AccountId account) {
        return all(MAILBOX.ACCOUNT_ID.eq(account.value())).stream().findFirst();
    }

    Optional<Kept> lock(AccountId account) {
        return sql.select(MAILBOX.fields())
                .from(MAILBOX)
                .where(is(account))
                .forUpdate()
                .fetchOptional(this::kept);
    }

    List<Kept> all() {
        return all(noCondition());
    }

    private List<Kept> all(Condition condition) {
        return sql.select(MAILBOX.fields())
                .from(MAILBOX)
                .where(MAILBOX.WORKSPACE_ID.eq(Workspaces.current()), condition)
                .orderBy(MAILBOX.CONNECTED_AT, MAILBOX.ACCOUNT_ID)
                .fetch(this::kept);
    }

    int failures(AccountId account) {
        return sql.select(MAILBOX.FAILURES)
                .from(MAILBOX)
                .where(is(account))
                .fetchOptional(MAILBOX.FAILURES)
                .orElse(0);
    }

    void looked(AccountId account, Optional<Trouble> trouble, Instant since, Instant at) {
        sql.update(MAILBOX)
                .set(MAILBOX.STATE, MailboxState.FETCHING)
                .set(MAILBOX.TROUBLE, trouble.map(one -> one.kind().code()).orElse(null))
                .set(MAILBOX.WORDS, trouble.map(Trouble::sentence).orElse(null))
                .set(MAILBOX.SINCE, since)
                .set(MAILBOX.FAILURES, 0)
                .set(MAILBOX.LOOKED_AT, at)
                .setNull(MAILBOX.NEXT_TRY_AT)
                .where(is(account))
                .execute();
    }

    /// @param failures one after the other
    void failed(AccountId account, Trouble trouble, int failures, Instant since, Instant next) {
        sql.update(MAILBOX)
                .set(MAILBOX.STATE, MailboxState.FAILING)
                .set(MAILBOX.TROUBLE, trouble.kind().code())
                .set(MAILBOX.WORDS, trouble.sentence())
                .set(MAILBOX.SINCE, since)
                .set(MAILBOX.FAILURES, failures)
                .set(MAILBOX.NEXT_TRY_AT, next)
                .where(is(account))
                .execute();
    }

    /// A provider may give out a new refresh token with each access token.
    void renewed(FetchedMailbox mailbox) {
        sql.update(MAILBOX)
                .set(MAILBOX.SECRET, encrypted(mailbox.signIn()))
                .where(
                        is(mailbox.account()),
                        MAILBOX.VERSION.eq(mailbox.version().value()))
                .execute();
    }

    private static Condition is(AccountId account) {
        return MAILBOX.WORKSPACE_ID.eq(Workspaces.current()).and(MAILBOX.ACCOUNT_ID.eq(account.value()));
    }

    private String encrypted(SignIn signIn) {
        return secrets.encrypt(PURPOSE, json.writeValueAsString(Secret.of(signIn)));
    }

    private Kept kept(Record row) {
        var stored = json.readValue(row.get(MAILBOX.SETTINGS).data(), Stored.class);
        var secret = json.readValue(secrets.decrypt(PURPOSE, row.get(MAILBOX.SECRET)), Secret.class);
        var mailbox = new FetchedMailbox(
                new AccountId(row.get(MAILBOX.ACCOUNT_ID)),
                new Server(stored.host(), stored.port(), stored.tls()),
                stored.user(),
                secret.signIn(stored),
                stored.folders(),
                stored.begin(),
                stored.then(),
                row.get(MAILBOX.CONNECTED_AT),
                new Version(row.get(MAILBOX.VERSION)));
        return new Kept(mailbox, state(row));
    }

    private static MailboxState state(Record row) {
        var trouble = Optional.ofNullable(row.get(MAILBOX.TROUBLE))
                .map(code -> new Trouble(Trouble.Kind.of(code), row.get(MAILBOX.WORDS)));
        return new MailboxState(
                row.get(MAILBOX.STATE),
                trouble,
                row.get(MAILBOX.SINCE),
                Optional.ofNullable(row.get(MAILBOX.LOOKED_AT)),
                Optional.ofNullable(row.get(MAILBOX.NEXT_TRY_AT)));
    }

    /// The settings column.
    record Stored(
            String host,
            int port,
            String tls,
            String user,
            @Nullable String tokenEndpoint,
            @Nullable String authorizationEndpoint,
            @Nullable String scope,
            List<String> folders,
            Begin begin,
            String afterwards,
            @Nullable String moveTo) {
        static Stored of(FetchedMailbox mailbox) {
            var server = mailbox.server();
            var oauth = mailbox.signIn() instanceof SignIn.OAuth given ? given : null;
            return new Stored(
                    server.host(),
                    server.port(),
                    server.tls(),
                    mailbox.user(),
                    oauth == null ? null : oauth.tokenEndpoint().toString(),
                    oauth == null
                            ? null
                            : oauth.authorizationEndpoint().map(URI::toString).orElse(null),
                    oauth == null ? null : oauth.scope().orElse(null),
                    mailbox.folders(),
                    mailbox.begin(),
                    AfterwardsWord.of(mailbox.afterwards()),
                    mailbox.afterwards() instanceof Afterwards.Move(var folder) ? folder : null);
        }

        Afterwards then() {
            return AfterwardsWord.parse(afterwards, moveTo);
        }
    }

    /// The secret column, once decrypted.
    record Secret(
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String refreshToken) {
        static Secret of(SignIn signIn) {
            return switch (signIn) {
                case SignIn.Password(var value) -> new Secret(value, null, null, null);
                case SignIn.OAuth oauth ->
                    new Secret(
                            null,
                            oauth.clientId(),
                            oauth.clientSecret().orElse(null),
                            oauth.refreshToken().orElse(null));
            };
        }

        SignIn signIn(Stored stored) {
            if (clientId == null || stored.tokenEndpoint() == null)
                return new SignIn.Password(password == null ? "" : password);
            return new SignIn.OAuth(
                    URI.create(stored.tokenEndpoint()),
                    Optional.ofNullable(stored.authorizationEndpoint()).map(URI::create),
                    clientId,
                    Optional.ofNullable(clientSecret),
                    Optional.ofNullable(refreshToken),
                    Optional.ofNullable(stored.scope()));
        }
    }
}
