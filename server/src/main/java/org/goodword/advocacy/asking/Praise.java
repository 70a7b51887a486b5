package org.goodword.advocacy.asking;

import org.goodword.contacts.Contact;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;

/// Something a contact said, from which a sentence may be quoted.
record Praise(Ticket ticket, Message message, Contact contact) {}
