@NullMarked
package org.goodword.privacy.web;

import org.jspecify.annotations.NullMarked;
