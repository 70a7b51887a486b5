/// The file that holds a workspace: how it is written, read and proved.
@NullMarked
package org.goodword.moving.archive;

import org.jspecify.annotations.NullMarked;
