package org.goodword.mail.authenticating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.impl.DNSPublicKeyRecordRetriever;
import org.goodword.mail.reading.Headers;
import org.goodword.mail.reading.MailReader;
import org.springframework.stereotype.Component;

/// Whether the domains that signed a mail did so, and it is as it was then (RFC 6376).
@Component
class DkimCheck {
    /// Each is a question to the DNS and a look at the whole mail.
    private static final int MOST = 8;

    private final DNSPublicKeyRecordRetriever keys;

    DkimCheck(Dns dns) {
        keys = new DNSPublicKeyRecordRetriever(dns.resolver());
    }

    record Signature(String domain, Verdict verdict) {}

    List<Signature> of(Headers headers, MailReader.Source raw) {
        var count = headers.all("dkim-signature").size();
        if (count == 0) return List.of();
        if (count > MOST) return List.of(new Signature("", Verdict.PERMANENT_ERROR));
        var verifier = new DKIMVerifier(keys);
        try (var mail = raw.open()) {
            verifier.verify(mail);
        } catch (FailException failed) {
            if (verifier.getResults().isEmpty()) return List.of(new Signature("", Verdict.PERMANENT_ERROR));
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        } catch (RuntimeException odd) {
            return List.of(new Signature("", Verdict.PERMANENT_ERROR));
        }
        return verifier.getResults().stream().map(DkimCheck::signature).toList();
    }

    private static Signature signature(Result result) {
        var record = result.getRecord();
        return new Signature(
                record == null ? "" : record.getDToken().toString().toLowerCase(java.util.Locale.ROOT),
                Verdict.of(result.getResultType().name()));
    }
}
