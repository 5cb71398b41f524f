package org.bihuan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in both languages that the password of the database is missing, and where it is said. */
class DatabasePasswordAnalyzer extends AbstractFailureAnalyzer<DatabasePassword.NotSaid> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabasePassword.NotSaid cause) {
        return new FailureAnalysis("""
                        没有填写 PostgreSQL 的密码。程序没有启动。
                        The password of PostgreSQL is not given. The program was not started.""", """
                        用环境变量 BIHUAN_DB_PASSWORD 填写。
                        Say it in the environment variable BIHUAN_DB_PASSWORD.""", cause);
    }
}
