/// How the work goes: ready reports over any time, by whom and by what, as screens, files and mails, and a wallboard.
///
/// Owns facts (what is known of a ticket, worked out from its story when the ledger tells of it), and reports that come
/// by mail. Announces `report-schedule.changed`. Reads from the ledger whatever happened to a ticket, and that the
/// calendar changed.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "calendars",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "fields",
            "ticketing",
            "ticketing::spi",
            "routing",
            "mail"
        })
@NullMarked
package org.goodword.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
