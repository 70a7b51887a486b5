package org.goodword.moving;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class MovingPermissions implements Permissioned {
    /// To take out all that a workspace has: only who may do everything has it by itself.
    public static final Permission EXPORT = new Permission("workspace.export");

    @Override
    public List<Permission> permissions() {
        return List.of(EXPORT);
    }
}
