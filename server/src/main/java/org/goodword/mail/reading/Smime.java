package org.goodword.mail.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;
import org.goodword.mail.reading.Seal.Check;
import org.goodword.platform.EmailAddress;

/// Signatures of S/MIME (RFC 8551, RFC 5652): whether the words are those that were signed. Whether to trust the
/// certificate is not asked.
final class Smime {
    private static final int MAX_SIGNATURE = 1024 * 1024;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Smime() {}

    /// @param signer as the certificate says
    record Outcome(Check check, Optional<EmailAddress> signer) {}

    /// @param content the part of a mail that was signed
    record Opened(Outcome outcome, Spool content) {}

    /// Of a mail whose first part is signed by its second.
    static Outcome check(MailReader.Source mail, String boundary, Spool signature) {
        if (signature.size() > MAX_SIGNATURE) return new Outcome(Check.NOT_CHECKED, Optional.empty());
        try (var in = mail.open();
                var key = signature.open()) {
            var signed = new CMSTypedStream(new SignedPart(in, boundary));
            var parser = new CMSSignedDataParser(new BcDigestCalculatorProvider(), signed, key);
            parser.getSignedContent().drain();
            return outcome(parser);
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (CMSException | IOException | RuntimeException broken) {
            return new Outcome(Check.BROKEN, Optional.empty());
        }
    }

    /// What is packed together with its signature; absent for what is no such package.
    static Optional<Opened> open(Spool packed) {
        try (var in = packed.open()) {
            var parser = new CMSSignedDataParser(new BcDigestCalculatorProvider(), in);
            var inside = parser.getSignedContent();
            if (inside == null) return Optional.empty();
            var content = Spool.of(inside.getContentStream());
            try {
                return Optional.of(new Opened(outcome(parser), content));
            } catch (CMSException | IOException | RuntimeException broken) {
                return Optional.of(new Opened(new Outcome(Check.BROKEN, Optional.empty()), content));
            }
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (CMSException | IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(CMSSignedDataParser parser) throws CMSException, IOException {
        @SuppressWarnings("unchecked") // A signed mail holds no other certificates.
        Store<X509CertificateHolder> certificates = parser.getCertificates();
        Optional<EmailAddress> signer = Optional.empty();
        var signers = parser.getSignerInfos().getSigners();
        if (signers.isEmpty()) return new Outcome(Check.BROKEN, signer);
        for (var one : signers) {
            var certificate = certificate(certificates, one);
            if (certificate.isEmpty()) return new Outcome(Check.NOT_CHECKED, signer);
            if (!isIntact(one, certificate.get())) return new Outcome(Check.BROKEN, signer);
            signer = signer.or(() -> address(certificate.get()));
        }
        return new Outcome(Check.INTACT, signer);
    }

    private static boolean isIntact(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            var key = new JcaX509CertificateConverter()
                    .setProvider(PROVIDER)
                    .getCertificate(certificate)
                    .getPublicKey();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(key));
        } catch (CMSException | GeneralSecurityException | OperatorCreationException broken) {
            return false;
        }
    }

    private static Optional<X509CertificateHolder> certificate(
            Store<X509CertificateHolder> certificates, SignerInformation signer) {
        @SuppressWarnings("unchecked") // SignerId selects certificates, and says so in no type.
        var selector = (Selector<X509CertificateHolder>) signer.getSID();
        return certificates.getMatches(selector).stream().findFirst();
    }

    private static Optional<EmailAddress> address(X509CertificateHolder certificate) {
        var names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        var alternative = names == null
                ? Stream.<String>empty()
                : Stream.of(names.getNames())
                        .filter(name -> name.getTagNo() == GeneralName.rfc822Name)
                        .map(name -> name.getName().toString());
        var subject = Stream.of(certificate.getSubject().getRDNs(PKCSObjectIdentifiers.pkcs_9_at_emailAddress))
                .map(name -> name.getFirst().getValue().toString());
        return Stream.concat(alternative, subject)
                .flatMap(address -> EmailAddress.parse(address).stream())
                .findFirst();
    }
}
