package org.goodword.reporting;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

/// Seeing reports is `report.view`, which is ticketing's; each shows what its reader may see.
@Component
public class ReportingPermissions implements Permissioned {
    /// Have reports mailed to agents.
    public static final Permission SCHEDULE = new Permission("report.schedule");

    @Override
    public List<Permission> permissions() {
        return List.of(SCHEDULE);
    }
}
