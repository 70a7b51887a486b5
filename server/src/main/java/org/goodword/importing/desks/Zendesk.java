package org.goodword.importing.desks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodword.importing.spi.Piece.Company;
import org.goodword.importing.spi.Piece.Content;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Piece.Person;
import org.goodword.importing.spi.Piece.Said;
import org.goodword.importing.spi.Piece.Side;
import org.goodword.importing.spi.Piece.Who;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;

/// Zendesk Support: its full JSON export (an object a line), or answers of its API with the comments put into the
/// tickets as `comments`. developer.zendesk.com/api-reference/ticketing
final class Zendesk implements Desk {
    private static final Set<String> OWN = Set.of("custom_fields", "user_fields", "organization_fields");
    private static final Map<String, StatusCategory> STATUSES = Map.of(
            "new", StatusCategory.NEW,
            "open", StatusCategory.OPEN,
            "pending", StatusCategory.PENDING,
            "hold", StatusCategory.ON_HOLD,
            "solved", StatusCategory.SOLVED,
            "closed", StatusCategory.CLOSED);
    private static final Map<String, Priority> PRIORITIES =
            Map.of("low", Priority.LOW, "normal", Priority.NORMAL, "high", Priority.HIGH, "urgent", Priority.URGENT);

    @Override
    public String name() {
        return "zendesk";
    }

    @Override
    public String title() {
        return "Zendesk";
    }

    @Override
    public Set<String> collections() {
        return Set.of("tickets", "users", "organizations", "results");
    }

    @Override
    public Read read(String collection, Fields record, Path export) {
        if (isTicket(collection, record)) return ticket(record, export);
        if (isOrganisation(collection, record)) return organisation(record);
        if (record.has("email") || record.has("role") || collection.startsWith("user")) return user(record);
        return new Read("", new Odd("This is neither a ticket nor a user nor an organization of Zendesk."));
    }

    private static boolean isTicket(String collection, Fields record) {
        return collection.startsWith("ticket")
                || record.has("requester_id")
                || record.has("comments")
                || record.has("requester");
    }

    private static boolean isOrganisation(String collection, Fields record) {
        return collection.startsWith("organization") || record.has("domain_names");
    }

    private Read organisation(Fields record) {
        var id = record.text("id");
        var company = new Company(id, record.text("name").orElse(""), record.texts("domain_names"));
        record.without("url", "created_at", "updated_at", "shared_tickets", "shared_comments", "deleted_at");
        return record.read("organization", label("organization", id), company, List.of(), OWN);
    }

    private Read user(Fields record) {
        var id = record.text("id");
        var emails = new ArrayList<String>();
        record.text("email").ifPresent(emails::add);
        record.objects("identities").stream()
                .filter(identity ->
                        identity.text("type").filter("email"::equals).isPresent())
                .forEach(identity -> identity.text("value").ifPresent(emails::add));
        var organisation = record.object("organization");
        var person = new Person(
                id,
                record.text("name").orElse(""),
                emails.stream().distinct().toList(),
                record.text("organization_id").or(() -> organisation.text("id")),
                organisation.text("name"),
                side(record));
        ignoreOfUser(record);
        return record.read("user", label("user", id), person, List.of(), OWN);
    }

    private static Side side(Fields user) {
        return user.text("role")
                .map(role -> role.equals("end-user") ? Side.OUTSIDE : Side.HOUSE)
                .orElse(Side.UNKNOWN);
    }

    private static void ignoreOfUser(Fields user) {
        user.without(
                "url",
                "created_at",
                "updated_at",
                "active",
                "verified",
                "shared",
                "locale",
                "locale_id",
                "time_zone",
                "iana_time_zone",
                "last_login_at",
                "photo",
                "ticket_restriction",
                "permanently_deleted",
                "default_group_id",
                "report_csv",
                "role_type",
                "chat_only",
                "two_factor_auth_enabled");
    }

    private Read ticket(Fields record, Path export) {
        var id = record.text("id");
        if (id.isEmpty()) return new Read("", new Odd("The ticket has no id."));
        if (record.text("status").filter("deleted"::equals).isPresent())
            return new Read(label("ticket", id), new Odd("The ticket was deleted in Zendesk."));
        var status = Mapped.status(record.text("status"), STATUSES);
        var priority = Mapped.priority(record.text("priority"), PRIORITIES);
        var conversation = new Conversation(
                id.get(),
                record.text("subject", "raw_subject").orElse(""),
                channel(record.object("via")),
                who(record.object("requester"), record.text("requester_id")),
                others(record),
                assignee(record),
                status.value(),
                priority.value(),
                record.text("type"),
                record.texts("tags"),
                record.date("created_at"),
                record.date("updated_at"),
                record.object("metric_set").date("solved_at"),
                said(record, export, id.get()));
        ignoreOfTicket(record);
        var content = conversation.said().isEmpty() ? withoutWords() : conversation;
        return record.read("ticket", label("ticket", id), content, Mapped.oddities(status, priority), OWN);
    }

    private static Content withoutWords() {
        return new Odd("The ticket has neither comments nor a description: export it with its comments.");
    }

    private static void ignoreOfTicket(Fields ticket) {
        ticket.without(
                "url",
                "external_id",
                "submitter_id",
                "submitter",
                "organization_id",
                "organization",
                "has_incidents",
                "is_public",
                "fields",
                "recipient",
                "generated_timestamp",
                "allow_channelback",
                "allow_attachments",
                "from_messaging_channel",
                "encoded_id",
                "result_type",
                "collaborator_ids",
                "follower_ids",
                "email_cc_ids",
                "custom_status_id",
                "ticket_form_id",
                "brand_id",
                "metric_set");
    }

    private static Optional<Who> assignee(Fields record) {
        var who = who(record.object("assignee"), record.text("assignee_id"));
        return who.equals(Who.NOBODY) ? Optional.empty() : Optional.of(who);
    }

    private static List<Who> others(Fields record) {
        var ids = record.texts("email_cc_ids", "collaborator_ids").stream()
                .map(id -> new Who(Optional.of(id), "", Optional.empty(), Side.UNKNOWN));
        var told = record.objects("collaborator", "collaborators", "email_ccs").stream()
                .map(user -> who(user, Optional.empty()));
        return Stream.concat(told, ids).distinct().toList();
    }

    private static Who who(Fields user, Optional<String> id) {
        if (!user.isPresent()) return id.map(Zendesk::named).orElse(Who.NOBODY);
        return new Who(user.text("id").or(() -> id), user.text("name").orElse(""), user.text("email"), side(user));
    }

    private static Who named(String id) {
        return new Who(Optional.of(id), "", Optional.empty(), Side.UNKNOWN);
    }

    private static String channel(Fields via) {
        return via.text("channel").filter("web"::equals).map(_ -> "form").orElse("email");
    }

    /// The first comment is the description; without comments the description stands for it.
    private static List<Said> said(Fields record, Path export, String ticket) {
        var description = record.text("description");
        var comments = record.objects("comments").stream()
                .map(comment -> comment(comment, export, ticket))
                .toList();
        if (!comments.isEmpty() || description.isEmpty()) return comments;
        return List.of(new Said(
                "description",
                who(record.object("requester"), record.text("requester_id")),
                false,
                record.date("created_at"),
                description.get(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    private static Said comment(Fields comment, Path export, String ticket) {
        var messageId = comment.object("metadata")
                .object("system")
                .text("message_id")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty() && id.length() <= 500);
        return new Said(
                comment.text("id").orElse(comment.text("created_at").orElse("?")),
                who(comment.object("author"), comment.text("author_id")),
                comment.flag("public").map(shown -> !shown).orElse(false),
                comment.date("created_at"),
                comment.text("plain_body", "body").orElse(""),
                comment.text("html_body"),
                Attachments.of(comment.objects("attachments"), export, ticket),
                messageId);
    }

    private static String label(String what, Optional<String> id) {
        return id.map(given -> what + " " + given).orElse("");
    }
}
