/// REST of channel accounts and of what left.
@NullMarked
package org.goodword.channels.web;

import org.jspecify.annotations.NullMarked;
