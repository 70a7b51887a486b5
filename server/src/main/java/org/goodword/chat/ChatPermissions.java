package org.goodword.chat;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class ChatPermissions implements Permissioned {
    /// To say how a brand's chat looks and behaves.
    public static final Permission CONFIGURE = new Permission("chat.configure");
    /// To keep a visitor out, and to let him in again.
    public static final Permission BLOCK = new Permission("chat.block");

    @Override
    public List<Permission> permissions() {
        return List.of(CONFIGURE, BLOCK);
    }
}
