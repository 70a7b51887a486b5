@NullMarked
package org.goodword.mail.web;

import org.jspecify.annotations.NullMarked;
