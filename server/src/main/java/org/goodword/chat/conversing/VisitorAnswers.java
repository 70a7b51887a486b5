package org.goodword.chat.conversing;

import java.util.Map;
import org.goodword.chat.Visitor;
import org.goodword.chat.conversing.Conversing.Words;
import org.goodword.chat.widget.Widget;
import org.goodword.chat.widget.Widgets;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.PeopleFields;
import org.goodword.fields.Questions;
import org.goodword.fields.Questions.Answers;
import org.goodword.platform.Actor;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// What a visitor answers before anybody answers him: kept with his ticket and with himself.
@Component
class VisitorAnswers {
    private final Questions questions;
    private final Widgets widgets;
    private final Tickets tickets;
    private final PeopleFields people;

    VisitorAnswers(Questions questions, Widgets widgets, Tickets tickets, PeopleFields people) {
        this.questions = questions;
        this.widgets = widgets;
        this.tickets = tickets;
        this.people = people;
    }

    /// @throws org.goodword.platform.Rejected `answers-refused`
    Answers required(Widget widget, Map<String, String> given) {
        return questions.required(widget.questions(), given);
    }

    void keep(Answers answers, Ticket ticket, ContactId contact) {
        var by = new Actor.Contact(contact.value());
        if (!answers.ofTicket().isEmpty()) tickets.fillAsAsked(ticket, answers.ofTicket(), by);
        if (!answers.ofContact().isEmpty()) people.fillAsAsked(contact, answers.ofContact(), by);
    }

    /// Another tab began the chat meanwhile: what he answered in this one counts too, once.
    void late(Visitor visitor, Ticket ticket, Words words) {
        if (words.answers().isEmpty() || tickets.message(words.id()).isPresent()) return;
        var asked = widgets.of(visitor.brand()).questions();
        keep(
                questions.offered(asked, words.answers()),
                ticket,
                visitor.contact().orElseThrow());
    }
}
