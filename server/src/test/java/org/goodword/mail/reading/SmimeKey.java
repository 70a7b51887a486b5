package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A key that signs mails, and the certificate that names its owner.
record SmimeKey(KeyPair keys, X509CertificateHolder certificate) {
    static SmimeKey of(String address) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var keys = generator.generateKeyPair();
            var name = new X500Name("CN=Somebody");
            var begins = Instant.parse("2020-01-01T00:00:00Z");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(begins),
                    Date.from(begins.plus(36500, ChronoUnit.DAYS)),
                    name,
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
            return new SmimeKey(
                    keys, builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// In base64.
    ///
    /// @param packed together with its signature
    String signed(String part, boolean packed) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            var signed = generator.generate(new CMSProcessableByteArray(part.getBytes(UTF_8)), packed);
            return Base64.getMimeEncoder().encodeToString(signed.getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A mail signed beside its words.
    String mail(String from, String part) {
        return ("From: %s\r\nSubject: Signed\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                        + " micalg=sha-256; boundary=\"=_edge\"\r\n\r\nThis is signed.\r\n--=_edge\r\n%s\r\n--=_edge\r\n"
                        + "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n%s\r\n--=_edge--\r\n")
                .formatted(from, part, signed(part, false));
    }
}
