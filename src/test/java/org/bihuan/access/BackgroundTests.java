package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.api.RefusedActs;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;

/** What is tidied once a minute. */
class BackgroundTests {

    private final List<String> tried = new ArrayList<>();

    private <T> T failing(Class<T> type) {
        var proxies = new ProxyFactory();
        proxies.setTargetSource(EmptyTargetSource.forClass(type));
        proxies.setProxyTargetClass(true);
        proxies.addAdvice((MethodInterceptor) it -> {
            tried.add(it.getMethod().getName());
            throw new IllegalStateException("the database is away");
        });
        return type.cast(proxies.getProxy());
    }

    @Test
    void whatFailsHoldsUpNothingElse() {
        new Background(failing(AccountSessions.class), failing(TurnedAway.class), failing(RefusedActs.class)).tidy();
        assertThat(tried).containsExactly("endForgotten", "summarise", "summarise");
    }
}
