package org.goodword.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OddMailsTests {
    @TestFactory
    Stream<DynamicTest> eachOddMailIsReadAsAPersonWould() {
        return OddMail.all()
                .filter(mail -> !mail.heldOut())
                .map(mail -> DynamicTest.dynamicTest(mail.name(), () -> OddReading.isAsExpected(mail)));
    }

    @Test
    void oneClassInThreeIsHeldOut() {
        assertThat(OddMail.all().filter(OddMail::heldOut)).hasSizeGreaterThan(38);
        assertThat(OddMail.all()).hasSizeGreaterThan(150);
    }
}
