/// One file that holds an installation: a consistent snapshot of every table, the files, the keys.
@NullMarked
package org.goodword.platform.backup;

import org.jspecify.annotations.NullMarked;
