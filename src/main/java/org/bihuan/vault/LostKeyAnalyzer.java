package org.bihuan.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in both languages which key is wanted, where, how it comes back, and how to go on without it. */
class LostKeyAnalyzer extends AbstractFailureAnalyzer<LostKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LostKey cause) {
        return new FailureAnalysis(missing(cause), action(cause), cause);
    }

    private static String missing(LostKey cause) {
        return cause.another() ? """
                密钥文件 %1$s 里是另一把密钥：数据库属于密钥 %2$s。程序没有启动，什么也没有改动。
                The key file %1$s holds another key: the database belongs to the key %2$s. The program was not started, nothing was changed.""".formatted(cause.file(), cause.name()) : """
                没有密钥文件 %1$s，而数据库属于密钥 %2$s。程序没有启动，什么也没有改动。
                The key file %1$s is missing, and the database belongs to the key %2$s. The program was not started, nothing was changed.""".formatted(cause.file(), cause.name());
    }

    private static String action(LostKey cause) {
        return """
                一、把另存的 vault.key 放回 %1$s（只许运行程序的账号读取），再启动。请先检查 bihuan.home 是否指向原来的数据目录。
                二、确实没有备份的，加参数 --%3$s=%2$s 启动一次，改用文件中的密钥；没有文件的，生成新密钥。从此读不出：电话和证件号码（显示为 ****）、手机动态口令（凭恢复码登录，或者重新设置）、尚未使用的激活码的一半（重新生成）。此事记入日志和各级人大的系统留痕。
                1. Put your copy of vault.key back to %1$s (readable by the account of the program alone) and start again. See first whether bihuan.home names the folder it used to.
                2. Only if there is no copy: start once with --%3$s=%2$s to go on with the key in the file, or with a new one where there is none. Lost for good are then telephone and identity numbers (shown as ****), codes from telephones (people come in by recovery codes, or set them up anew), halves of activation codes not yet used (to be drawn anew). It is written into the log and the system chain of every congress.""".formatted(cause.file(), cause.name(), KeyAtStart.GIVE_UP);
    }
}
