package org.goodword.mail.domainkeys;

import static org.goodword.mail.db.Tables.DOMAIN_KEY;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class DomainKeyStore {
    private static final String PURPOSE = "domain-key";

    private final DSLContext sql;
    private final Secrets secrets;

    DomainKeyStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    List<DomainKey> all() {
        return sql.selectFrom(DOMAIN_KEY)
                .where(DOMAIN_KEY.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(DOMAIN_KEY.DOMAIN)
                .fetch(DomainKeyStore::key);
    }

    Optional<DomainKey> find(String domain) {
        return sql.selectFrom(DOMAIN_KEY).where(is(domain)).fetchOptional(DomainKeyStore::key);
    }

    /// PKCS #8, in base64, of a key that signs.
    Optional<Signing> signing(String domain) {
        return sql.selectFrom(DOMAIN_KEY)
                .where(is(domain), DOMAIN_KEY.SIGNS.isTrue())
                .fetchOptional(row -> new Signing(key(row), secrets.decrypt(PURPOSE, row.get(DOMAIN_KEY.PRIVATE_KEY))));
    }

    record Signing(DomainKey key, String privateKey) {
        @Override
        public String toString() {
            return "Signing[" + key + "]";
        }
    }

    /// Where two make one at once, the first stays.
    void insert(DomainKey key, String privateKey) {
        sql.insertInto(DOMAIN_KEY)
                .set(DOMAIN_KEY.WORKSPACE_ID, Workspaces.current())
                .set(DOMAIN_KEY.DOMAIN, key.domain())
                .set(DOMAIN_KEY.SELECTOR, key.selector())
                .set(DOMAIN_KEY.PUBLIC_KEY, key.publicKey())
                .set(DOMAIN_KEY.PRIVATE_KEY, secrets.encrypt(PURPOSE, privateKey))
                .set(DOMAIN_KEY.SIGNS, key.signs())
                .set(DOMAIN_KEY.CREATED_AT, key.createdAt())
                .onConflictDoNothing()
                .execute();
    }

    /// False when it was so already.
    boolean turn(String domain, boolean signs) {
        return sql.update(DOMAIN_KEY)
                        .set(DOMAIN_KEY.SIGNS, signs)
                        .where(is(domain), DOMAIN_KEY.SIGNS.ne(signs))
                        .execute()
                == 1;
    }

    boolean delete(String domain) {
        return sql.deleteFrom(DOMAIN_KEY).where(is(domain)).execute() == 1;
    }

    private static Condition is(String domain) {
        return DOMAIN_KEY.WORKSPACE_ID.eq(Workspaces.current()).and(DOMAIN_KEY.DOMAIN.eq(domain));
    }

    private static DomainKey key(Record row) {
        return new DomainKey(
                row.get(DOMAIN_KEY.DOMAIN),
                row.get(DOMAIN_KEY.SELECTOR),
                row.get(DOMAIN_KEY.PUBLIC_KEY),
                row.get(DOMAIN_KEY.SIGNS),
                row.get(DOMAIN_KEY.CREATED_AT));
    }
}
