/// `bin/goodword`: its socket in the data folder, and the commands that modules contribute.
@NamedInterface("admin")
@NullMarked
package org.goodword.platform.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
