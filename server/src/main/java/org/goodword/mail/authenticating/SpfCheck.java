package org.goodword.mail.authenticating;

import java.net.InetAddress;
import java.util.Optional;
import org.apache.james.jspf.impl.DNSServiceXBillImpl;
import org.apache.james.jspf.impl.SPF;
import org.goodword.mail.receiving.Inbound;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Whether the machine that brought a mail may send for its envelope sender (RFC 7208).
@Component
class SpfCheck {
    private final SPF spf;

    SpfCheck(Dns dns) {
        spf = new SPF(new DNSServiceXBillImpl(dns.resolver()));
    }

    /// @param domain whose word it is: the envelope sender's, of a null sender that of the greeting
    record Result(Verdict verdict, String domain) {
        static final Result NOT_CHECKED = new Result(Verdict.NOT_CHECKED, "");
    }

    Result of(Inbound received) {
        return received.peer()
                .filter(peer -> isOfTheWorld(peer.address()))
                .map(peer -> of(peer, received.envelopeFrom()))
                .orElse(Result.NOT_CHECKED);
    }

    private Result of(Inbound.Peer peer, Optional<EmailAddress> from) {
        var result = spf.checkSPF(peer.address(), from.map(EmailAddress::value).orElse(""), peer.helo());
        return new Result(
                Verdict.of(result.getResult()), from.map(EmailAddress::domain).orElse(peer.helo()));
    }

    /// A relay of our own that stands before us says nothing of who sent the mail to it.
    private static boolean isOfTheWorld(String address) {
        try {
            var ip = InetAddress.ofLiteral(address);
            return !ip.isLoopbackAddress()
                    && !ip.isSiteLocalAddress()
                    && !ip.isLinkLocalAddress()
                    && !isUniqueLocal(ip);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /// RFC 4193.
    private static boolean isUniqueLocal(InetAddress ip) {
        return ip.getAddress().length == 16 && (ip.getAddress()[0] & 0xfe) == 0xfc;
    }
}
