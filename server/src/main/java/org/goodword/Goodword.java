package org.goodword;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one process that is the whole help desk.
@SpringBootApplication
public class Goodword {
    public static void main(String[] arguments) {
        SpringApplication.run(Goodword.class, arguments);
    }
}
