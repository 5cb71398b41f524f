package org.bihuan.demo;

import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the invented county on the first start, before anybody can come in and before jobs run by themselves. */
@Component
@Profile("demo")
class DemoCounty implements SmartLifecycle {

    private final Congresses congresses;
    private final Foundation foundation;
    private volatile boolean ready;

    DemoCounty(Congresses congresses, Foundation foundation) {
        this.congresses = congresses;
        this.foundation = foundation;
    }

    @Override
    public void start() {
        if (!congresses.any()) {
            foundation.found(CountyFile.read());
        }
        ready = true;
    }

    @Override
    public void stop() {
        ready = false;
    }

    @Override
    public boolean isRunning() {
        return ready;
    }

    /** After the models are deployed, before the web server and the background jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
