package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class OnlyHereTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.9.9.9"})
    void loopbackIsAllowed(String address) {
        assertThat(OnlyHere.loopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.168.1.10", "10.0.0.1", "not a host"})
    void anythingElseIsNot(String address) {
        var environment = new MockEnvironment().withProperty("server.address", address);
        var only = new OnlyHere();
        only.setEnvironment(environment);
        assertThatThrownBy(() -> only.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .isInstanceOf(OpenToOthers.class)
                .hasMessageContaining(address);
    }

    @Test
    void theRefusalSaysWhyAndWhatToDoInBothLanguages() {
        var analysis = new OpenToOthersAnalyzer().analyze(new OpenToOthers("0.0.0.0"));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("0.0.0.0", "只允许本机访问", "loopback");
        assertThat(analysis.getAction()).contains("127.0.0.1", "正式使用", "real use");
    }

    @Test
    void theWelcomeNamesAddressAndAccounts() {
        assertThat(Welcome.block("http://127.0.0.1:8080/"))
                .contains("http://127.0.0.1:8080/", "bihuan-demo", "clerk", "演示数据", "invented county");
    }
}
