package org.goodword.identity.people;

import static org.goodword.identity.db.Tables.BRAND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Key;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class BrandStore {
    private final DSLContext sql;

    BrandStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean insert(Brand brand, Instant at) {
        return sql.insertInto(BRAND)
                        .set(BRAND.WORKSPACE_ID, Workspaces.current())
                        .set(BRAND.ID, brand.id())
                        .set(BRAND.KEY, brand.key().value())
                        .set(BRAND.NAME, brand.name())
                        .set(BRAND.LANGUAGE, brand.language())
                        .set(BRAND.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Brand brand) {
        sql.update(BRAND)
                .set(BRAND.NAME, brand.name())
                .set(BRAND.LANGUAGE, brand.language())
                .set(BRAND.VERSION, brand.version().value())
                .where(mine(), BRAND.ID.eq(brand.id()))
                .execute();
    }

    List<Brand> all() {
        return sql.select(BRAND.fields())
                .from(BRAND)
                .where(mine())
                .orderBy(BRAND.CREATED_AT, BRAND.ID)
                .fetch(BrandStore::brand);
    }

    Optional<Brand> find(BrandId id) {
        return sql.select(BRAND.fields())
                .from(BRAND)
                .where(mine(), BRAND.ID.eq(id))
                .fetchOptional(BrandStore::brand);
    }

    Optional<Brand> lock(BrandId id) {
        return sql.select(BRAND.fields())
                .from(BRAND)
                .where(mine(), BRAND.ID.eq(id))
                .forUpdate()
                .fetchOptional(BrandStore::brand);
    }

    private static Condition mine() {
        return BRAND.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Brand brand(Record row) {
        return new Brand(
                row.get(BRAND.ID),
                new Key(row.get(BRAND.KEY)),
                row.get(BRAND.NAME),
                row.get(BRAND.LANGUAGE),
                new Version(row.get(BRAND.VERSION)));
    }
}
