package org.goodword.mail.domainkeys;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.goodword.mail.domainkeys.DomainKeyStore.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs mails that are ready to leave.
@Component
public class DomainSigner {
    private static final Logger LOG = LoggerFactory.getLogger(DomainSigner.class);

    /// Those that make a mail what it is (RFC 6376 §5.4.1); each once more than it is there, so that none is added.
    private static final String FIELDS = "from:from:reply-to:subject:subject:date:date:to:to:cc:cc:message-id"
            + ":in-reply-to:references:mime-version:content-type:list-unsubscribe:list-unsubscribe-post";

    private final DomainKeyStore store;
    private final TransactionTemplate transaction;

    DomainSigner(DomainKeyStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /// Adds a signature where the domain has a key that signs. A mail that cannot be signed leaves without.
    public void sign(MimeMessage mail, String domain) {
        transaction.execute(_ -> store.signing(domain)).ifPresent(signing -> sign(mail, signing));
    }

    private static void sign(MimeMessage mail, Signing signing) {
        try {
            var file = Files.createTempFile("goodword-sign-", ".eml");
            try {
                write(mail, file);
                var header = signed(file, signing);
                var colon = header.indexOf(':');
                mail.setHeader(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | MessagingException | FailException unsigned) {
            LOG.error(
                    "A mail leaves without its domain's signature: domain={}",
                    signing.key().domain(),
                    unsigned);
        }
    }

    private static void write(MimeMessage mail, Path file) throws IOException, MessagingException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            mail.writeTo(out, new String[] {"Bcc"});
        }
    }

    private static String signed(Path file, Signing signing) throws IOException, FailException {
        var key = signing.key();
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(key.domain(), key.selector(), FIELDS);
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return new DKIMSigner(template, KeyPairs.read(signing.privateKey())).sign(in);
        }
    }
}
