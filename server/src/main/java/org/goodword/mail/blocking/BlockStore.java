package org.goodword.mail.blocking;

import static org.goodword.mail.db.Tables.BLOCK;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class BlockStore {
    private final DSLContext sql;

    BlockStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when it is blocked already.
    boolean insert(Block block) {
        return sql.insertInto(BLOCK)
                        .set(BLOCK.WORKSPACE_ID, Workspaces.current())
                        .set(BLOCK.ID, block.id())
                        .set(BLOCK.VALUE, block.value())
                        .set(BLOCK.BLOCKED_BY, block.by().map(AgentId::value).orElse(null))
                        .set(BLOCK.CREATED_AT, block.createdAt())
                        .onConflict(BLOCK.WORKSPACE_ID, BLOCK.VALUE)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Block> find(String value) {
        return some(BLOCK.VALUE.eq(value), 1).stream().findFirst();
    }

    Optional<Block> delete(UUID id) {
        var found = some(BLOCK.ID.eq(id), 1).stream().findFirst();
        sql.deleteFrom(BLOCK).where(mine(), BLOCK.ID.eq(id)).execute();
        return found;
    }

    boolean holds(List<String> values) {
        return sql.fetchExists(BLOCK, mine().and(BLOCK.VALUE.in(values)));
    }

    /// Newest first.
    Page<Block> list(PageRequest page) {
        var after = page.after(1).map(cursor -> BLOCK.ID.lt(cursor.uuid(0))).orElse(noCondition());
        return Page.of(some(after, page.limit() + 1), page.limit(), block -> Cursor.of(block.id()));
    }

    private List<Block> some(Condition which, int limit) {
        return sql.select(BLOCK.ID, BLOCK.VALUE, BLOCK.BLOCKED_BY, BLOCK.CREATED_AT)
                .from(BLOCK)
                .where(mine(), which)
                .orderBy(BLOCK.ID.desc())
                .limit(limit)
                .fetch(row -> new Block(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()).map(AgentId::new),
                        row.value4()));
    }

    private static Condition mine() {
        return BLOCK.WORKSPACE_ID.eq(Workspaces.current());
    }
}
