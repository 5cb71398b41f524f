package org.bihuan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements a thread asks the database for. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final Set<String> ASKING = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final ThreadLocal<long[]> ASKED = ThreadLocal.withInitial(() -> new long[1]);

    /** How many this thread has asked for so far. */
    public static long asked() {
        return ASKED.get()[0];
    }

    @Bean
    static BeanPostProcessor countingStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (ASKING.contains(method.getName())) {
                            ASKED.get()[0]++;
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
