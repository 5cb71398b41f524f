package org.bihuan.access.password;

import org.bihuan.access.recovery.Target;

/** An activation code as its owner has it in the end: half of it from each of two administrators. */
public final class BothHalves {

    private BothHalves() {}

    public static String of(Activation activation, String login) {
        String first = activation.half(Target.of(login)).orElseThrow();
        return first + "-" + activation.complete(login).code();
    }
}
