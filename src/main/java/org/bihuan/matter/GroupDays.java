package org.bihuan.matter;

import org.bihuan.task.Forms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets people into project groups and out of them as a day begins, and after the program was down. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class GroupDays {

    private final ProjectGroups groups;
    private final Forms forms;

    GroupDays(ProjectGroups groups, Forms forms) {
        this.groups = groups;
        this.forms = forms;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    void look() {
        groups.settle(forms.today());
    }
}
