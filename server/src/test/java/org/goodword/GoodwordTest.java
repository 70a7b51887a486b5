package org.goodword;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// Runs in the whole application on a real PostgreSQL. All such tests share one: make a workspace of your own, and add
/// no configuration, which would start a second application.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "goodword.data=target/test-data/${random.uuid}",
            "goodword.smtp.port=0",
            "goodword.outside.trusted-hosts=localhost",
            "goodword.mail.authentication.dns=127.0.0.1:9",
            "goodword.mail.authentication.trusted=mx.trusted.example",
            "goodword.db.durable=false",
            "goodword.db.binaries=target/postgres-binaries"
        })
public @interface GoodwordTest {}
