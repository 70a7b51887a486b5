/// What those who connect other programs are told by mail when one of them gets nothing any more.
@NullMarked
package org.goodword.integration.warning;

import org.jspecify.annotations.NullMarked;
