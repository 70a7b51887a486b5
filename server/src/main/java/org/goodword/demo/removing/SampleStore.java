package org.goodword.demo.removing;

import java.util.List;
import java.util.Set;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Empties tables of other modules, as `SeedStore` fills them: what customers wrote, asked and did, and they
/// themselves.
/// People, teams, brands, addresses and settings stay, and the ledger, without its details.
@Component
class SampleStore {
    /// In the order in which nothing is left that points to what has gone.
    static final List<String> EMPTIED = List.of(
            "moving.departure",
            "privacy.erasure",
            "privacy.export",
            "privacy.retention_run",
            "portal.session",
            "portal.link",
            "integration.delivery",
            "integration.warning",
            "notify.push",
            "advocacy.consent",
            "advocacy.ask",
            "chat.proof",
            "chat.letter",
            "chat.chat",
            "chat.visitor",
            "routing.passed",
            "routing.work",
            "routing.lapsed",
            "routing.placement",
            "routing.turn",
            "outbox.row",
            "outbox.lane",
            "mail.acknowledged",
            "mail.file_link",
            "mail.unsubscription",
            "mail.card",
            "mail.inbound",
            "mail.known_id",
            "reporting.mailing",
            "reporting.choice_fact",
            "reporting.tag_fact",
            "reporting.open_span",
            "reporting.reply_fact",
            "reporting.ticket_fact",
            "ticketing.bulk_row",
            "ticketing.bulk_job",
            "ticketing.deleted_row",
            "ticketing.deletion",
            "ticketing.side_message",
            "ticketing.side",
            "ticketing.split_message",
            "ticketing.split",
            "ticketing.attachment",
            "ticketing.draft",
            "ticketing.follower",
            "ticketing.link",
            "ticketing.mention",
            "ticketing.recipient_failure",
            "ticketing.message_address",
            "ticketing.message_body",
            "ticketing.message",
            "ticketing.participant",
            "ticketing.read_mark",
            "ticketing.tag",
            "ticketing.tag_change",
            "ticketing.ticket",
            "contacts.moved",
            "contacts.merger",
            "contacts.apart",
            "contacts.note",
            "contacts.consent",
            "contacts.tombstone",
            "contacts.term",
            "contacts.no_mass_mail",
            "contacts.identity",
            "contacts.contact",
            "contacts.organisation_domain",
            "contacts.organisation",
            "importing.made",
            "importing.remark",
            "importing.run",
            "fields.field_value",
            "files.file",
            "files.doomed",
            "platform.idempotency");

    static final Set<String> KEPT = Set.of(
            "calendars.calendar",
            "calendars.feed",
            "calendars.feed_day",
            "channels.account",
            "chat.sighting",
            "chat.widget",
            "contacts.tombstone_key",
            "fields.definition",
            "fields.indexing",
            "fields.layout",
            "identity.agent",
            "identity.alert",
            "identity.api_token",
            "identity.app",
            "identity.app_consent",
            "identity.app_grant",
            "identity.app_token",
            "identity.brand",
            "identity.known_device",
            "identity.one_time_link",
            "identity.outside_identity",
            "identity.passkey",
            "identity.preference",
            "identity.recovery_code",
            "identity.role",
            "identity.scim_group",
            "identity.scim_token",
            "identity.scim_user",
            "identity.second_factor",
            "identity.team",
            "identity.team_member",
            "integration.endpoint",
            "notify.device",
            "ledger.cursor",
            "ledger.detail",
            "ledger.entry",
            "ledger.checkpoint",
            "mail.block",
            "mail.domain_key",
            "mail.rule_list",
            "mail.mailbox",
            "mail.mailbox_authorisation",
            "mail.mailbox_chore",
            "mail.mailbox_folder",
            "moving.arrival",
            "platform.counter",
            "platform.setting",
            "platform.workspace",
            "portal.portal",
            "portal.provider",
            "privacy.retention",
            "privacy.retention_rule",
            "reporting.recipient",
            "reporting.renewal",
            "reporting.schedule",
            "routing.absence",
            "routing.availability",
            "routing.default_team",
            "routing.policy",
            "ticketing.canned_reply",
            "ticketing.macro",
            "ticketing.reclassing",
            "ticketing.status",
            "ticketing.status_transition",
            "ticketing.type",
            "ticketing.view");

    private final DSLContext sql;

    SampleStore(DSLContext sql) {
        this.sql = sql;
    }

    void empty() {
        var workspace = Workspaces.current().value();
        // Who follows the ledger holds a cursor: nobody writes of a ticket that is going.
        sql.fetch("select consumer from ledger.cursor where workspace_id = ? order by consumer for update", workspace);
        // What happened may not be deleted; what was said in it may be blanked.
        sql.execute("update ledger.detail set value = null, salt = null where workspace_id = ?", workspace);
        for (var table : EMPTIED) sql.execute("delete from %s where workspace_id = ?".formatted(table), workspace);
    }
}
