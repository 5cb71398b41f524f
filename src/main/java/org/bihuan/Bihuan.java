package org.bihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Starts Bihuan. {@code --bihuan.home=DIR} says where its database, documents and own process files live. */
@SpringBootApplication
@EnableResilientMethods
public class Bihuan {

    public static void main(String[] args) {
        // bihuan.home may be given relative to where the program is started, as people do.
        System.setProperty("h2.implicitRelativePath", "true");
        SpringApplication.run(Bihuan.class, args);
    }
}
