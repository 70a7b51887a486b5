/// What mail servers report of mails of ours: bounces in whatever form, warnings of delay, complaints, read receipts.
@NullMarked
package org.goodword.mail.bouncing;

import org.jspecify.annotations.NullMarked;
