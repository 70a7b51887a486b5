package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.TOMBSTONE;
import static org.goodword.contacts.db.Tables.TOMBSTONE_KEY;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class TombstoneStore {
    private static final String PURPOSE = "tombstone-key";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Secrets secrets;

    TombstoneStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    void put(String hash, Instant at) {
        sql.insertInto(TOMBSTONE)
                .set(TOMBSTONE.WORKSPACE_ID, Workspaces.current())
                .set(TOMBSTONE.HASH, hash)
                .set(TOMBSTONE.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    boolean hasAny() {
        return found().isPresent();
    }

    boolean knows(String hash) {
        return sql.fetchExists(
                TOMBSTONE, TOMBSTONE.WORKSPACE_ID.eq(Workspaces.current()).and(TOMBSTONE.HASH.eq(hash)));
    }

    /// The workspace's own, made when it is needed first.
    String key() {
        return secrets.decrypt(PURPOSE, found().orElseGet(this::made));
    }

    private Optional<String> found() {
        return sql.select(TOMBSTONE_KEY.SECRET)
                .from(TOMBSTONE_KEY)
                .where(TOMBSTONE_KEY.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchOptional(TOMBSTONE_KEY.SECRET);
    }

    private String made() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        sql.insertInto(TOMBSTONE_KEY)
                .set(TOMBSTONE_KEY.WORKSPACE_ID, Workspaces.current())
                .set(
                        TOMBSTONE_KEY.SECRET,
                        secrets.encrypt(PURPOSE, Base64.getEncoder().encodeToString(key)))
                .onConflictDoNothing()
                .execute();
        return found().orElseThrow();
    }
}
