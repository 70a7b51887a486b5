package org.goodword.channels;

import java.util.List;
import org.goodword.identity.spi.Permissioned;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

@Component
public class ChannelPermissions implements Permissioned {
    public static final Permission MANAGE = new Permission("channel.manage");
    public static final Permission VIEW_OUTBOUND = new Permission("outbound.view");

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE, VIEW_OUTBOUND);
    }
}
