package org.bihuan.engine;

import java.util.List;

/**
 * A process file that must never reach the engine: the good one with a single place changed.
 *
 * @param what what the file tries
 * @param code the reason it is refused with
 */
record HostileModel(String what, String code, SmallModel model) {

    static List<HostileModel> all() {
        var files = new HostileFiles();
        HostileMarkup.elements(files);
        HostileMarkup.attributes(files);
        HostileExpressions.expressions(files);
        HostileSyntax.names(files);
        HostileSyntax.syntax(files);
        HostileSyntax.shape(files);
        return files.all();
    }
}
