package org.goodword.identity.spi;

import java.util.List;
import org.goodword.platform.Permission;

/// A module that checks permissions names them here, so that roles can grant them and refuse unknown ones.
public interface Permissioned {
    List<Permission> permissions();
}
