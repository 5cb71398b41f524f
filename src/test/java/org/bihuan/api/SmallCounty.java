package org.bihuan.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A county of one office, two committees, two organs and three departments, on one day that does not end. */
@TestConfiguration(proxyBeanMethods = false)
public class SmallCounty {

    /** The password of every account. */
    public static final String PASSWORD = "small-county";

    /** The day it is in the county. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Bean
    @Primary
    Clock stillClock() {
        return Clock.fixed(Instant.parse("2026-03-10T02:30:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SmartLifecycle founding(Congresses congresses, Foundation foundation) {
        return new Founding(congresses, foundation);
    }

    private static Charter charter() {
        return new Charter(
                new Congress("shili", "示例县人大常委会", "示人", "county", "default", false),
                List.of(
                        unit("supervision", "committee", null, "县人大监察和司法委员会"),
                        unit("finance-committee", "committee", null, "县人大财政经济委员会"),
                        unit("general-office", "generalOffice", null, "县人大常委会办公室"),
                        unit("leadership", "leadership", null, "县人大常委会主任会议"),
                        unit("deputies", "deputies", null, "县人大代表"),
                        unit("administration", "administration", null, "系统管理"),
                        unit("government", "organ", null, "县人民政府"),
                        unit("court", "organ", null, "县人民法院"),
                        unit("education", "department", "government", "县教育局"),
                        unit("health", "department", "government", "县卫生健康局"),
                        unit("water", "department", "government", "县水务局")),
                List.of(
                        account("clerk", "经办", "supervision/clerk"),
                        account("committee", "主任委员", "supervision/head"),
                        account("drafter", "起草兼核查", "supervision/clerk", "supervision/verifier"),
                        account("inspector1", "核查员一", "supervision/verifier"),
                        account("inspector2", "核查员二", "supervision/verifier"),
                        account("finance", "财经委经办", "finance-committee/clerk"),
                        account("office", "办公室", "general-office/office"),
                        account("vicechair", "分管副主任", "leadership/viceChair"),
                        account("council", "主任会议", "leadership/council"),
                        account("organ", "政府办", "government/organ"),
                        account("court", "法院", "court/organ"),
                        account("education", "教育局", "education/handler"),
                        account("health", "卫健局", "health/handler"),
                        account("water", "水务局", "water/handler"),
                        account("member", "组成人员", "deputies/member"),
                        account("member2", "组成人员二", "deputies/member"),
                        account("member3", "组成人员三", "deputies/member"),
                        account("deputy", "代表", "deputies/deputy"),
                        account("auditor", "查阅员", "administration/auditor"),
                        account("sysadmin", "系统管理员", "administration/sysadmin"),
                        account("secadmin", "安全管理员", "administration/secadmin"),
                        account("logadmin", "审计管理员", "administration/logadmin"),
                        account("nobody", "无岗位")));
    }

    private static UnitCharter unit(String id, String kind, String organ, String name) {
        return new UnitCharter(id, name, kind, organ, false, List.of());
    }

    private static AccountCharter account(String login, String name, String... posts) {
        return new AccountCharter(login, name, PASSWORD, List.of(posts));
    }

    /** Before the web server answers, as the demo county does it. */
    private static final class Founding implements SmartLifecycle {

        private final Congresses congresses;
        private final Foundation foundation;
        private boolean founded;

        Founding(Congresses congresses, Foundation foundation) {
            this.congresses = congresses;
            this.foundation = foundation;
        }

        @Override
        public void start() {
            if (!congresses.any()) {
                foundation.found(charter());
            }
            founded = true;
        }

        @Override
        public void stop() {
            founded = false;
        }

        @Override
        public boolean isRunning() {
            return founded;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
