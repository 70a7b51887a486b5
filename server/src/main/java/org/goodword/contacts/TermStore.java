package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.TERM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.platform.SortKey;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// The words that contacts and organisations are found by: each from its beginning.
@Component
public class TermStore {
    private static final int MOST_WORDS = 8;

    /// As the migration made them of those who were there.
    private static final String OF_CONTACT = """
            insert into contacts.term (workspace_id, kind, term, subject_id)
            select {0}, 'contact', term, {1} from (
              select regexp_split_to_table(sort_key, '[[:space:].,;:''"()/_&+@-]+') as term
                from contacts.contact where workspace_id = {0} and id = {1} and survivor_id is null
              union select regexp_split_to_table(value, '[.+_@-]+') from contacts.identity
                where workspace_id = {0} and contact_id = {1}
              union select value from contacts.identity where workspace_id = {0} and contact_id = {1}
              union select split_part(value, '@', 2) from contacts.identity
                where workspace_id = {0} and contact_id = {1}
            ) terms where term <> '' on conflict do nothing
            """;

    private static final String OF_ORGANISATION = """
            insert into contacts.term (workspace_id, kind, term, subject_id)
            select {0}, 'organisation', term, {1} from (
              select regexp_split_to_table(sort_key, '[[:space:].,;:''"()/_&+@-]+') as term
                from contacts.organisation where workspace_id = {0} and id = {1} and survivor_id is null
              union select domain from contacts.organisation_domain
                where workspace_id = {0} and organisation_id = {1}
            ) terms where term <> '' on conflict do nothing
            """;

    private final DSLContext sql;

    TermStore(DSLContext sql) {
        this.sql = sql;
    }

    public void renew(Party party) {
        forget(party);
        var insert = switch (party) {
            case Party.Person _ -> OF_CONTACT;
            case Party.Company _ -> OF_ORGANISATION;
        };
        sql.execute(insert, val(Workspaces.current().value()), val(party.id()));
    }

    public void forget(Party party) {
        sql.deleteFrom(TERM)
                .where(
                        TERM.WORKSPACE_ID.eq(Workspaces.current()),
                        TERM.KIND.eq(party.kind()),
                        TERM.SUBJECT_ID.eq(party.id()))
                .execute();
    }

    /// That each word typed begins one of its words.
    static Condition found(String kind, Field<?> id, Optional<String> typed) {
        return typed.stream()
                .flatMap(text -> Stream.of(SortKey.of(text).split("[\\s,;]+")))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> begins(kind, id.coerce(UUID.class), word))
                .reduce(Condition::and)
                .orElse(noCondition());
    }

    private static Condition begins(String kind, Field<UUID> id, String word) {
        return exists(selectOne()
                .from(TERM)
                .where(
                        TERM.WORKSPACE_ID.eq(Workspaces.current()),
                        TERM.KIND.eq(inline(kind)),
                        TERM.SUBJECT_ID.eq(id),
                        TERM.TERM_.ge(word),
                        TERM.TERM_.lt(word + Character.MAX_VALUE)));
    }
}
