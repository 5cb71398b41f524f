package org.bihuan;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Asks, before anything is begun, for the password of the database that is used over a network: there is none everybody knows. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class DatabasePassword {

    /** Nobody has said the password. */
    static final class NotSaid extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotSaid() {
            super("BIHUAN_DB_PASSWORD");
        }
    }

    @Bean
    static BeanFactoryPostProcessor databasePasswordIsSaid(Environment environment) {
        return beans -> {
            if (environment.getProperty("spring.datasource.password", "").isBlank()) {
                throw new NotSaid();
            }
        };
    }
}
