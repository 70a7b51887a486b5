@NullMarked
package org.goodword.chat.web;

import org.jspecify.annotations.NullMarked;
