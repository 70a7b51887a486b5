package org.goodword.identity;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class IdentityPermissions implements Permissioned {
    public static final Permission VIEW_AGENTS = new Permission("agent.view");
    public static final Permission MANAGE_AGENTS = new Permission("agent.manage");
    public static final Permission MANAGE_TEAMS = new Permission("team.manage");
    public static final Permission MANAGE_ROLES = new Permission("role.manage");
    public static final Permission MANAGE_BRANDS = new Permission("brand.manage");
    public static final Permission MANAGE_CALENDARS = new Permission("calendar.manage");
    public static final Permission VIEW_AUDIT = new Permission("audit.view");

    /// Say how long the details of the ledger are kept.
    public static final Permission MANAGE_AUDIT = new Permission("audit.manage");

    /// Say how agents get in: passwords, sessions, networks.
    public static final Permission SECURE = new Permission("workspace.secure");

    /// Say which programs hear of what happens, and which may act for agents who allow it.
    public static final Permission MANAGE_INTEGRATIONS = new Permission("integration.manage");

    /// See the first steps of the workspace, and leave them out.
    public static final Permission SET_UP = new Permission("workspace.set-up");

    /// See whether the installation is well.
    public static final Permission VIEW_HEALTH = new Permission("health.view");

    @Override
    public List<Permission> permissions() {
        return List.of(
                VIEW_AGENTS,
                MANAGE_AGENTS,
                MANAGE_TEAMS,
                MANAGE_ROLES,
                MANAGE_BRANDS,
                MANAGE_CALENDARS,
                VIEW_AUDIT,
                MANAGE_AUDIT,
                VIEW_HEALTH,
                SET_UP,
                MANAGE_INTEGRATIONS,
                SECURE);
    }
}
