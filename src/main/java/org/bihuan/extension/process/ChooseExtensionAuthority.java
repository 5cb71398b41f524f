package org.bihuan.extension.process;

import org.bihuan.extension.Extensions;
import org.bihuan.task.Forms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says by the rule book who decides on an extension; the gateway after it asks. */
@Component
class ChooseExtensionAuthority implements JavaDelegate {

    private final Extensions extensions;
    private final Forms forms;

    ChooseExtensionAuthority(Extensions extensions, Forms forms) {
        this.extensions = extensions;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String authority =
                forms.rulesOf((String) execution.getVariable("matterId")).choice("extensionAuthority");
        extensions.authority((String) execution.getVariable("problemId"), authority);
        execution.setVariable("extensionAuthority", authority);
    }
}
