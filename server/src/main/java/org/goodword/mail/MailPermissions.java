package org.goodword.mail;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class MailPermissions implements Permissioned {
    /// To hand mails in over REST, as a mail server would.
    public static final Permission DELIVER = new Permission("mail.deliver");
    /// To see what was received, and to file parked mails again.
    public static final Permission TRAY = new Permission("mail.tray");

    @Override
    public List<Permission> permissions() {
        return List.of(DELIVER, TRAY);
    }
}
