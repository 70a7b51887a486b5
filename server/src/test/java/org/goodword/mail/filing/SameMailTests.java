package org.goodword.mail.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.files.Files;
import org.goodword.files.TooLarge;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.receiving.Postbox;
import org.goodword.mail.receiving.Receipts;
import org.goodword.platform.EmailAddress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails that say of themselves neither who they are nor when they were written, as machines send them.
@GoodwordTest
class SameMailTests {
    private static final String BACKUP = "From: backup@nordwind.example\r\nSubject: Backup failed\r\n\r\nDisk full\r\n";
    private static final String UNSET_CLOCK = "Date: Sat, 1 Jan 2000 00:00:07 +0000\r\n" + BACKUP;

    @Autowired
    private Cast cast;

    @Autowired
    private Postbox postbox;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Files files;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private Company acme;
    private MailDesk desk;

    @BeforeEach
    void anAddressForMail() {
        acme = cast.acme();
        desk = MailDesk.of(acme);
    }

    @Test
    void theSameBytesOnTheSameDayAreOneMail() {
        assertThat(became(arrived(BACKUP, 0))).isEqualTo("ticketed");
        assertThat(became(arrived(BACKUP, 0))).isEqualTo("duplicate");
        assertThat(became(arrived(UNSET_CLOCK, 0))).isEqualTo("ticketed");
        assertThat(became(arrived(UNSET_CLOCK, 0))).isEqualTo("duplicate");
    }

    @Test
    void theSameWordsOfAnotherDayAreAnotherMail() {
        for (var mail : List.of(BACKUP, UNSET_CLOCK)) {
            assertThat(became(arrived(mail, 2))).isEqualTo("ticketed");
            assertThat(became(arrived(mail, 1))).isEqualTo("ticketed");
            assertThat(became(arrived(mail, 0))).isEqualTo("ticketed");
        }
    }

    @Test
    void theSameWordsByAnotherWayAreAnotherMail() {
        var way = "Received: from nordwind.example; Tue, 3 Nov 2026 10:%d:00 +0000\r\n";
        assertThat(became(arrived(way.formatted(15) + BACKUP, 0))).isEqualTo("ticketed");
        assertThat(became(arrived(way.formatted(16) + BACKUP, 0))).isEqualTo("ticketed");
    }

    /// A folder that is read anew years later.
    @Test
    void whatIsFetchedAgainIsKnownOnWhicheverDay() {
        assertThat(became(fetched(BACKUP, 400))).isEqualTo("ticketed");
        assertThat(became(fetched(BACKUP, 0))).isEqualTo("duplicate");
    }

    @Test
    void whatHasAnIdOrADateIsKnownByItOnWhicheverDay() {
        for (var head : List.of("Message-ID: <7@nordwind.example>\r\n", "Date: Tue, 3 Nov 2026 10:15:00 +0100\r\n")) {
            assertThat(became(arrived(head + BACKUP, 1))).isEqualTo("ticketed");
            assertThat(became(arrived("Received: by another way\r\n" + head + BACKUP, 0)))
                    .isEqualTo("duplicate");
        }
    }

    private String became(UUID mail) {
        return desk.settled(mail.toString()).get("state").asString();
    }

    private UUID arrived(String mail, int daysAgo) {
        return ago(daysAgo, envelope -> {
            try {
                postbox.store(envelope, new ByteArrayInputStream(mail.getBytes(UTF_8)), 10_000);
            } catch (IOException | TooLarge failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private UUID fetched(String mail, int daysAgo) {
        return ago(daysAgo, envelope -> {
            try {
                var blob = files.bring(new ByteArrayInputStream(mail.getBytes(UTF_8)), 10_000);
                receipts.fetched(envelope.to().getFirst(), envelope, blob);
            } catch (IOException | TooLarge failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private UUID ago(int days, Consumer<Envelope> brings) {
        var to = postbox.find(new EmailAddress(desk.address())).orElseThrow();
        var envelope = new Envelope(Optional.empty(), List.of(to), InboundStore.BY_REST);
        return acme.in(() -> transaction.execute(_ -> {
            brings.accept(envelope);
            return sql.fetchSingle(
                            "update mail.inbound set received_at = received_at - {0} * interval '1 day' where state = 'received' returning id",
                            days)
                    .get(0, UUID.class);
        }));
    }
}
