package org.goodword.chat.leaving;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.chat.conversing.ChatSide;
import org.goodword.chat.conversing.Chats;
import org.goodword.files.StoredFile;
import org.goodword.identity.Agents;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.mail.Letters.Letter;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The words of a letter, in the visitor's language.
@Component
class Composing {
    private static final int MOST_SAID = 1_000;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final long MOST_BYTES = 15_000_000;

    private final LetterStore store;
    private final Chats chats;
    private final Tickets tickets;
    private final Agents agents;
    private final Brands brands;
    private final Workspaces workspaces;

    Composing(LetterStore store, Chats chats, Tickets tickets, Agents agents, Brands brands, Workspaces workspaces) {
        this.store = store;
        this.chats = chats;
        this.tickets = tickets;
        this.agents = agents;
        this.brands = brands;
        this.workspaces = workspaces;
    }

    /// The ticket that a letter is about.
    @Transactional(readOnly = true)
    public Optional<Ticket> ticket(UUID id) {
        return store.find(id).flatMap(letter -> tickets.find(letter.ticket()));
    }

    /// Empty when nothing is left to tell: he has seen it meanwhile, or it is gone.
    @Transactional(readOnly = true)
    public Optional<Letter> compose(UUID id) {
        return store.find(id).flatMap(letter -> {
            var side = chats.side(letter.ticket());
            var ticket = tickets.find(letter.ticket());
            if (side.isEmpty() || ticket.isEmpty()) return Optional.empty();
            var said = said(letter, side.get());
            return said.isEmpty() ? Optional.empty() : Optional.of(letter(letter, side.get(), ticket.get(), said));
        });
    }

    private List<Message> said(ChatLetter letter, ChatSide side) {
        if (letter.transcript()) return tickets.shown(letter.ticket(), Optional.of(letter.upTo() + 1), MOST_SAID);
        var after = Math.max(letter.after(), side.chat().delivered());
        return tickets.shownSince(Map.of(letter.ticket(), after), MOST_SAID).stream()
                .filter(message -> message.seq() <= letter.upTo() && Unseen.isReply(message))
                .toList();
    }

    private Letter letter(ChatLetter letter, ChatSide side, Ticket ticket, List<Message> said) {
        var telling = telling(side, ticket, said);
        if (letter.transcript())
            return new Letter(
                    ticket,
                    letter.to(),
                    telling.word("transcript.subject").formatted(telling.brand),
                    telling.transcript(said),
                    List.of(),
                    Optional.empty(),
                    true);
        var files = said.stream()
                .flatMap(message -> message.attachments().stream())
                .map(Attachment::file)
                .toList();
        var fit = files.stream().mapToLong(StoredFile::size).sum() <= MOST_BYTES;
        return new Letter(
                ticket,
                letter.to(),
                "Re: " + ticket.heading().subject(),
                telling.replies(said, !fit),
                fit ? files : List.of(),
                Optional.of(said.getLast()),
                false);
    }

    private Telling telling(ChatSide side, Ticket ticket, List<Message> said) {
        var authors = new HashSet<AgentId>();
        said.forEach(message -> message.author().agent().ifPresent(authors::add));
        var profile = workspaces.profile();
        var brand = brands.find(ticket.heading().brand()).map(Brand::name).orElse(profile.name());
        var locale = Locale.forLanguageTag(side.visitor().language());
        return new Telling(
                ResourceBundle.getBundle("org.goodword.chat.letters", locale, NO_FALLBACK),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(profile.zone()),
                agents.names(authors),
                brand);
    }

    private record Telling(ResourceBundle words, DateTimeFormatter times, Map<AgentId, String> names, String brand) {
        String word(String key) {
            return words.getString(key);
        }

        String replies(List<Message> said, boolean fileNames) {
            var blocks = said.stream()
                    .map(message -> who(message) + ":\n\n" + text(message, fileNames))
                    .collect(Collectors.joining("\n\n"));
            return blocks + "\n\n-- \n" + word("replies.end").formatted(brand);
        }

        String transcript(List<Message> said) {
            var blocks = said.stream()
                    .map(message ->
                            who(message) + ", " + times.format(message.createdAt()) + ":\n" + text(message, true))
                    .collect(Collectors.joining("\n\n"));
            return blocks + "\n\n-- \n" + word("transcript.end").formatted(brand);
        }

        private String who(Message message) {
            return switch (message.author()) {
                case Actor.Agent(var id) -> names.getOrDefault(id, brand);
                case Actor.Contact _ -> word("you");
                case Actor.System _ -> brand;
            };
        }

        private static String text(Message message, boolean fileNames) {
            if (!fileNames || message.attachments().isEmpty()) return message.text();
            return message.attachments().stream()
                    .map(attachment -> "[" + attachment.file().name() + "]")
                    .collect(Collectors.joining("\n", message.text().isEmpty() ? "" : message.text() + "\n", ""));
        }
    }
}
