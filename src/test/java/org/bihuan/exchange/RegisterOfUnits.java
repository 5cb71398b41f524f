package org.bihuan.exchange;

import java.util.List;

/** The departments of an invented county, as a register would hold them. */
final class RegisterOfUnits {

    private RegisterOfUnits() {}

    static UnitMatcher county() {
        return new UnitMatcher(units(), "示例县");
    }

    static List<KnownUnit> units() {
        return List.of(
                unit("office", "示例县人民政府办公室"),
                unit("reform", "示例县发展和改革局"),
                unit("education", "示例县教育局"),
                unit("civil", "示例县民政局"),
                unit("justice", "示例县司法局"),
                unit("finance", "示例县财政局"),
                unit("labour", "示例县人力资源和社会保障局"),
                unit("land", "示例县自然资源局"),
                unit("environment", "示例市生态环境局示例县分局"),
                unit("housing", "示例县住房和城乡建设局"),
                unit("transport", "示例县交通运输局"),
                unit("water", "示例县水务局"),
                unit("farming", "示例县农业农村局"),
                unit("culture", "示例县文化和旅游局"),
                unit("health", "示例县卫生健康局"),
                unit("market", "示例县市场监督管理局"),
                unit("city", "示例县城市管理局"),
                unit("traffic", "示例县公安局交通警察大队"),
                unit("hekou", "河口镇人民政府"),
                unit("chengguan", "城关镇人民政府"));
    }

    static KnownUnit unit(String id, String name, String... aliases) {
        return new KnownUnit(id, name, List.of(aliases), false);
    }
}
