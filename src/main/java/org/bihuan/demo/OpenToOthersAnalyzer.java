package org.bihuan.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in both languages why the demo does not start and what to do. */
class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToOthers cause) {
        return new FailureAnalysis(
                "演示环境(profile demo)使用公开的账号和密码,只允许本机访问,不能监听其他地址:" + cause.getMessage()
                        + "\nThe demo (profile demo) has accounts and passwords everybody knows; it may listen on a"
                        + " loopback address only, not on: " + cause.getMessage(),
                "去掉 server.address,或设为 127.0.0.1;正式使用请不要启用 demo。\n"
                        + "Leave server.address out or set it to 127.0.0.1; for real use, start without the profile demo.",
                cause);
    }
}
