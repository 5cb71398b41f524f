package org.bihuan.organization;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prints a set-up token while there is no congress. A later start prints a new one, should the first have been lost. */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Congresses congresses;
    private final SetupToken token;
    private volatile boolean ready;

    FirstStart(Congresses congresses, SetupToken token) {
        this.congresses = congresses;
        this.token = token;
    }

    @Override
    public void start() {
        if (!congresses.any()) {
            log.info("""

                    ------------------------------------------------------------------------
                      尚未初始化。一次性初始化令牌(请勿泄露,用后作废):
                      Not set up yet. One-time set-up token (keep it secret, it works once):

                      {}

                      浏览器打开 /setup,或者用程序 POST /api/v1/setup
                      Open /setup in a browser; programs POST /api/v1/setup
                    ------------------------------------------------------------------------""", token.issue());
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

    /** After the demo county, which needs no token, and before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
