package org.goodword.integration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an endpoint can ask to hear of, under a name that stays; each stands for one or more events of the ledger.
public enum EventType {
    TICKET_CREATED("ticket.created", "ticket.opened", "ticket.split-off"),
    TICKET_STATUS_CHANGED("ticket.status-changed"),
    TICKET_ASSIGNEE_CHANGED("ticket.assignee-changed"),
    TICKET_TEAM_CHANGED("ticket.team-changed"),
    TICKET_PRIORITY_CHANGED("ticket.priority-changed"),
    TICKET_TYPE_CHANGED("ticket.type-changed"),
    TICKET_SUBJECT_CHANGED("ticket.subject-changed"),
    TICKET_FIELDS_CHANGED("ticket.fields-changed"),
    TICKET_TAGS_CHANGED("ticket.tags-changed"),
    TICKET_SNOOZED("ticket.snoozed"),
    TICKET_WOKEN("ticket.woken"),
    TICKET_MERGED("ticket.merged"),
    TICKET_MARKED_SPAM("ticket.marked-spam", "ticket.spam"),
    TICKET_DELETED("ticket.deleted"),
    TICKET_RESTORED("ticket.restored"),
    MESSAGE_CREATED("message.created", "message.added"),
    MESSAGE_DELIVERY_CHANGED("message.delivery-changed"),
    CONTACT_CREATED("contact.created"),
    CONTACT_CHANGED("contact.changed"),
    ORGANISATION_CREATED("organisation.created"),
    ORGANISATION_CHANGED("organisation.changed");

    /// Sent on request; nobody chooses it.
    public static final String TEST = "webhook.test";

    private static final Map<String, EventType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::code, Function.identity()));
    private static final Map<String, EventType> BY_LEDGER = Arrays.stream(values())
            .flatMap(type -> type.ledger.stream().map(event -> Map.entry(event, type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;
    private final List<String> ledger;

    EventType(String code, String... ledger) {
        this.code = code;
        this.ledger = ledger.length == 0 ? List.of(code) : List.of(ledger);
    }

    public String code() {
        return code;
    }

    /// `ticket`, `message`, `contact`, `organisation`
    public String about() {
        return code.substring(0, code.indexOf('.'));
    }

    /// Of what is in no list any more, and so cannot be asked whether a filter means it.
    public boolean isGoing() {
        return this == TICKET_DELETED || this == TICKET_MARKED_SPAM;
    }

    public static Optional<EventType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static Optional<EventType> ofLedger(String event) {
        return Optional.ofNullable(BY_LEDGER.get(event));
    }
}
