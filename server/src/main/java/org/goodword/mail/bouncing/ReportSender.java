package org.goodword.mail.bouncing;

import java.util.List;
import java.util.regex.Pattern;
import org.goodword.mail.reading.AutoMark;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;

/// Who sends what may be a report.
///
/// @param nullSender nobody is to answer it
/// @param daemon it is called as mail servers call themselves
record ReportSender(boolean nullSender, boolean daemon) {
    private static final Pattern DAEMON = Pattern.compile("(mailer|mail|smtp|mta)?[-_.]?daemon.*|postmaster.*|mdaemon.*"
            + "|(mail|smtp)[-_.]?(system|server|admin|delivery|gateway)?|mail(er)?admin|mailsystem|microsoftexchange[0-9a-f]*"
            + "|bounces?([-+=_.].*)?|(mail[-_.]?)?delivery[-_.]?(failure|status|system|subsystem|notification).*|undeliver.*"
            + "|system-?administrator|mailer|maildaemon|ndr.*|dsn.*");
    private static final Pattern NAME = Plain.any(
            List.of(
                    "mail.{0,12} (delivery )?(sub)?system|mail(er)?[- ]?daemon|postmaster|mail server|mail (delivery|router|administrator)|delivery (status|failure|failed|notification|subsystem)|system ?administrator|microsoft (outlook|exchange)|mdaemon|undeliver|internet mail (delivery|agent)|administrateur systeme|administrador del sistema|systemadministrator"));

    static ReportSender of(ReadMail mail, boolean nullSender) {
        return new ReportSender(
                nullSender || mail.marks().contains(AutoMark.NULL_RETURN_PATH),
                mail.people().author().filter(ReportSender::isDaemon).isPresent()
                        || !mail.failedRecipients().isEmpty());
    }

    boolean isMachine() {
        return nullSender || daemon;
    }

    private static boolean isDaemon(Person author) {
        return DAEMON.matcher(author.address().local()).matches()
                || NAME.matcher(Plain.of(author.name())).find();
    }
}
