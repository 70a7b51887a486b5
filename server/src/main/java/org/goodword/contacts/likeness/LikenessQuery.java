package org.goodword.contacts.likeness;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.goodword.contacts.db.Tables.ORGANISATION_DOMAIN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Party;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// Who is near enough to be compared.
@Component
class LikenessQuery {
    /// A name that so many have tells nothing.
    private static final int TOO_COMMON = 20;

    private static final int MOST = 50;

    private static final Field<List<String>> MAILBOXES = multiset(select(IDENTITY.MAILBOX)
                    .from(IDENTITY)
                    .where(IDENTITY.WORKSPACE_ID.eq(CONTACT.WORKSPACE_ID), IDENTITY.CONTACT_ID.eq(CONTACT.ID)))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<String>> DOMAINS = multiset(select(ORGANISATION_DOMAIN.DOMAIN)
                    .from(ORGANISATION_DOMAIN)
                    .where(
                            ORGANISATION_DOMAIN.WORKSPACE_ID.eq(ORGANISATION.WORKSPACE_ID),
                            ORGANISATION_DOMAIN.ORGANISATION_ID.eq(ORGANISATION.ID)))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<String> PLAIN = field("contacts.plain_name({0})", String.class, ORGANISATION.SORT_KEY);

    private final DSLContext sql;

    LikenessQuery(DSLContext sql) {
        this.sql = sql;
    }

    List<Candidate> self(Party party) {
        return switch (party) {
            case Party.Person(var id) -> contacts(CONTACT.ID.eq(id));
            case Party.Company(var id) -> organisations(ORGANISATION.ID.eq(id));
        };
    }

    List<Candidate> near(Party party) {
        return switch (party) {
            case Party.Person(var id) -> near(id);
            case Party.Company(var id) -> near(id);
        };
    }

    private List<Candidate> near(ContactId id) {
        var own = CONTACT.as("own");
        var alike = CONTACT.SKELETON.eq(
                select(own.SKELETON).from(own).where(own.WORKSPACE_ID.eq(Workspaces.current()), own.ID.eq(id)));
        var mine = IDENTITY.as("mine");
        var sharing = CONTACT.ID.in(select(IDENTITY.CONTACT_ID)
                .from(IDENTITY)
                .join(mine)
                .on(mine.WORKSPACE_ID.eq(IDENTITY.WORKSPACE_ID), mine.MAILBOX.eq(IDENTITY.MAILBOX))
                .where(IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), mine.CONTACT_ID.eq(id)));
        return contacts(CONTACT.ID.ne(id).and(alike.or(sharing)));
    }

    private List<Candidate> near(OrganisationId id) {
        var own = ORGANISATION.as("own");
        var alike = ORGANISATION.SKELETON.eq(
                select(own.SKELETON).from(own).where(own.WORKSPACE_ID.eq(Workspaces.current()), own.ID.eq(id)));
        var mine = ORGANISATION_DOMAIN.as("mine");
        var sharing = ORGANISATION.ID.in(select(ORGANISATION_DOMAIN.ORGANISATION_ID)
                .from(ORGANISATION_DOMAIN)
                .join(mine)
                .on(
                        mine.WORKSPACE_ID.eq(ORGANISATION_DOMAIN.WORKSPACE_ID),
                        label(mine.DOMAIN).eq(label(ORGANISATION_DOMAIN.DOMAIN)))
                .where(ORGANISATION_DOMAIN.WORKSPACE_ID.eq(Workspaces.current()), mine.ORGANISATION_ID.eq(id)));
        return organisations(ORGANISATION.ID.ne(id).and(alike.or(sharing)));
    }

    private static Field<String> label(Field<String> domain) {
        return field("split_part({0}, '.', -2)", String.class, domain);
    }

    /// Mailboxes that more than one contact has, in their order.
    List<String> mailboxes(String after, int limit) {
        return sql.select(IDENTITY.MAILBOX)
                .from(IDENTITY)
                .where(IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), IDENTITY.MAILBOX.gt(after))
                .groupBy(IDENTITY.MAILBOX)
                .having(countDistinct(IDENTITY.CONTACT_ID).gt(1))
                .orderBy(IDENTITY.MAILBOX)
                .limit(limit)
                .fetch(IDENTITY.MAILBOX);
    }

    List<Candidate> ofMailbox(String mailbox) {
        return contacts(CONTACT.ID.in(select(IDENTITY.CONTACT_ID)
                .from(IDENTITY)
                .where(IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), IDENTITY.MAILBOX.eq(mailbox))));
    }

    /// Skeletons that more than one has, in their order.
    List<String> skeletons(String kind, String after, int limit) {
        var contacts = kind.equals(Party.CONTACT);
        var skeleton = contacts ? CONTACT.SKELETON : ORGANISATION.SKELETON;
        return sql.select(skeleton)
                .from(contacts ? CONTACT : ORGANISATION)
                .where(
                        contacts
                                ? CONTACT.WORKSPACE_ID.eq(Workspaces.current()).and(CONTACT.SURVIVOR_ID.isNull())
                                : ORGANISATION
                                        .WORKSPACE_ID
                                        .eq(Workspaces.current())
                                        .and(ORGANISATION.SURVIVOR_ID.isNull()),
                        skeleton.gt(after))
                .groupBy(skeleton)
                .having(count().between(2, TOO_COMMON))
                .orderBy(skeleton)
                .limit(limit)
                .fetch(skeleton);
    }

    List<Candidate> ofSkeleton(String kind, Collection<String> skeletons) {
        return kind.equals(Party.CONTACT)
                ? contacts(CONTACT.SKELETON.in(skeletons))
                : organisations(ORGANISATION.SKELETON.in(skeletons));
    }

    private List<Candidate> contacts(Condition which) {
        return sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.SORT_KEY, CONTACT.ORGANISATION_ID, MAILBOXES)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.SURVIVOR_ID.isNull(), which)
                .orderBy(CONTACT.ID)
                .limit(MOST)
                .fetch(row -> new Candidate(
                        row.value1().value(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()).map(OrganisationId::value),
                        row.value5()));
    }

    private List<Candidate> organisations(Condition which) {
        return sql.select(ORGANISATION.ID, ORGANISATION.NAME, PLAIN, DOMAINS)
                .from(ORGANISATION)
                .where(ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()), ORGANISATION.SURVIVOR_ID.isNull(), which)
                .orderBy(ORGANISATION.ID)
                .limit(MOST)
                .fetch(row -> new Candidate(
                        row.value1().value(), row.value2(), row.value3(), Optional.<UUID>empty(), row.value4()));
    }
}
