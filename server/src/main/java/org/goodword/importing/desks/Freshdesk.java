package org.goodword.importing.desks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/// Freshdesk: answers of its API (v2) with `conversations` in the tickets, or the account export, whose records are
/// wrapped (`helpdesk_ticket`, `user`, `company`) and whose words are `notes`. developers.freshdesk.com/api
final class Freshdesk implements Desk {
    private static final Set<String> OWN = Set.of("custom_fields", "custom_field");
    private static final Map<String, StatusCategory> STATUSES = statuses();
    private static final Map<String, Priority> PRIORITIES = Map.of(
            "1", Priority.LOW,
            "2", Priority.NORMAL,
            "3", Priority.HIGH,
            "4", Priority.URGENT,
            "low", Priority.LOW,
            "medium", Priority.NORMAL,
            "high", Priority.HIGH,
            "urgent", Priority.URGENT);

    private static Map<String, StatusCategory> statuses() {
        var statuses = new HashMap<String, StatusCategory>();
        statuses.put("2", StatusCategory.OPEN);
        statuses.put("open", StatusCategory.OPEN);
        statuses.put("3", StatusCategory.PENDING);
        statuses.put("pending", StatusCategory.PENDING);
        statuses.put("waiting on customer", StatusCategory.PENDING);
        statuses.put("6", StatusCategory.PENDING);
        statuses.put("waiting on third party", StatusCategory.ON_HOLD);
        statuses.put("7", StatusCategory.ON_HOLD);
        statuses.put("4", StatusCategory.SOLVED);
        statuses.put("resolved", StatusCategory.SOLVED);
        statuses.put("5", StatusCategory.CLOSED);
        statuses.put("closed", StatusCategory.CLOSED);
        return Map.copyOf(statuses);
    }

    @Override
    public String name() {
        return "freshdesk";
    }

    @Override
    public String title() {
        return "Freshdesk";
    }

    @Override
    public Set<String> collections() {
        return Set.of("tickets", "contacts", "agents", "companies", "users", "results");
    }

    @Override
    public Read read(String collection, Fields record, Path export) {
        if (collection.contains("ticket") || record.has("subject") || record.has("requester_id"))
            return ticket(record, export);
        if (collection.startsWith("agent")
                || record.has("ticket_scope")
                || record.object("contact").isPresent()) return agent(record);
        if (collection.startsWith("compan") || collection.equals("customer") || record.has("domains"))
            return company(record);
        if (record.has("email") || collection.startsWith("contact") || collection.startsWith("user"))
            return contact(record);
        return new Read("", new Odd("This is neither a ticket nor a contact nor a company of Freshdesk."));
    }

    private Read company(Fields record) {
        var id = record.text("id");
        var company = new Company(id, record.text("name").orElse(""), record.texts("domains"));
        record.without("created_at", "updated_at");
        return record.read("company", label("company", id), company, List.of(), OWN);
    }

    private Read agent(Fields record) {
        var id = record.text("id");
        var contact = record.object("contact");
        var emails =
                contact.text("email").or(() -> record.text("email")).stream().toList();
        var name = contact.text("name").or(() -> record.text("name")).orElse("");
        var person = new Person(id, name, emails, Optional.empty(), Optional.empty(), Side.HOUSE);
        return new Read(label("agent", id), person);
    }

    private Read contact(Fields record) {
        var id = record.text("id");
        var emails = new ArrayList<String>();
        record.text("email").ifPresent(emails::add);
        emails.addAll(record.texts("other_emails"));
        record.objects("user_emails").forEach(email -> email.text("email").ifPresent(emails::add));
        var isHelper = record.flag("helpdesk_agent").orElse(false);
        var person = new Person(
                id,
                record.text("name").orElse(""),
                emails.stream().distinct().toList(),
                record.text("company_id", "customer_id"),
                record.text("company_name"),
                isHelper ? Side.HOUSE : Side.OUTSIDE);
        record.without("created_at", "updated_at", "active", "language", "time_zone", "view_all_tickets", "avatar");
        return record.read("contact", label("contact", id), person, List.of(), OWN);
    }

    private Read ticket(Fields record, Path export) {
        var id = record.text("display_id", "id");
        if (id.isEmpty()) return new Read("", new Odd("The ticket has no id."));
        if (record.flag("deleted").orElse(false) || record.flag("spam").orElse(false))
            return new Read(label("ticket", id), new Odd("The ticket was deleted, or marked as spam, in Freshdesk."));
        var status = Mapped.status(record.text("status", "status_name"), STATUSES);
        var priority = Mapped.priority(record.text("priority", "priority_name"), PRIORITIES);
        var stats = record.object("stats");
        var requester = requester(record);
        var conversation = new Conversation(
                id.get(),
                record.text("subject").orElse(""),
                channel(record.text("source")),
                requester,
                record.texts("cc_emails").stream().map(Freshdesk::addressed).toList(),
                assignee(record),
                status.value(),
                priority.value(),
                record.text("type", "ticket_type").map(type -> type.toLowerCase(java.util.Locale.ROOT)),
                record.texts("tags"),
                record.date("created_at"),
                record.date("updated_at"),
                stats.date("resolved_at").or(() -> stats.date("closed_at")),
                said(record, requester, export, id.get()));
        ignoreOfTicket(record);
        return record.read("ticket", label("ticket", id), conversation, Mapped.oddities(status, priority), OWN);
    }

    private static void ignoreOfTicket(Fields ticket) {
        ticket.without(
                "id",
                "company_id",
                "company",
                "fwd_emails",
                "reply_cc_emails",
                "ticket_cc_emails",
                "to_emails",
                "is_escalated",
                "fr_escalated",
                "due_by",
                "fr_due_by",
                "frDueBy",
                "isescalated",
                "email_config_id",
                "structured_description",
                "association_type",
                "owner_id",
                "nr_due_by",
                "nr_escalated",
                "delta",
                "responder_name",
                "requester_name",
                "requester_status_name",
                "trained",
                "urgent",
                "source_name",
                "support_email",
                "to_email",
                "cc_email");
    }

    private static Who requester(Fields record) {
        var told = record.object("requester");
        var email = told.text("email").or(() -> record.text("email"));
        var name = told.text("name").or(() -> record.text("requester_name", "name"));
        return new Who(record.text("requester_id").or(() -> told.text("id")), name.orElse(""), email, Side.UNKNOWN);
    }

    private static Optional<Who> assignee(Fields record) {
        var told = record.object("responder");
        var id = record.text("responder_id").or(() -> told.text("id"));
        var name = told.text("name").or(() -> record.text("responder_name")).orElse("");
        if (id.isEmpty() && !told.isPresent()) return Optional.empty();
        return Optional.of(new Who(id, name, told.text("email"), Side.HOUSE));
    }

    private static Who addressed(String text) {
        var address = text.replaceFirst("^.*<([^>]+)>.*$", "$1");
        return new Who(Optional.empty(), "", Optional.of(address), Side.UNKNOWN);
    }

    private static String channel(Optional<String> source) {
        return source.filter(code -> code.equals("2") || code.equals("9"))
                .map(_ -> "form")
                .orElse("email");
    }

    /// The description, then what followed.
    private static List<Said> said(Fields record, Who requester, Path export, String ticket) {
        var said = new ArrayList<Said>();
        said.add(new Said(
                "description",
                new Who(requester.externalId(), requester.name(), requester.email(), Side.OUTSIDE),
                false,
                record.date("created_at"),
                record.text("description_text").orElse(""),
                record.text("description_html", "description"),
                Attachments.of(record.objects("attachments"), export, ticket),
                Optional.empty()));
        record.objects("conversations", "notes").forEach(note -> said.add(note(note, export, ticket)));
        return said;
    }

    private static Said note(Fields note, Path export, String ticket) {
        var incoming = note.flag("incoming").orElse(false);
        var email = note.text("from_email").map(from -> from.replaceFirst("^.*<([^>]+)>.*$", "$1"));
        var author = note.object("user");
        var who = new Who(
                note.text("user_id").or(() -> author.text("id")),
                author.text("name").orElse(""),
                author.text("email").or(() -> incoming ? email : Optional.empty()),
                incoming ? Side.OUTSIDE : Side.HOUSE);
        return new Said(
                note.text("id").orElse(note.text("created_at").orElse("?")),
                who,
                note.flag("private").orElse(false),
                note.date("created_at"),
                note.text("body_text").orElse(""),
                note.text("body_html", "body"),
                Attachments.of(note.objects("attachments"), export, ticket),
                Optional.empty());
    }

    private static String label(String what, Optional<String> id) {
        return id.map(given -> what + " " + given).orElse("");
    }
}
