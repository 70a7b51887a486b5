package org.goodword.importing.desks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.importing.spi.Piece.Company;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Piece.Person;
import org.goodword.importing.spi.Piece.Said;
import org.goodword.importing.spi.Piece.Side;
import org.goodword.importing.spi.Piece.Who;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;

/// Kayako: answers of its API (v1: cases, users, organizations) with the `posts` put into the cases; or tickets of
/// Kayako
/// Classic, whose posts have a `dateline`. developer.kayako.com/api/v1
final class Kayako implements Desk {
    private static final Set<String> OWN = Set.of("custom_fields", "customfields");
    private static final Map<String, StatusCategory> STATUSES = statuses();
    private static final Map<String, Priority> PRIORITIES = Map.of(
            "low", Priority.LOW,
            "normal", Priority.NORMAL,
            "medium", Priority.NORMAL,
            "high", Priority.HIGH,
            "urgent", Priority.URGENT,
            "critical", Priority.URGENT,
            "emergency", Priority.URGENT);

    private static Map<String, StatusCategory> statuses() {
        var statuses = new HashMap<String, StatusCategory>();
        statuses.put("new", StatusCategory.NEW);
        statuses.put("open", StatusCategory.OPEN);
        statuses.put("in progress", StatusCategory.OPEN);
        statuses.put("pending", StatusCategory.PENDING);
        statuses.put("on hold", StatusCategory.ON_HOLD);
        statuses.put("completed", StatusCategory.SOLVED);
        statuses.put("resolved", StatusCategory.SOLVED);
        statuses.put("closed", StatusCategory.CLOSED);
        return Map.copyOf(statuses);
    }

    @Override
    public String name() {
        return "kayako";
    }

    @Override
    public String title() {
        return "Kayako";
    }

    @Override
    public Set<String> collections() {
        return Set.of("data", "cases", "tickets", "users", "organizations", "staff");
    }

    @Override
    public Read read(String collection, Fields record, Path export) {
        var type = record.text("resource_type").orElse("");
        if (type.equals("case") || record.has("subject") || record.has("displayid")) return ticket(record, export);
        if (type.equals("organization") || collection.startsWith("organi") || record.has("domains"))
            return organisation(record);
        if (type.equals("user") || record.has("emails") || record.has("email") || record.has("full_name"))
            return user(collection, record);
        return new Read("", new Odd("This is neither a case nor a user nor an organization of Kayako."));
    }

    private Read organisation(Fields record) {
        var id = record.text("id");
        var company = new Company(id, record.text("name").orElse(""), record.texts("domains"));
        record.without("created_at", "updated_at", "resource_url", "legacy_id", "is_validated");
        return record.read("organization", label("organization", id), company, List.of(), OWN);
    }

    private Read user(String collection, Fields record) {
        var id = record.text("id");
        var emails = new ArrayList<String>(record.texts("emails"));
        record.text("email").ifPresent(emails::add);
        var organisation = record.object("organization");
        var person = new Person(
                id,
                record.text("full_name", "fullname", "name").orElse(""),
                emails.stream().distinct().toList(),
                organisation.text("id").or(() -> record.text("organization_id", "userorganizationid")),
                organisation.text("name"),
                collection.equals("staff") ? Side.HOUSE : side(record));
        record.without(
                "created_at",
                "updated_at",
                "resource_url",
                "legacy_id",
                "uuid",
                "is_enabled",
                "is_mfa_enabled",
                "avatar",
                "locale",
                "time_zone",
                "last_seen_at",
                "last_active_at",
                "password_updated_at",
                "teams");
        return record.read("user", label("user", id), person, List.of(), OWN);
    }

    /// The role is an object with a type, or its name alone.
    private static Side side(Fields user) {
        var role = user.object("role").text("type", "title").or(() -> user.text("role", "role_type"));
        return role.map(word -> word.toUpperCase(Locale.ROOT).startsWith("CUSTOMER") ? Side.OUTSIDE : Side.HOUSE)
                .orElse(Side.UNKNOWN);
    }

    private Read ticket(Fields record, Path export) {
        var id = record.text("id").or(() -> record.text("displayid"));
        if (id.isEmpty()) return new Read("", new Odd("The case has no id."));
        if (record.text("state")
                .filter(state -> state.equals("TRASH") || state.equals("SPAM"))
                .isPresent())
            return new Read(label("case", id), new Odd("The case lies in the trash or among the spam of Kayako."));
        var status = Mapped.status(worded(record, "status", "type", "statustitle"), STATUSES);
        var priority = Mapped.priority(worded(record, "priority", "label", "prioritytitle"), PRIORITIES);
        var said = said(record, export, id.get());
        var conversation = new Conversation(
                id.get(),
                record.text("subject").orElse(""),
                "email",
                requester(record),
                List.of(),
                assignee(record),
                status.value(),
                priority.value(),
                worded(record, "type", "label", "typetitle").map(type -> type.toLowerCase(Locale.ROOT)),
                record.texts("tags"),
                record.date("created_at", "creationtime", "dateline"),
                record.date("updated_at", "lastactivity"),
                record.date("last_completed_at", "resolutiondateline"),
                said);
        ignoreOfTicket(record);
        var content = said.isEmpty() ? new Odd("The case has no posts: export it with its posts.") : conversation;
        return record.read("case", label("case", id), content, Mapped.oddities(status, priority), OWN);
    }

    private static void ignoreOfTicket(Fields ticket) {
        ticket.without(
                "legacy_id",
                "mask_id",
                "displayid",
                "resource_type",
                "resource_url",
                "creator",
                "identity",
                "last_agent_activity_at",
                "last_customer_activity_at",
                "last_assigned_by",
                "last_assigned_at",
                "last_replier",
                "last_replier_identity",
                "last_updated_by",
                "last_message_preview",
                "read_marker",
                "post_count",
                "replies",
                "has_notes",
                "pinned_notes_count",
                "has_attachments",
                "is_spam",
                "realtime_channel",
                "state",
                "portal",
                "last_message_status",
                "organization",
                "statusid",
                "priorityid",
                "typeid",
                "userid",
                "fullname",
                "email",
                "requester",
                "ipaddress",
                "last_post_status");
    }

    /// `{"type": "COMPLETED", "label": "Completed"}`, or the word alone.
    private static Optional<String> worded(Fields record, String name, String inside, String classic) {
        var object = record.object(name);
        if (!object.isPresent()) return record.text(name, classic);
        var word = object.text(inside);
        // What a desk calls its own says more than that it is one.
        return word.filter(type -> !type.equals("CUSTOM")).or(() -> object.text("label", "title"));
    }

    private static Who requester(Fields record) {
        var told = record.object("requester");
        if (told.isPresent()) return who(told, Side.OUTSIDE);
        return new Who(record.text("userid"), record.text("fullname").orElse(""), record.text("email"), Side.OUTSIDE);
    }

    private static Who who(Fields user, Side known) {
        var email = user.text("email").or(() -> user.texts("emails").stream().findFirst());
        var side = known == Side.UNKNOWN ? side(user) : known;
        return new Who(user.text("id"), user.text("full_name", "name").orElse(""), email, side);
    }

    private static Optional<Who> assignee(Fields record) {
        var agent = record.object("assigned_agent");
        if (agent.isPresent()) return Optional.of(who(agent, Side.HOUSE));
        return record.text("ownerstaffid")
                .filter(id -> !id.equals("0"))
                .map(id -> new Who(
                        Optional.of("staff:" + id),
                        record.text("ownerstaffname").orElse(""),
                        Optional.empty(),
                        Side.HOUSE));
    }

    private static List<Said> said(Fields record, Path export, String ticket) {
        var said = new ArrayList<Said>();
        record.objects("posts", "messages")
                .forEach(post ->
                        said.add(post.has("dateline") ? classic(post, export, ticket) : post(post, export, ticket)));
        record.objects("notes").forEach(note -> said.add(note(note)));
        return said;
    }

    private static Said post(Fields post, Path export, String ticket) {
        var original = post.object("original");
        var isNote = original.text("resource_type").filter("note"::equals).isPresent()
                || post.object("source_channel")
                        .text("type")
                        .filter("NOTE"::equals)
                        .isPresent();
        var asked = post.flag("is_requester");
        var side = asked.filter(yes -> yes).map(_ -> Side.OUTSIDE).orElse(Side.UNKNOWN);
        return new Said(
                post.text("id").orElse(post.text("created_at").orElse("?")),
                who(post.object("creator"), isNote ? Side.HOUSE : side),
                isNote,
                post.date("created_at"),
                original.text("body_text").or(() -> post.text("contents")).orElse(""),
                original.text("body_html"),
                Attachments.of(post.objects("attachments"), export, ticket),
                Optional.empty());
    }

    /// In Kayako Classic `creator` says which side a post is of: 1 is staff, 2 the customer.
    private static Said classic(Fields post, Path export, String ticket) {
        var isStaff = post.text("creator").filter("1"::equals).isPresent()
                || post.text("creatortype").filter("1"::equals).isPresent();
        var id = isStaff ? post.text("staffid").map(staff -> "staff:" + staff) : post.text("userid");
        var who = new Who(
                id.filter(given -> !given.equals("0") && !given.equals("staff:0")),
                post.text("fullname").orElse(""),
                post.text("email"),
                isStaff ? Side.HOUSE : Side.OUTSIDE);
        var isHtml = post.flag("ishtml").orElse(false);
        var words = post.text("contents").orElse("");
        return new Said(
                post.text("id", "ticketpostid").orElse(post.text("dateline").orElse("?")),
                who,
                post.flag("isprivate").orElse(false),
                post.date("dateline"),
                isHtml ? "" : words,
                isHtml ? Optional.of(words) : Optional.empty(),
                Attachments.of(post.objects("attachments"), export, ticket),
                Optional.empty());
    }

    private static Said note(Fields note) {
        var who = new Who(
                note.text("creatorstaffid").map(id -> "staff:" + id),
                note.text("creatorstaffname").orElse(""),
                Optional.empty(),
                Side.HOUSE);
        return new Said(
                "note:" + note.text("id").orElse("?"),
                who,
                true,
                note.date("creationdate", "dateline", "created_at"),
                note.text("contents", "note", "body_text").orElse(""),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static String label(String what, Optional<String> id) {
        return id.map(given -> what + " " + given).orElse("");
    }
}
