/// Due work across workspaces: ids in `infra`, claimed by workers of any node.
@NamedInterface("work")
@NullMarked
package org.goodword.platform.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
