package org.bihuan.organization;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A people's congress whose standing committee supervises, or the body that does so in a development zone 开发区人大工委.
 *
 * @param code what stands for it in document numbers 机关代字
 * @param level province, city, county, township or zone
 * @param preset the rule book it runs by
 * @param demo whether everything in it is invented 演示数据
 * @param parent the congress above it; nothing for the first one founded
 */
public record Congress(
        String id,
        String name,
        String code,
        String level,
        String preset,
        boolean demo,
        @Nullable String parent) {

    /** The zone legal dates are reckoned in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One with none above it. */
    public Congress(String id, String name, String code, String level, String preset, boolean demo) {
        this(id, name, code, level, preset, demo, null);
    }

    /** The same below another. */
    public Congress below(String above) {
        return new Congress(id, name, code, level, preset, demo, above);
    }
}
