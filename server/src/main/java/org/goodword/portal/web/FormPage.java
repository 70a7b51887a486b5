package org.goodword.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.portal.web.TicketPage.Kept;
import org.goodword.ticketing.CustomerTickets.Type;

/// What the form of a new ticket shows.
///
/// @param notice the key of a sentence above the form
/// @param errors the key of a sentence, by field
/// @param id of the message it will be
/// @param fields of the workspace's own that customers may fill, as far as they are shown
public record FormPage(
        Site site,
        Type type,
        Optional<String> notice,
        Map<String, String> errors,
        UUID id,
        String subject,
        String text,
        List<Asked> fields,
        List<Kept> kept) {
    public String typeName() {
        return site.name(type);
    }

    public String error(String field) {
        return Optional.ofNullable(errors.get(field)).map(site::say).orElse("");
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }
}
