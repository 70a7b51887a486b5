package org.goodword.ticketing.macros;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.ticketing.Ticket;

/// An answer and what else is to be done.
///
/// @param owner who wrote it
/// @param name by language
/// @param reply html made safe, with the same variables as canned replies
/// @param steps actions of the catalogue, in order
public record Macro(
        UUID id,
        AgentId owner,
        Map<String, String> name,
        Optional<String> reply,
        List<Step> steps,
        Fits fits,
        boolean shared,
        Version version) {

    public record Step(String name, Map<String, Object> arguments) {}

    /// Which tickets it is for: each list names some, or is empty for all.
    ///
    /// @param brands ids
    /// @param languages of the brands
    public record Fits(List<String> types, List<UUID> brands, List<String> languages) {
        public static final Fits ALL = new Fits(List.of(), List.of(), List.of());

        boolean takes(Ticket ticket, String language) {
            var heading = ticket.heading();
            return (types.isEmpty() || types.contains(heading.type()))
                    && (brands.isEmpty() || brands.contains(heading.brand().value()))
                    && (languages.isEmpty() || languages.contains(language));
        }
    }

    /// In this language, else in English, else in whichever there is.
    public String name(String language) {
        return Optional.ofNullable(name.get(language))
                .or(() -> Optional.ofNullable(name.get("en")))
                .orElseGet(() -> name.values().iterator().next());
    }
}
