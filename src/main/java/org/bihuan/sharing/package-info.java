/** What upper and lower congresses see of each other: figures by the tree, shared matters 共享, topics answered together 同题共答; and who is in a project group. */
@NullMarked
package org.bihuan.sharing;

import org.jspecify.annotations.NullMarked;
