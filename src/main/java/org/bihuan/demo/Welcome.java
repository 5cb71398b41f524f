package org.bihuan.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once the demo answers, where it is and how to get in. */
@Component
@Profile("demo")
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        log.info(block("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/"));
    }

    static String block(String address) {
        return """

                ------------------------------------------------------------------------
                  闭环演示已就绪(示例县,演示数据,非真实):%1$s
                  账号 clerk、committee、office、organ、water …… 密码均为 %2$s,登录页列出全部账号。
                  The demo is ready (an invented county, nothing in it is real): %1$s
                  Accounts clerk, committee, office, organ, water … all with the password
                  %2$s; the login page lists them.
                ------------------------------------------------------------------------""".formatted(address, CountyFile.PASSWORD);
    }
}
