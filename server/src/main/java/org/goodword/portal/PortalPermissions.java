package org.goodword.portal;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class PortalPermissions implements Permissioned {
    /// To say how a brand's portal looks and whom it lets in.
    public static final Permission MANAGE = new Permission("portal.manage");

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE);
    }
}
