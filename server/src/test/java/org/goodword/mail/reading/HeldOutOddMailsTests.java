package org.goodword.mail.reading;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Odd mails that were not looked at while the reader was repaired: they say how the reader does with the next ones.
class HeldOutOddMailsTests {
    @TestFactory
    Stream<DynamicTest> oddMailsNobodyTrainedForAreReadAsAPersonWould() {
        return OddMail.all()
                .filter(OddMail::heldOut)
                .map(mail -> DynamicTest.dynamicTest(mail.name(), () -> OddReading.isAsExpected(mail)));
    }
}
