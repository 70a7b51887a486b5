/// E-mail in and out: receives over SMTP and REST, reads what arrives, finds its ticket, writes and
/// sends the answers.
///
/// Owns: received mails (raw kept as files) and their way to a ticket. Nothing received is ever
/// dropped: a mail becomes part of a ticket, a known duplicate, or is parked with a reason a person
/// can read.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "filter",
            "filter::spi",
            "actions",
            "files",
            "calendars",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "contacts",
            "contacts::spi",
            "channels",
            "channels::spi",
            "ticketing",
            "ticketing::spi",
            "ticketing::html"
        })
@NullMarked
package org.goodword.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
