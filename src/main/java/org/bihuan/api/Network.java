package org.bihuan.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By which address somebody is counted: one of IPv4 itself, of IPv6 the network of 64 bits, since everybody has 2^64 of those. */
public final class Network {

    private Network() {}

    /** As text; nothing for what is no address. */
    public static @Nullable String of(@Nullable String address) {
        // Only what is an address already: a name would be looked up.
        if (address == null || !address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return null;
        }
        try {
            InetAddress it = InetAddress.getByName(address.split("%")[0]);
            if (it instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(it.getAddress(), 8), 16);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return it.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    /** Whether it is one of this machine. */
    public static boolean local(String address) {
        try {
            return InetAddress.getByName(address.split("%")[0]).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
