package org.goodword.routing;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class RoutingPermissions implements Permissioned {
    /// Take a chat from the agent who has it, or hand hers on.
    public static final Permission TAKE_OVER = new Permission("chat.take-over");

    /// Say how teams give out their tickets.
    public static final Permission MANAGE_ASSIGNMENT = new Permission("assignment.manage");

    /// Enter and call off absences of others.
    public static final Permission MANAGE_ABSENCES = new Permission("absence.manage");

    @Override
    public List<Permission> permissions() {
        return List.of(TAKE_OVER, MANAGE_ASSIGNMENT, MANAGE_ABSENCES);
    }
}
