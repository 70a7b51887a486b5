package org.goodword.channels.accounts;

import static org.goodword.channels.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccount.Limits;
import org.goodword.channels.ChannelAccount.Mails;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Secrets;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Keeps accounts; the relay's password encrypted.
@Component
class AccountStore {
    private static final String EMAIL = "email";
    private static final Duration EXACT_TO = Duration.ofMinutes(1);
    private static final String PURPOSE = "relay-password";

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Secrets secrets;

    AccountStore(DSLContext sql, ObjectMapper json, Secrets secrets) {
        this.sql = sql;
        this.json = json;
        this.secrets = secrets;
    }

    /// False when another account has the address.
    boolean put(ChannelAccount account, Instant at) {
        var secret = account.relay()
                .flatMap(Relay::password)
                .map(password -> secrets.encrypt(PURPOSE, password))
                .orElse(null);
        var settings = JSONB.valueOf(json.writeValueAsString(Stored.of(account)));
        return sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.WORKSPACE_ID, Workspaces.current())
                        .set(ACCOUNT.ID, account.id())
                        .set(ACCOUNT.BRAND_ID, account.brand())
                        .set(ACCOUNT.KIND, EMAIL)
                        .set(ACCOUNT.ADDRESS, account.address().value())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.SETTINGS, settings)
                        .set(ACCOUNT.SECRET, secret)
                        .set(ACCOUNT.CREATED_AT, at)
                        .onConflict(ACCOUNT.WORKSPACE_ID, ACCOUNT.ID)
                        .doUpdate()
                        .set(ACCOUNT.BRAND_ID, account.brand())
                        .set(ACCOUNT.ADDRESS, account.address().value())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.SETTINGS, settings)
                        .set(ACCOUNT.SECRET, secret)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .execute()
                == 1;
    }

    boolean isTaken(EmailAddress address, AccountId by) {
        return sql.fetchExists(
                ACCOUNT, mine().and(ACCOUNT.ADDRESS.eq(address.value())).and(ACCOUNT.ID.ne(by)));
    }

    void delete(AccountId id) {
        sql.deleteFrom(ACCOUNT).where(mine(), ACCOUNT.ID.eq(id)).execute();
    }

    Optional<ChannelAccount> lock(AccountId id) {
        return sql.select(ACCOUNT.fields())
                .from(ACCOUNT)
                .where(mine(), ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::account);
    }

    Optional<ChannelAccount> find(AccountId id) {
        return accounts(ACCOUNT.ID.eq(id)).stream().findFirst();
    }

    Optional<ChannelAccount> ofBrand(BrandId brand) {
        return accounts(ACCOUNT.BRAND_ID.eq(brand)).stream().findFirst();
    }

    void received(AccountId id, Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LAST_RECEIVED_AT, at)
                .where(mine(), ACCOUNT.ID.eq(id), isOld(ACCOUNT.LAST_RECEIVED_AT, at))
                .execute();
    }

    void sent(AccountId id, Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LAST_SENT_AT, at)
                .where(mine(), ACCOUNT.ID.eq(id), isOld(ACCOUNT.LAST_SENT_AT, at))
                .execute();
    }

    /// To the minute: else all mails of a busy address would wait for this row.
    private static Condition isOld(Field<Instant> stamp, Instant now) {
        return stamp.isNull().or(stamp.lt(now.minus(EXACT_TO)));
    }

    Map<AccountId, Traffic> traffic() {
        return sql.select(ACCOUNT.ID, ACCOUNT.LAST_RECEIVED_AT, ACCOUNT.LAST_SENT_AT)
                .from(ACCOUNT)
                .where(mine())
                .fetchMap(
                        ACCOUNT.ID,
                        row -> new Traffic(Optional.ofNullable(row.value2()), Optional.ofNullable(row.value3())));
    }

    List<ChannelAccount> all() {
        return accounts(noCondition());
    }

    private List<ChannelAccount> accounts(Condition condition) {
        return sql.select(ACCOUNT.fields())
                .from(ACCOUNT)
                .where(mine(), condition)
                .orderBy(ACCOUNT.CREATED_AT, ACCOUNT.ID)
                .fetch(this::account);
    }

    private static Condition mine() {
        return ACCOUNT.WORKSPACE_ID.eq(Workspaces.current());
    }

    private ChannelAccount account(Record row) {
        var stored = json.readValue(row.get(ACCOUNT.SETTINGS).data(), Stored.class);
        var password = Optional.ofNullable(row.get(ACCOUNT.SECRET)).map(secret -> secrets.decrypt(PURPOSE, secret));
        return new ChannelAccount(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.BRAND_ID),
                new EmailAddress(row.get(ACCOUNT.ADDRESS)),
                row.get(ACCOUNT.NAME),
                stored.relay(password),
                stored.limits(),
                stored.mails(),
                new Version(row.get(ACCOUNT.VERSION)));
    }

    /// The settings column.
    record Stored(
            @Nullable String host,
            int port,
            @Nullable String tls,
            @Nullable String user,
            @Nullable Integer perMinute,
            @Nullable Integer atOnce,
            @Nullable Integer attachUpTo,
            @Nullable Integer linkDays,
            @Nullable Boolean signedReturnPath) {
        static Stored of(ChannelAccount account) {
            var relay = account.relay();
            return new Stored(
                    relay.map(Relay::host).orElse(null),
                    relay.map(Relay::port).orElse(0),
                    relay.map(Relay::tls).orElse(null),
                    relay.flatMap(Relay::user).orElse(null),
                    account.limits().perMinute().orElse(null),
                    account.limits().atOnce(),
                    account.mails().attachUpTo(),
                    account.mails().linkDays(),
                    account.mails().signedReturnPath());
        }

        Mails mails() {
            return new Mails(
                    attachUpTo == null ? Mails.USUAL.attachUpTo() : attachUpTo,
                    linkDays == null ? Mails.USUAL.linkDays() : linkDays,
                    Boolean.TRUE.equals(signedReturnPath));
        }

        /// Accounts of before have none.
        Limits limits() {
            return new Limits(Optional.ofNullable(perMinute), atOnce == null ? Limits.USUAL.atOnce() : atOnce);
        }

        Optional<Relay> relay(Optional<String> password) {
            if (host == null || tls == null) return Optional.empty();
            return Optional.of(new Relay(host, port, tls, Optional.ofNullable(user), password));
        }
    }
}
