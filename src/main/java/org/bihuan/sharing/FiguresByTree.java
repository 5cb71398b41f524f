package org.bihuan.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.refusal.Forbidden;
import org.bihuan.sharing.CongressTree.Place;
import org.bihuan.sharing.Figures.Counted;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures rolled up by the tree of congresses 汇总. A congress below gives what its own rule book says, P-90: its numbers, or nothing. */
@Service
@Transactional(readOnly = true)
public class FiguresByTree {

    private final CongressTree tree;
    private final CountByCongress counts;
    private final Forms forms;

    FiguresByTree(CongressTree tree, CountByCongress counts, Forms forms) {
        this.tree = tree;
        this.counts = counts;
        this.forms = forms;
    }

    /**
     * A congress of the tree and its figures.
     *
     * @param gives nothing or summary: what its rule book gives upward
     * @param own its own; nothing where it gives nothing
     * @param total its own with those of every congress below it that gives them; nothing where none of them does
     * @param without how many congresses the total leaves out because they give nothing
     */
    public record Line(
            Place congress,
            String gives,
            @Nullable Figures own,
            @Nullable Figures total,
            int without) {}

    /**
     * The actor's congress and all below it.
     *
     * @throws Forbidden unless he reads the whole of his congress
     */
    public List<Line> of(Actor actor) {
        if (!Sight.wholeCongress(actor)) {
            throw Forbidden.because("share.wholeCongress");
        }
        List<Place> places = tree.from(actor.congress());
        Map<String, String> gives = new HashMap<>();
        places.forEach(it -> gives.put(
                it.id(),
                it.id().equals(actor.congress())
                        ? "summary"
                        : forms.rules(it.id()).choice("figuresUpward")));
        List<String> giving = places.stream()
                .map(Place::id)
                .filter(it -> gives.get(it).equals("summary"))
                .toList();
        Map<String, Counted> counted = counts.of(giving, forms.today());
        return places.stream()
                .map(it -> line(it, places, gives.get(it.id()), counted))
                .toList();
    }

    private static Line line(Place place, List<Place> places, String gives, Map<String, Counted> counted) {
        List<String> below = below(place.id(), places);
        Counted own = counted.get(place.id());
        Figures total = below.stream()
                .filter(counted::containsKey)
                .map(counted::get)
                .reduce(Counted::plus)
                .map(Counted::figures)
                .orElse(null);
        int without =
                (int) below.stream().filter(it -> !counted.containsKey(it)).count();
        return new Line(place, gives, own == null ? null : own.figures(), total, without);
    }

    /** The congress itself and all under it; in the list each stands after the one above it. */
    private static List<String> below(String congress, List<Place> places) {
        var found = new ArrayList<>(List.of(congress));
        places.stream()
                .filter(it -> it.parent() != null && found.contains(it.parent()))
                .map(Place::id)
                .filter(it -> !found.contains(it))
                .forEach(found::add);
        return found;
    }
}
