package org.goodword.importing.filing;

import java.util.Optional;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.importing.spi.Piece.Person;
import org.goodword.importing.spi.Piece.Side;
import org.goodword.importing.spi.Piece.Who;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Who the people of an export are: told of in one place, named by their ids in others.
@Component
class Staff {
    private static final String HOUSE = "house";
    private static final String OUTSIDE = "outside";

    private final MadeStore made;

    Staff(MadeStore made) {
        this.made = made;
    }

    /// What is known of somebody, by all that was read so far.
    record Told(Optional<String> externalId, String name, Optional<EmailAddress> email, Side side) {
        boolean isNobody() {
            return email.isEmpty() && name.isBlank();
        }
    }

    void remember(Job job, String externalId, Person person) {
        var email = person.emails().stream()
                .flatMap(text -> EmailAddress.parse(text).stream())
                .findFirst();
        var note = String.join(
                "\t",
                person.side() == Side.HOUSE ? HOUSE : OUTSIDE,
                email.map(EmailAddress::value).orElse(""),
                Texts.line(person.name(), 200));
        made.put(job.run(), Kind.PERSON, externalId, Optional.empty(), Optional.empty(), note);
    }

    Told told(Job job, Who who) {
        var email = who.email().flatMap(EmailAddress::parse);
        var known = who.externalId().flatMap(id -> made.find(job.run(), Kind.PERSON, id));
        if (known.isEmpty()) return new Told(who.externalId(), who.name(), email, who.side());
        var parts = known.get().note().split("\t", -1);
        var side = who.side() != Side.UNKNOWN ? who.side() : parts[0].equals(HOUSE) ? Side.HOUSE : Side.OUTSIDE;
        return new Told(
                who.externalId(),
                who.name().isBlank() ? parts[2] : who.name(),
                email.or(() -> EmailAddress.parse(parts[1])),
                side);
    }
}
