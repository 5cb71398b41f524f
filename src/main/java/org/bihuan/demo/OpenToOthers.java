package org.bihuan.demo;

/** The demo was to listen where other machines could reach it. */
class OpenToOthers extends RuntimeException {

    OpenToOthers(String address) {
        super("server.address=" + address);
    }
}
