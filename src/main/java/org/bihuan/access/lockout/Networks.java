package org.bihuan.access.lockout;

import org.bihuan.api.Network;
import org.jspecify.annotations.Nullable;

/**
 * By which address failures are counted ({@link Network}). One of this machine is not counted: behind a web server that was not declared,
 * everybody would share it.
 */
final class Networks {

    private Networks() {}

    static @Nullable String of(@Nullable String address) {
        String network = Network.of(address);
        return network == null || Network.local(String.valueOf(address)) ? null : network;
    }
}
