package org.goodword.importing;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class ImportPermissions implements Permissioned {
    /// To bring over tickets, mails and contacts from elsewhere, and to take them away again.
    public static final Permission RUN = new Permission("import.run");

    @Override
    public List<Permission> permissions() {
        return List.of(RUN);
    }
}
