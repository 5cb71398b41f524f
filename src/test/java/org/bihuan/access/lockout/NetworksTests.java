package org.bihuan.access.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTests {

    @Test
    void anAddressOfIpv4StandsForItself() {
        assertThat(Networks.of("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void ofIpv6TheWholeNetworkIsOne() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Networks.of("2001:db8:1:2::1"))
                .endsWith("/64")
                .hasSizeLessThanOrEqualTo(60)
                .isNotEqualTo(Networks.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1", "unknown", "example.org", "1:2:3"})
    void neitherThisMachineNorWhatIsNoAddressIsCounted(String address) {
        assertThat(Networks.of(address)).isNull();
    }
}
