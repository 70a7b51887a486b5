/// Chat: a visitor of a web page talks with the team. A chat is a ticket on the channel `chat`, and
/// what is known of its visitor: page, browser, how far he has read.
///
/// Owns visitors and chats, widgets, and on which page each was seen first. What is said in them belongs to ticketing.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "files",
            "calendars",
            "identity",
            "fields",
            "realtime",
            "realtime::spi",
            "contacts",
            "contacts::spi",
            "ticketing",
            "ticketing::spi",
            "channels",
            "routing",
            "channels::spi",
            "outbox",
            "outbox::spi",
            "mail"
        })
@NullMarked
package org.goodword.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
