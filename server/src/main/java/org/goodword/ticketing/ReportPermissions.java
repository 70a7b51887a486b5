package org.goodword.ticketing;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class ReportPermissions implements Permissioned {
    /// See how much work there is and how fast it goes, of what one may see.
    public static final Permission VIEW = new Permission("report.view");

    @Override
    public List<Permission> permissions() {
        return List.of(VIEW);
    }
}
