package org.goodword.moving.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Of every table of a workspace somebody has said here whether it goes along when the workspace moves; a test finds
/// the one that was forgotten.
public final class Decisions {
    /// Two tables of `infra` know which rows are a workspace's without row security.
    public static final String LOOKUP = "infra.lookup";

    public static final String DUE_WORK = "infra.due_work";

    /// The work of making the file itself.
    public static final String EXPORT_WORK = "workspace-export";

    static final Set<String> MOVED = Set.of(
            "advocacy.ask",
            "advocacy.consent",
            "calendars.calendar",
            "calendars.feed",
            "calendars.feed_day",
            "channels.account",
            "chat.chat",
            "chat.letter",
            "chat.proof",
            "chat.sighting",
            "chat.visitor",
            "chat.widget",
            "contacts.apart",
            "contacts.consent",
            "contacts.contact",
            "contacts.identity",
            "contacts.merger",
            "contacts.moved",
            "contacts.no_mass_mail",
            "contacts.note",
            "contacts.organisation",
            "contacts.organisation_domain",
            "contacts.term",
            "contacts.tombstone",
            "contacts.tombstone_key",
            "fields.definition",
            "fields.field_value",
            "fields.indexing",
            "fields.layout",
            "files.file",
            "identity.agent",
            "identity.alert",
            "identity.brand",
            "identity.known_device",
            "identity.outside_identity",
            "identity.passkey",
            "identity.preference",
            "identity.role",
            "identity.scim_group",
            "identity.scim_user",
            "identity.second_factor",
            "identity.team",
            "identity.team_member",
            "importing.made",
            "importing.remark",
            "importing.run",
            DUE_WORK,
            LOOKUP,
            "integration.delivery",
            "integration.endpoint",
            "ledger.checkpoint",
            "ledger.cursor",
            "ledger.detail",
            "ledger.entry",
            "mail.acknowledged",
            "mail.block",
            "mail.card",
            "mail.domain_key",
            "mail.file_link",
            "mail.inbound",
            "mail.known_id",
            "mail.mailbox",
            "mail.mailbox_chore",
            "mail.mailbox_folder",
            "mail.rule_list",
            "mail.unsubscription",
            "outbox.lane",
            "outbox.row",
            "platform.counter",
            "platform.setting",
            "platform.workspace",
            "portal.portal",
            "portal.provider",
            "privacy.erasure",
            "privacy.export",
            "privacy.retention",
            "privacy.retention_rule",
            "privacy.retention_run",
            "reporting.choice_fact",
            "reporting.mailing",
            "reporting.open_span",
            "reporting.recipient",
            "reporting.renewal",
            "reporting.reply_fact",
            "reporting.schedule",
            "reporting.tag_fact",
            "reporting.ticket_fact",
            "routing.absence",
            "routing.availability",
            "routing.default_team",
            "routing.lapsed",
            "routing.passed",
            "routing.placement",
            "routing.policy",
            "routing.turn",
            "routing.work",
            "ticketing.attachment",
            "ticketing.bulk_job",
            "ticketing.bulk_row",
            "ticketing.canned_reply",
            "ticketing.deleted_row",
            "ticketing.deletion",
            "ticketing.draft",
            "ticketing.follower",
            "ticketing.link",
            "ticketing.macro",
            "ticketing.mention",
            "ticketing.message",
            "ticketing.message_address",
            "ticketing.message_body",
            "ticketing.participant",
            "ticketing.read_mark",
            "ticketing.recipient_failure",
            "ticketing.reclassing",
            "ticketing.side",
            "ticketing.side_message",
            "ticketing.split",
            "ticketing.split_message",
            "ticketing.status",
            "ticketing.status_transition",
            "ticketing.tag",
            "ticketing.tag_change",
            "ticketing.ticket",
            "ticketing.type",
            "ticketing.view");

    /// With what is to be done about it, for who reads the report; empty where nothing is.
    static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("files.doomed", ""),
            Map.entry("identity.api_token", "API tokens: make new ones, and give them to the programs that use them."),
            Map.entry("identity.app", "Apps: register them again, and give them their new ids and secrets."),
            Map.entry("identity.app_consent", "What agents allowed apps: each app asks them again."),
            Map.entry("identity.app_grant", ""),
            Map.entry("identity.app_token", ""),
            Map.entry("identity.one_time_link", "Invitations and new passwords under way: send them again."),
            Map.entry("identity.recovery_code", "Recovery codes of second factors: who had some makes new ones."),
            Map.entry("identity.scim_token", "SCIM tokens: make a new one, and give it to the directory."),
            Map.entry("integration.warning", ""),
            Map.entry("mail.mailbox_authorisation", ""),
            Map.entry("moving.arrival", ""),
            Map.entry("moving.departure", ""),
            Map.entry("notify.device", "Pushes to phones and browsers: each device turns them on again."),
            Map.entry("notify.push", ""),
            Map.entry("platform.idempotency", ""),
            Map.entry("portal.link", ""),
            Map.entry("portal.session", "Sessions in the portal: customers sign in again."));

    /// Which rows of a table: `t` is the table.
    static final Map<String, String> ONLY = Map.of(
            LOOKUP,
            "t.kind in ('address', 'host', 'widget', 'visitor', 'ask', 'file', 'unsubscribe')",
            DUE_WORK,
            "t.kind <> '" + EXPORT_WORK + "'",
            "files.file",
            """
            not exists (select from moving.departure d where d.workspace_id = t.workspace_id and d.file_id = t.id)""");

    /// Which columns of a table that is not wholly the workspace's.
    static final Map<String, Set<String>> COLUMNS = Map.of(
            LOOKUP, Set.of("kind", "key", "subject_id"),
            DUE_WORK, Set.of("kind", "subject_id", "due_at"));

    /// What the installation's key has encrypted.
    public static final List<Sealed> SEALED = List.of(
            Sealed.column("channels.account", "secret", "relay-password"),
            Sealed.column("chat.widget", "secret", "widget-identify"),
            Sealed.column("contacts.tombstone_key", "secret", "tombstone-key"),
            Sealed.column("identity.second_factor", "secret", "second-factor"),
            Sealed.column("identity.second_factor", "pending", "second-factor"),
            Sealed.column("integration.endpoint", "url", "webhook-address"),
            Sealed.column("integration.endpoint", "secret", "webhook-secret"),
            Sealed.column("integration.endpoint", "old_secret", "webhook-secret"),
            Sealed.column("mail.domain_key", "private_key", "domain-key"),
            Sealed.column("mail.mailbox", "secret", "mailbox-secret"),
            Sealed.column("portal.provider", "secret", "portal-client-secret"),
            Sealed.setting("oidc", "secret", "oidc-client-secret"),
            Sealed.setting("ldap", "secret", "ldap-password"));

    /// A checkpoint of the ledger is signed, over its hash, by the installation's key.
    public static final String CHECKPOINT = "ledger.checkpoint";

    public static final String CHECKPOINT_PURPOSE = "ledger-checkpoint";

    private Decisions() {}

    static boolean moves(String table) {
        return MOVED.contains(table);
    }

    /// @return what is to be done about what stays; empty where nothing is
    public static String about(String table) {
        return LEFT.getOrDefault(table, "");
    }

    /// @param row only where the column `name` says so; empty for every row
    /// @param path the column, and where it holds JSON, the key in it
    /// @param purpose for which the key encrypted it
    public record Sealed(String table, String row, List<String> path, String purpose) {
        static Sealed column(String table, String column, String purpose) {
            return new Sealed(table, "", List.of(column), purpose);
        }

        static Sealed setting(String name, String key, String purpose) {
            return new Sealed("platform.setting", name, List.of("value", key), purpose);
        }
    }
}
