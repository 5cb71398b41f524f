/** The process engine behind a narrow door: models, positions and waiting tasks; nothing outside names Camunda. */
@NullMarked
package org.bihuan.engine;

import org.jspecify.annotations.NullMarked;
