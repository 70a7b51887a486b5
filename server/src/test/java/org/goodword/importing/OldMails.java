package org.goodword.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What lies in the mailbox of an older desk, and how it is packed.
final class OldMails {
    private OldMails() {}

    /// A question, our answer, thanks; and somebody else's question with a file.
    static List<String> mails(String support) {
        return List.of("""
                From: Dana Ruiz <dana@nordwind.example>
                To: %1$s
                Subject: Broken lamp
                Date: Mon, 2 Mar 2020 09:15:00 +0100
                Message-ID: <q1@nordwind.example>

                The lamp does not shine.
                """, """
                From: Support <%1$s>
                To: Dana Ruiz <dana@nordwind.example>
                Subject: Re: Broken lamp
                Date: Mon, 2 Mar 2020 11:00:00 +0100
                Message-ID: <a1@acme.example>
                In-Reply-To: <q1@nordwind.example>
                References: <q1@nordwind.example>

                Did you switch it on?
                """, """
                From: Dana Ruiz <dana@nordwind.example>
                To: %1$s
                Subject: Re: Broken lamp
                Date: Tue, 3 Mar 2020 08:00:00 +0100
                Message-ID: <q2@nordwind.example>
                In-Reply-To: <a1@acme.example>
                References: <q1@nordwind.example> <a1@acme.example>

                Now it shines, thank you.
                """, """
                From: Fox <fox@suedwind.example>
                To: %1$s
                Subject: The plan
                Date: Wed, 4 Mar 2020 10:00:00 +0000
                Message-ID: <p1@suedwind.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Here is the plan.
                --b
                Content-Type: text/plain; name="plan.txt"
                Content-Disposition: attachment; filename="plan.txt"

                First the roof.
                --b--
                """).stream()
                .map(mail -> mail.formatted(support))
                .toList();
    }

    static String mbox(List<String> mails) {
        var mbox = new StringBuilder();
        for (var mail : mails)
            mbox.append("From MAILER-DAEMON Thu Mar  5 12:00:00 2020\n")
                    .append(mail)
                    .append("\n");
        return mbox.toString();
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
