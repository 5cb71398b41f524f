/** Models as pictures: reads how a flow is drawn and draws it as SVG, with the path that was taken. */
@NullMarked
package org.bihuan.drawing;

import org.jspecify.annotations.NullMarked;
