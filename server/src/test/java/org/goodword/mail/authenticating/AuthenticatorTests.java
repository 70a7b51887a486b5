package org.goodword.mail.authenticating;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.james.jdkim.DKIMSigner;
import org.goodword.files.FileId;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.receiving.Inbound;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a DNS server of our own, over UDP.
class AuthenticatorTests {
    private static final String OURS = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    /// Names of its own: the DNS library remembers answers.
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".co.uk";

    private final StubDns dns = new StubDns();
    private final KeyPair keys = keys();

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void aMailFromAMachineOfItsDomainPasses() {
        dns.text(domain, "v=spf1 ip4:198.51.100.0/24 -all");
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");

        var found = checked(mail(""), peer(OURS), "dana@" + domain);

        assertThat(found.spf()).isEqualTo(Verdict.PASS);
        assertThat(found.dmarc()).isEqualTo(Verdict.PASS);
        assertThat(found.policy()).hasValue("reject");
        assertThat(found.isDisowned()).isFalse();
    }

    @Test
    void aMailFromElsewhereIsDisowned() {
        dns.text(domain, "v=spf1 ip4:198.51.100.0/24 -all");
        dns.text("_dmarc." + domain, "v=DMARC1; p=none");

        var found = checked(mail(""), peer(ELSEWHERE), "dana@" + domain);

        assertThat(found.spf()).isEqualTo(Verdict.FAIL);
        assertThat(found.isDisowned()).isTrue();
    }

    @Test
    void aSenderOfAnotherDomainSaysNothingForTheAuthor() {
        dns.text("bulk.example", "v=spf1 ip4:203.0.113.9 -all");
        dns.text("_dmarc." + domain, "v=DMARC1; p=quarantine");

        var found = checked(mail(""), peer(ELSEWHERE), "bounces@bulk.example");

        assertThat(found.spf()).isEqualTo(Verdict.PASS);
        assertThat(found.dmarc()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aSignatureOfTheDomainStandsForAMailFromElsewhere() throws Exception {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");
        dns.text("s1._domainkey.mail." + domain, key());

        var found = checked(signed("mail." + domain), peer(ELSEWHERE), "x@forwarder.example");

        assertThat(found.dkim()).isEqualTo(Verdict.PASS);
        assertThat(found.signer()).hasValue("mail." + domain);
        assertThat(found.dmarc()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aDomainMayWantItsOwnNameInTheSignature() throws Exception {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject; adkim=s");
        dns.text("s1._domainkey.mail." + domain, key());

        var found = checked(signed("mail." + domain), peer(ELSEWHERE), "x@forwarder.example");

        assertThat(found.dkim()).isEqualTo(Verdict.PASS);
        assertThat(found.dmarc()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aSignedMailThatWasChangedFails() throws Exception {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");
        dns.text("s1._domainkey." + domain, key());

        var found = checked(signed(domain).replace("1,000", "9,000"), peer(ELSEWHERE), "dana@" + domain);

        assertThat(found.dkim()).isEqualTo(Verdict.FAIL);
        assertThat(found.dmarc()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFetchedMailWithASignatureIsCheckedAndOneWithoutIsNot() throws Exception {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");
        dns.text("s1._domainkey." + domain, key());

        assertThat(checked(signed(domain), Optional.empty(), "").dmarc()).isEqualTo(Verdict.PASS);
        assertThat(checked(mail(""), Optional.empty(), "")).isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void aSignatureThatFailsDisownsNoMailWhoseSenderNobodySaw() throws Exception {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");
        dns.text("s1._domainkey." + domain, key());

        var found = checked(signed(domain).replace("1,000", "9,000"), Optional.empty(), "");

        assertThat(found.dkim()).isEqualTo(Verdict.FAIL);
        assertThat(found.dmarc()).isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void aDomainWithoutAPolicyDisownsNothing() {
        dns.text(domain, "v=spf1 -all");

        var found = checked(mail(""), peer(ELSEWHERE), "dana@" + domain);

        assertThat(found.spf()).isEqualTo(Verdict.FAIL);
        assertThat(found.dmarc()).isEqualTo(Verdict.NONE);
        assertThat(found.isDisowned()).isFalse();
    }

    @Test
    void subdomainsFollowThePolicyOfTheirOrganisation() {
        dns.text("_dmarc." + domain, "v=DMARC1; p=none; sp=reject");

        var found = checked(mail("").replace("@" + domain, "@shop." + domain), peer(ELSEWHERE), "a@other.example");

        assertThat(found.dmarc()).isEqualTo(Verdict.FAIL);
        assertThat(found.policy()).hasValue("reject");
    }

    @Test
    void whatARelayOfOursBringsSaysNothingOfItsSender() {
        for (var address : List.of("127.0.0.1", "10.1.2.3", "192.168.0.9", "::1", "fd00::1", "mail.example"))
            assertThat(checked(mail(""), peer(address), "dana@" + domain))
                    .as(address)
                    .isEqualTo(Authentication.UNKNOWN);
        assertThat(dns.questions()).isZero();
    }

    @Test
    void theWordOfATrustedServerCounts() {
        var header = """
                Authentication-Results: mx.acme.example (a comment);
                 spf=softfail smtp.mailfrom=dana@%1$s;
                 dkim=fail header.d=other.example; dkim=pass (good) header.d=%1$s;
                 dmarc=pass (p=QUARANTINE sp=NONE) header.from=%1$s
                """.formatted(domain);

        var found = checked(mail(header), peer(ELSEWHERE), "dana@" + domain);

        assertThat(found)
                .isEqualTo(new Authentication(
                        Verdict.SOFT_FAIL, Verdict.PASS, Optional.of(domain), Verdict.PASS, Optional.of("quarantine")));
        assertThat(dns.questions()).isZero();
    }

    @Test
    void theWordOfAnybodyElseDoesNot() {
        dns.text("_dmarc." + domain, "v=DMARC1; p=reject");
        var header = "Authentication-Results: mx.acme.example.evil.example; dmarc=pass\n";

        assertThat(checked(mail(header), peer(ELSEWHERE), "x@y.example").dmarc())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aSilentDnsDisownsNothingAndIsLeftAloneForAWhile() {
        dns.fallSilent();
        var authenticator = authenticator();

        for (var i = 0; i < 3; i++)
            assertThat(checked(authenticator, mail(""), peer(ELSEWHERE), "dana@" + domain)
                            .dmarc())
                    .isEqualTo(Verdict.TEMPORARY_ERROR);
        var asked = dns.questions();
        checked(authenticator, mail(""), peer(ELSEWHERE), "dana@" + domain);

        assertThat(dns.questions()).isEqualTo(asked);
    }

    private Authentication checked(String mail, Optional<Inbound.Peer> peer, String from) {
        return checked(authenticator(), mail, peer, from);
    }

    private static Authentication checked(
            Authenticator authenticator, String mail, Optional<Inbound.Peer> peer, String from) {
        MailReader.Source raw =
                () -> new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(US_ASCII));
        var received = new Inbound(
                Ids.next(),
                Ids.next(),
                new FileId(Ids.next()),
                EmailAddress.parse(from),
                List.of(new EmailAddress("support@acme.example")),
                peer,
                false,
                false,
                false,
                "",
                Instant.EPOCH);
        try (var read = new MailReader().read(raw)) {
            return authenticator.of(read, read.people().author().orElseThrow().address(), received, raw);
        }
    }

    private Authenticator authenticator() {
        var settings =
                new AuthenticationSettings(true, dns.address(), Duration.ofMillis(300), List.of("mx.acme.example"));
        try {
            var asked = new AuthenticatingConfiguration()
                    .dns(settings, Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC));
            return new Authenticator(settings, new SpfCheck(asked), new DkimCheck(asked), new DmarcCheck(asked));
        } catch (UnknownHostException noLoopback) {
            throw new IllegalStateException(noLoopback);
        }
    }

    private static Optional<Inbound.Peer> peer(String address) {
        return Optional.of(new Inbound.Peer(address, "mail.peer.example"));
    }

    private String mail(String header) {
        return header + """
                From: Dana <dana@%s>
                To: support@acme.example
                Subject: An offer
                Message-ID: <one@%s>

                Send 1,000 of them.
                """.formatted(domain, domain);
    }

    private String signed(String by) throws Exception {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=s1; h=from:to:subject; bh=; b=;".formatted(by);
        var mail = mail("");
        var signature = new DKIMSigner(template, keys.getPrivate())
                .sign(new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(US_ASCII)));
        return signature.replace("\r\n", "\n") + "\n" + mail;
    }

    private String key() {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
