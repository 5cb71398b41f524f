package org.bihuan.organization;

import java.time.ZoneId;

/**
 * A people's congress whose standing committee supervises.
 *
 * @param code what stands for it in document numbers 机关代字
 * @param level province, city, county or township
 * @param preset the rule book it runs by
 * @param demo whether everything in it is invented 演示数据
 */
public record Congress(String id, String name, String code, String level, String preset, boolean demo) {

    /** The zone legal dates are reckoned in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
}
