package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.bihuan.task.pages.Changes.Stretch;
import org.junit.jupiter.api.Test;

class ChangesTests {

    @Test
    void saysWhichClausesWereTakenOutAndPutIn() {
        assertThat(Changes.between("已完成整改，基本到位。下一步继续巡查。", "已完成整改，更换管网3公里。下一步继续巡查。"))
                .containsExactly(
                        new Stretch("same", "已完成整改，"),
                        new Stretch("deleted", "基本到位。"),
                        new Stretch("inserted", "更换管网3公里。"),
                        new Stretch("same", "下一步继续巡查。"));
        assertThat(Changes.between("", "新写的。")).containsExactly(new Stretch("inserted", "新写的。"));
        assertThat(Changes.between("没有改", "没有改")).containsExactly(new Stretch("same", "没有改"));
    }

    /** Whatever is revised, each side reads as it was written. */
    @Test
    void bothVersionsCanBeReadOff() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String earlier = text(random);
            String later = text(random);
            var changes = Changes.between(earlier, later);
            assertThat(read(changes, "inserted"))
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(earlier);
            assertThat(read(changes, "deleted"))
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(later);
        }
    }

    private static String read(java.util.List<Stretch> changes, String without) {
        return changes.stream()
                .filter(it -> !it.kind().equals(without))
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        String signs = "甲乙丙，。；\n";
        return random.ints(random.nextInt(30), 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
