package org.goodword.ticketing;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class TicketPermissions implements Permissioned {
    public static final Permission VIEW = new Permission("ticket.view");
    public static final Permission CREATE = new Permission("ticket.create");
    public static final Permission REPLY = new Permission("ticket.reply");
    public static final Permission NOTE = new Permission("ticket.note");
    public static final Permission UPDATE = new Permission("ticket.update");
    public static final Permission ASSIGN = new Permission("ticket.assign");

    /// Make types of tickets and statuses for all.
    public static final Permission CONFIGURE = new Permission("status.manage");

    /// Delete tickets as a whole, and bring them back.
    public static final Permission DELETE = new Permission("ticket.delete");

    /// Make parts of messages unreadable for good, and take files away.
    public static final Permission REDACT = new Permission("ticket.redact");

    /// Make views and canned replies for all.
    public static final Permission SHARE = new Permission("ticket.share");

    @Override
    public List<Permission> permissions() {
        return List.of(VIEW, CREATE, REPLY, NOTE, UPDATE, ASSIGN, CONFIGURE, DELETE, REDACT, SHARE);
    }
}
