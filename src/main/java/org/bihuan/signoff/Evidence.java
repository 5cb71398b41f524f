package org.bihuan.signoff;

import java.util.List;

/** The kinds of evidence an application for sign-off has a field for, by the names of the fields. */
final class Evidence {

    /** Document 文件, photo 照片, site record 现场记录, data 数据. */
    static final List<String> KINDS = List.of("document", "photo", "siteRecord", "data");

    private Evidence() {}

    /** The field that says why a kind cannot be supplied. */
    static String lackOf(String kind) {
        return kind + "Lack";
    }
}
