package org.goodword.mail;

import org.goodword.platform.Problem;

/// Why something about mail was refused.
public sealed interface MailProblem extends Problem {
    record NoRecipientHere() implements MailProblem {
        @Override
        public Code code() {
            return new Code("no-recipient-here", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "None of the mail's recipients is an address of this workspace. Name one with ?to=support@example.com.";
        }
    }

    record MailTooLarge(long most) implements MailProblem {
        @Override
        public Code code() {
            return new Code("mail-too-large", Status.TOO_LARGE);
        }

        @Override
        public String detail() {
            return "A mail may have at most %d bytes.".formatted(most);
        }
    }

    record NotParked() implements MailProblem {
        @Override
        public Code code() {
            return new Code("mail-not-parked", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Only a parked mail can be filed again.";
        }
    }

    record DomainKeyNotPublished(String detail) implements MailProblem {
        @Override
        public Code code() {
            return new Code("domain-key-not-published", Status.UNPROCESSABLE);
        }
    }
}
