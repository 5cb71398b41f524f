package org.bihuan.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects hostile files, each made from the good model by one change. */
final class HostileFiles {

    private final List<HostileModel> all = new ArrayList<>();

    /** The file with {@code instead} in the one place that now reads {@code place}. */
    void change(String place, String code, String instead) {
        String what = code + ": " + (instead.isEmpty() ? "without " + place : instead);
        all.add(new HostileModel(Findings.shown(what), code, SmallModel.GOOD.with(place, instead)));
    }

    /** The file with {@code added} before {@code place}. */
    void insert(String place, String code, String added) {
        all.add(new HostileModel(
                Findings.shown(code + ": " + added), code, SmallModel.GOOD.with(place, added + place)));
    }

    List<HostileModel> all() {
        return List.copyOf(all);
    }
}
