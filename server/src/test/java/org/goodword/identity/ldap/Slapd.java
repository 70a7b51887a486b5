package org.goodword.identity.ldap;

import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// OpenLDAP's server as Debian packages it, in a folder of the test's. It takes an empty password for a proof, as some
/// directories do.
final class Slapd implements AutoCloseable {
    static final String BASE = "dc=acme,dc=example";
    static final String READER = "cn=reader," + BASE;
    static final String PASSWORD = "a password there";

    private static final Path PROGRAM = Path.of("/usr/sbin/slapd");
    private static final String ROOT = "cn=root," + BASE;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int YEAR = 365;

    final int port = freePort();
    final int securePort = freePort();
    final String certificate;
    private final Path folder;
    private final Process process;

    /// `bin/test` installs it on Debian.
    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    Slapd() throws Exception {
        this("localhost");
    }

    /// @param host whose certificate it shows
    Slapd(String host) throws Exception {
        folder = Files.createTempDirectory("slapd");
        Files.createDirectory(folder.resolve("db"));
        certificate = certified(host);
        var settings = folder.resolve("slapd.conf");
        Files.writeString(settings, settings());
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-d",
                        "0",
                        "-f",
                        settings.toString(),
                        "-h",
                        "ldap://localhost:%d ldaps://localhost:%d".formatted(port, securePort))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        await().atMost(SOON).until(this::answers);
        add("dn: " + BASE, "objectClass: domain", "dc: acme");
        add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        add("dn: " + READER, "objectClass: person", "cn: reader", "sn: reader", "userPassword: " + PASSWORD);
    }

    String url() {
        return "ldaps://localhost:" + securePort;
    }

    static String dn(String uid) {
        return "uid=" + uid + ",ou=people," + BASE;
    }

    void person(String uid, String email) throws LDAPException {
        add(
                "dn: " + dn(uid),
                "objectClass: inetOrgPerson",
                "objectClass: adUser",
                "uid: " + uid,
                "cn: " + uid + " of the directory",
                "sn: " + uid,
                "mail: " + email,
                "userAccountControl: 512",
                "userPassword: " + PASSWORD);
    }

    void group(String name, String... members) throws LDAPException {
        var lines = new ArrayList<>(
                List.of("dn: cn=" + name + ",ou=groups," + BASE, "objectClass: groupOfNames", "cn: " + name));
        Stream.concat(Stream.of(READER), Stream.of(members).map(Slapd::dn)).forEach(dn -> lines.add("member: " + dn));
        add(lines.toArray(String[]::new));
    }

    void set(String uid, String attribute, String value) throws LDAPException {
        withRoot(root -> root.modify(dn(uid), new Modification(ModificationType.REPLACE, attribute, value)));
    }

    void join(String group, String uid) throws LDAPException {
        withRoot(root -> root.modify(
                "cn=" + group + ",ou=groups," + BASE, new Modification(ModificationType.ADD, "member", dn(uid))));
    }

    void leave(String group, String uid) throws LDAPException {
        withRoot(root -> root.modify(
                "cn=" + group + ",ou=groups," + BASE, new Modification(ModificationType.DELETE, "member", dn(uid))));
    }

    void remove(String uid) throws LDAPException {
        withRoot(root -> root.delete(dn(uid)));
    }

    private void add(String... lines) throws LDAPException {
        try {
            var entry = new Entry(lines);
            withRoot(root -> root.add(entry));
        } catch (LDIFException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private interface Work {
        void with(LDAPConnection root) throws LDAPException;
    }

    private void withRoot(Work work) throws LDAPException {
        try (var root = new LDAPConnection("localhost", port, ROOT, PASSWORD)) {
            work.with(root);
        }
    }

    private String certified(String host) throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var name = new X500Name("CN=" + host);
        var now = new Date();
        var built = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(now.getTime()),
                        new Date(now.getTime() - Duration.ofDays(1).toMillis()),
                        new Date(now.getTime() + Duration.ofDays(YEAR).toMillis()),
                        name,
                        pair.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
        var pem = pem("CERTIFICATE", built.getEncoded());
        Files.writeString(folder.resolve("cert.pem"), pem);
        Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        return pem;
    }

    private static String pem(String what, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
    }

    private String settings() {
        return """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch
                  SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
                objectclass ( 1.3.6.1.4.1.99999.1 NAME 'adUser' SUP top AUXILIARY MAY ( userAccountControl ) )
                allow bind_anon_dn
                pidfile %1$s/pid
                modulepath /usr/lib/ldap
                moduleload back_mdb
                TLSCertificateFile %1$s/cert.pem
                TLSCertificateKeyFile %1$s/key.pem
                database mdb
                suffix "%2$s"
                rootdn "%3$s"
                rootpw "%4$s"
                directory %1$s/db
                access to attrs=userPassword by anonymous auth by * none
                access to * by dn.exact="%5$s" read by * none
                """.formatted(folder, BASE, ROOT, PASSWORD, READER);
    }

    private boolean answers() {
        if (!process.isAlive()) throw new IllegalStateException("slapd does not start: see " + folder);
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
