package org.bihuan.organization;

import org.bihuan.organization.Foundation.Charter;

/** Where it is written down that this installation was set up. */
public interface FoundingTrail {

    /** The first congress was founded; in the transaction of its founding. */
    void founded(Charter charter);
}
